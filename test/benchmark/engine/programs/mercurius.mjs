// Mercurius as a gateway; it joins the subgraphs' own schemas and plans nothing ahead.
import { endWithBenchmark, peer } from './peer.mjs';

const { default: fastify } = await peer('fastify');
const { default: gateway } = await peer('@mercuriusjs/gateway');

endWithBenchmark();
const app = fastify();
app.register(gateway, { gateway: { services: JSON.parse(process.env.SUBGRAPHS) } });
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
