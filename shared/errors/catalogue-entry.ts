/** What one code of the catalogue tells a caller. `{name}` in a sentence stands for a value of the refusal. */
export interface CatalogueEntry {
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
  readonly zh: string;
  readonly en: string;
}
