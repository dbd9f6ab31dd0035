import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** A subscription over server-sent events that is read by hand: not at all, bit by bit, or hung up. */
export async function subscribeByHand(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  const request = httpRequest(url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    agent: false,
  });
  request.end(JSON.stringify(body));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // Whoever hangs up hears of it too.
  response.on('error', () => undefined);
  return response;
}
