import type { FastifyInstance } from 'fastify';
import { refusal } from '@courtyard/shared/errors/refusal';
import { refuseRequest } from './refuse-request';

/**
 * Reads bodies as UTF-8 only, since what was meant otherwise would arrive as other letters and nobody would notice;
 * and not compressed, since they could then be of any size.
 */
export function readPlainJson(door: FastifyInstance): void {
  door.addHook('onRequest', (request, reply, done) => {
    const { 'content-type': type, 'content-encoding': coding = 'identity' } = request.headers;
    if (coding !== 'identity') refuseRequest(request, reply, { status: 415, why: words.compressed });
    else if (!namesUtf8(type)) refuseRequest(request, reply, { status: 415, why: words.charset });
    else done();
  });
  const parseJson = door.getDefaultJsonParser('error', 'error');
  door.removeContentTypeParser('application/json');
  door.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body as Buffer);
    if (text !== null) return void parseJson(request, text, done);
    done(refusal('BAD_REQUEST', { why: words.bytes }));
  });
}

const words = {
  compressed: { zh: '请求体不能压缩', en: 'the body may not be compressed' },
  charset: { zh: '字符编码只能是 UTF-8', en: 'the character set is not supported; send UTF-8' },
  bytes: { zh: '请求体不是 UTF-8', en: 'the body is no UTF-8' },
};

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(body: Buffer): string | null {
  try {
    return decoder.decode(body);
  } catch {
    return null;
  }
}

function namesUtf8(contentType = 'application/json'): boolean {
  if (contentType === 'application/json') return true;
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
