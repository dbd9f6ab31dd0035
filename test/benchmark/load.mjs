// Sends a fixed number of requests at a time to whoever the starting process names, and says how they went.
import autocannon from 'autocannon';

process.on('message', async ({ url, bodies, amount, connections }) => {
  const result = await autocannon({
    url,
    connections,
    amount,
    timeout: 30,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: bodies.map((body) => ({ body })),
    verifyBody: (body) => body.startsWith('{"data":') && !body.includes('"errors":'),
  });
  const { errors, timeouts, mismatches, non2xx } = result;
  process.send({ answered: result.requests.total, failed: errors + timeouts + mismatches + non2xx });
});

// Ends with the benchmark, also when that is killed and cannot say goodbye. Ctrl-C reaches the whole terminal; the
// benchmark decides when this is over.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
