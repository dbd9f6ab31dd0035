import { runService } from '@courtyard/shared/service/run-service';
import type { ServiceDefinition } from '@courtyard/shared/service/service-definition';
import { loadArticle } from './article/load-article';
import { loadCases } from './cases/load-cases';
import { createContext } from './context';
import { database } from './database';
import { applyIndex } from './stakeholder-index/apply-index';
import { schema, typeDefs } from './subgraph';
import { loadTerms } from './terms/load-terms';

export const service: ServiceDefinition = {
  name: 'coordination',
  schema,
  typeDefs,
  database,
  createContext,
  dataSets: { vocabulary: loadTerms, article: loadArticle, cases: loadCases },
  servesIndex: true,
  applyIndex,
  followsPlaces: false,
};

export const run = () => runService(service);

if (require.main === module) void run();
