import type { TitleSearch } from './find-titles';

/** A checked search, on its way to being carried out. */
export interface CheckedSearch {
  readonly asked: TitleSearch;
  readonly first: number;
}
