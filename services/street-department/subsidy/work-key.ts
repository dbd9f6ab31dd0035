/** What the street knows of a work of the community: its key. */
export interface WorkKey {
  readonly id: string;
}
