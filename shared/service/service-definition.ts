import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { DataSource, EntityManager } from 'typeorm';
import type { DataSets } from '../data-set';
import type { DatabaseDefinition } from '../database/connect';
import type { ServedTenants } from '../database/row-rule';
import type { PublishedEntry } from '../index-feed/index-entry';
import type { Viewer } from '../viewer';
import type { Changes } from './streams/changes';

/** What a context is made from, anew for every request. */
export interface ContextParts {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  readonly tenants: ServedTenants;
  /** What subscriptions are told from. */
  readonly changes: Changes;
}

/** All that distinguishes one service from another. */
export interface ServiceDefinition {
  /** Name of the workspace, the subgraph and the process. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** The SDL the schema was built from; composition reads it. */
  readonly typeDefs: readonly DocumentNode[];
  readonly database: DatabaseDefinition;
  readonly createContext: (parts: ContextParts) => object;
  /** The data sets the service can load into its own tables. */
  readonly dataSets: DataSets;
  /** Whether others read `GET /index` here; such a service keeps the tables of its index. */
  readonly servesIndex: boolean;
  /** Takes over what one stakeholder published; only the service that gathers all indexes has it. */
  readonly applyIndex?: (
    manager: EntityManager,
    source: string,
    entries: readonly PublishedEntry[],
  ) => Promise<void>;
  /** Whether the service keeps a replica of the place register. */
  readonly followsPlaces: boolean;
}
