// Keeps a number of connections busy for a while: each sends its next request when the last one is answered. Every
// answer is compared, byte by byte, with the one that is expected.
import { performance } from 'node:perf_hooks';
import { openConnection } from './connection.mjs';

process.on('message', async (order) => {
  process.send(await sendAll(order).catch((error) => ({ failure: String(error) })));
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

async function sendAll({ url, body, answer, connections, milliseconds }) {
  const expected = Buffer.from(answer);
  const latencies = [];
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const open = Array.from({ length: connections }, () => openConnection(url, { body, expected }));
  await Promise.all(
    open.map(async (connection) => {
      for (let now = performance.now(); now < until;) {
        await connection.ask();
        const answeredAt = performance.now();
        latencies.push(answeredAt - now);
        now = answeredAt;
      }
    }),
  );
  const took = performance.now() - startedAt;
  for (const connection of open) connection.close();
  const sorted = Float64Array.from(latencies).sort();
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { answered: sorted.length, milliseconds: took, p50: at(0.5), p99: at(0.99) };
}
