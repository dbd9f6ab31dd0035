import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { inKeyOrder } from '@courtyard/shared/batch';

/** What coordination knows of a stakeholder's thing: enough to list it and to find its owner. */
export interface IndexRow {
  readonly id: string;
  readonly tenant: string;
  /** The service that published it. */
  readonly source: string;
  readonly typename: string;
  readonly place: string | null;
  readonly facets: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly publishedAt: Date;
}

export function createIndexLoaders(dataSource: DataSource) {
  return {
    indexRowById: new DataLoader<string, IndexRow | null>(async (ids) => {
      const rows = await dataSource.query<IndexRow[]>(
        `SELECT id, tenant, source, typename, place, facets, version, published_at AS "publishedAt"
           FROM index_row WHERE id = ANY($1)`,
        [ids],
      );
      return inKeyOrder(ids, rows, ({ id }) => id);
    }),
  };
}
