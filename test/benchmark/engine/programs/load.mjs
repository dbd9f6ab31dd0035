// Keeps a number of connections busy for a while: each sends its next request when the last one is answered. Every
// answer is compared, byte by byte, with the one that is expected.
import { performance } from 'node:perf_hooks';
import { peer } from './peer.mjs';

const { Client } = await peer('undici');

process.on('message', async (order) => {
  process.send(await sendAll(order).catch((error) => ({ failure: String(error) })));
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

async function sendAll({ url, body, answer, connections, milliseconds }) {
  const { origin, pathname } = new URL(url);
  const headers = { 'content-type': 'application/json' };
  const options = { path: pathname, method: 'POST', headers, body };
  const expected = Buffer.from(answer);
  const latencies = [];
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const clients = Array.from({ length: connections }, () => new Client(origin));
  await Promise.all(
    clients.map(async (client) => {
      for (let now = performance.now(); now < until;) {
        await send(client, options, expected);
        const answeredAt = performance.now();
        latencies.push(answeredAt - now);
        now = answeredAt;
      }
    }),
  );
  const took = performance.now() - startedAt;
  await Promise.all(clients.map((client) => client.close()));
  const sorted = Float64Array.from(latencies).sort();
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { answered: sorted.length, milliseconds: took, p50: at(0.5), p99: at(0.99) };
}

function send(client, options, expected) {
  return new Promise((resolve, reject) => {
    let length = 0;
    let isExpected = true;
    client.dispatch(options, {
      onRequestStart() {},
      onResponseStart(_controller, status) {
        if (status !== 200) reject(new Error(`An answer came with status ${status}.`));
      },
      onResponseData(_controller, chunk) {
        isExpected &&= chunk.equals(expected.subarray(length, length + chunk.length));
        length += chunk.length;
      },
      onResponseEnd() {
        if (isExpected && length === expected.length) resolve();
        else
          reject(new Error(`An answer of ${length} bytes was not the expected one of ${expected.length}.`));
      },
      onResponseError: (_controller, error) => reject(error),
    });
  });
}
