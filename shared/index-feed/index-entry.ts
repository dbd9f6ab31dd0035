/** One thing of a service as others may know of it: enough to list it and to find its owner. */
export interface IndexEntry {
  readonly id: string;
  readonly typename: string;
  /** The organization that owns the row. */
  readonly tenant: string;
  /** The place it belongs to; null for things of no place. */
  readonly place: string | null;
  readonly facets: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly deleted: boolean;
}

/** An entry as it travels: one line of JSON in `GET /index`. */
export interface PublishedEntry extends IndexEntry {
  readonly cursor: string;
  readonly publishedAt: string;
}
