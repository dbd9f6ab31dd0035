import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { inKeyOrder } from '@courtyard/shared/batch';

/** What the index knows of an issue that bears on who could meet it. */
interface IndexedIssue {
  readonly id: string;
  readonly placeId: string;
  readonly matterCode: string;
}

export function createIssueSetLoaders(dataSource: DataSource) {
  return {
    indexedIssueById: new DataLoader<string, IndexedIssue | null>(async (ids) => {
      const rows = await dataSource.query<IndexedIssue[]>(
        `SELECT id, place AS "placeId", facets ->> 'matterCode' AS "matterCode"
           FROM index_row WHERE typename = 'Issue' AND id = ANY($1) AND place IS NOT NULL`,
        [ids],
      );
      return inKeyOrder(ids, rows, ({ id }) => id);
    }),
  };
}
