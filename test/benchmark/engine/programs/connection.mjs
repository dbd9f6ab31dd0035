// One connection that asks the same thing again and again. It reads into one piece of memory and takes the answers apart
// itself, since whatever it needs for that, it takes from the core on which subgraphs run, and a gateway that answers
// faster than it can read would look slower than it is.
import net from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');
const endOfLine = Buffer.from('\r\n');
const room = 256 * 1_024;

/** Asks `body` of `url` by POST; each answer has to be `expected`, byte by byte. */
export function openConnection(url, { body, expected }) {
  const { hostname, port, host, pathname } = new URL(url);
  const lines = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'connection: keep-alive',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const request = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
  let answered = null;
  let reading = null;

  const fail = (message) => {
    answered?.reject(new Error(message));
    answered = null;
    socket.destroy();
  };
  const take = (length, buffer) => {
    if (reading === null) return fail('Something came that nobody asked for.');
    try {
      if (!reading.take(buffer, length)) return true;
    } catch (error) {
      return fail(error.message);
    }
    const { resolve } = answered;
    answered = reading = null;
    resolve();
    return true;
  };
  const socket = net.connect({
    host: hostname,
    port: Number(port),
    onread: { buffer: Buffer.allocUnsafe(room), callback: take },
  });
  socket.setNoDelay(true);
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('The connection was closed.'));

  return {
    ask: () =>
      new Promise((resolve, reject) => {
        answered = { resolve, reject };
        reading = createReading(expected);
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

/** Takes the pieces of one answer: `take` says whether that was the last one, and throws where it is another answer. */
function createReading(expected) {
  let head = null;
  let body = null;
  return {
    take: (buffer, length) => {
      if (body !== null) return body.take(buffer, 0, length);
      const piece = buffer.subarray(0, length);
      const sofar = head === null ? piece : Buffer.concat([head, piece]);
      const end = sofar.indexOf(endOfHead);
      if (end === -1) {
        head = Buffer.from(sofar);
        return false;
      }
      body = bodyAfter(sofar.toString('latin1', 0, end), expected);
      return body.take(sofar, end + endOfHead.length, sofar.length);
    },
  };
}

function bodyAfter(head, expected) {
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
  if (status !== '200') throw new Error(`An answer came with status ${status}.`);
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return chunkedBody(expected);
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  return wholeBody(Number(length), expected);
}

function wholeBody(length, expected) {
  if (length !== expected.length) {
    throw new Error(`An answer of ${length} bytes was not the expected one of ${expected.length}.`);
  }
  let came = 0;
  return {
    take: (buffer, from, to) => {
      const next = came + to - from;
      if (next > length || buffer.compare(expected, came, next, from, to) !== 0) {
        throw new Error('An answer was not the expected one.');
      }
      came = next;
      return came === length;
    },
  };
}

/** Put together at its end, which is where nothing but an empty chunk follows. */
function chunkedBody(expected) {
  let came = Buffer.alloc(0);
  return {
    take: (buffer, from, to) => {
      came = Buffer.concat([came, buffer.subarray(from, to)]);
      const chunks = [];
      for (let at = 0; ;) {
        const end = came.indexOf(endOfLine, at);
        if (end === -1) return false;
        const size = Number.parseInt(came.toString('latin1', at, end), 16);
        const start = end + endOfLine.length;
        if (came.length < start + size + endOfLine.length) return false;
        if (size === 0) break;
        chunks.push(came.subarray(start, start + size));
        at = start + size + endOfLine.length;
      }
      if (Buffer.concat(chunks).equals(expected)) return true;
      throw new Error('An answer was not the expected one.');
    },
  };
}
