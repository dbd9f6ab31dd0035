import { runService } from '@courtyard/shared/service/run-service';
import type { ServiceDefinition } from '@courtyard/shared/service/service-definition';
import { loadArticle } from './article/load-article';
import { loadCases } from './cases/load-cases';
import { createContext } from './context';
import { database } from './database';
import { schema, typeDefs } from './subgraph';

export const service: ServiceDefinition = {
  name: 'street-department',
  schema,
  typeDefs,
  database,
  createContext,
  dataSets: { article: loadArticle, cases: loadCases },
  servesIndex: true,
  followsPlaces: true,
};

export const run = () => runService(service);

if (require.main === module) void run();
