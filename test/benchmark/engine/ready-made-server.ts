import { createServer, type Server, type Socket } from 'node:net';

/** The whole HTTP answer to a body; at once when it is known already. */
export type AnswerOf = (body: string) => Buffer | Promise<Buffer>;

const endOfHead = '\r\n\r\n';

/**
 * Speaks as little HTTP as gateways need, so that a subgraph costs next to nothing: requests with a content-length, one
 * after the other on each connection.
 */
export function createReadyMadeServer(answerOf: AnswerOf): Server {
  return createServer({ noDelay: true }, (socket) => serve(socket, answerOf));
}

function serve(socket: Socket, answerOf: AnswerOf): void {
  let received = Buffer.alloc(0);
  let isAnswering = false;
  const answerAll = (): void => {
    while (!isAnswering) {
      const request = firstRequest(received);
      if (request === null) return;
      received = received.subarray(request.length);
      const answer = answerOf(request.body);
      if (Buffer.isBuffer(answer)) socket.write(answer);
      else void answerLater(answer);
    }
  };
  const answerLater = async (answer: Promise<Buffer>): Promise<void> => {
    isAnswering = true;
    socket.write(await answer);
    isAnswering = false;
    answerAll();
  };
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    answerAll();
  });
  // Gateways close connections as they like.
  socket.on('error', () => socket.destroy());
}

interface ReadRequest {
  readonly body: string;
  /** Of head and body, in bytes. */
  readonly length: number;
}

/** Null while it has not come whole. */
function firstRequest(received: Buffer): ReadRequest | null {
  const end = received.indexOf(endOfHead);
  if (end === -1) return null;
  const start = end + endOfHead.length;
  const head = received.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
  if (Number.isNaN(length)) throw new Error(`A request without a content-length came: ${head}`);
  if (received.length < start + length) return null;
  return { body: received.toString('utf8', start, start + length), length: start + length };
}

/** JSON as a whole HTTP answer. */
export function httpAnswer(json: string): Buffer {
  const head = [
    'HTTP/1.1 200 OK',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  return Buffer.from(head.join('\r\n') + endOfHead + json);
}
