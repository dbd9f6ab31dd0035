import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { inKeyOrder } from '@courtyard/shared/batch';
import { feedOfStakeholder, type FeedWatermark } from './feed-sources';

/** What coordination knows of a stakeholder's thing: enough to list it and to find its owner. */
export interface IndexRow {
  readonly id: string;
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
        `SELECT id, source, typename, place, facets, version, published_at AS "publishedAt"
           FROM indexed_thing WHERE id = ANY($1)`,
        [ids],
      );
      return inKeyOrder(ids, rows, ({ id }) => id);
    }),

    /** How far each stakeholder's feed has been read, in a fixed order. */
    watermarks: new DataLoader<'all', FeedWatermark[]>(async (keys) => {
      // Both times are the database's, so that clocks that differ make no lag.
      const read = await dataSource.query<Array<Omit<FeedWatermark, 'source'> & { feed: string }>>(
        `SELECT source AS feed, read_at AS at, greatest(0, floor(extract(epoch FROM now() - read_at)))::int AS "lagSeconds"
           FROM feed_watermark`,
      );
      const readByFeed = new Map(read.map(({ feed, at, lagSeconds }) => [feed, { at, lagSeconds }]));
      const all = stakeholdersWithFeed.map((source) => ({
        source,
        ...(readByFeed.get(feedOfStakeholder[source]) ?? { at: null, lagSeconds: null }),
      }));
      return keys.map(() => all);
    }),
  };
}

const stakeholdersWithFeed = Object.keys(feedOfStakeholder) as Array<keyof typeof feedOfStakeholder>;
