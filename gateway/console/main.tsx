import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './console.css';
import { examples } from './examples';
import { examplesPlugin } from './examples-plugin';
import { ReadingOptions } from './reading-options';

const url = '/graphql';
const fetcher = createGraphiQLFetcher({
  url,
  // Subscriptions go over graphql-ws, by a connection of their own each, which says what stands in the headers editor.
  subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}${url}`,
  enableIncrementalDelivery: false,
});
const exampleTabs = examples.map(({ query }) => ({ query }));
// No history: it would keep request headers, and with them the caller's token, in the browser's storage.
const plugins = [examplesPlugin];

// Nothing is read from the page's address, so that a link can neither place nor run a query here.
createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={exampleTabs}
      plugins={plugins}
      visiblePlugin={examplesPlugin}
      shouldPersistHeaders={false}
      inputValueDeprecation
    >
      <GraphiQL.Logo>Courtyard 院</GraphiQL.Logo>
      <ReadingOptions />
    </GraphiQL>
  </StrictMode>,
);
