// Apollo Gateway behind Apollo's own standalone server, as its documentation begins.
import { readFileSync } from 'node:fs';
import { endWithBenchmark, peer } from './peer.mjs';

const { ApolloServer } = await peer('@apollo/server');
const { startStandaloneServer } = await peer('@apollo/server/standalone');
const { ApolloGateway } = await peer('@apollo/gateway');

endWithBenchmark();
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
});
