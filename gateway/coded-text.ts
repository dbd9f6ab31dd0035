import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A text as it is sent, under a tag made from its content, so that every process gives it the same one. */
export interface CodedBytes {
  readonly coding: 'br' | 'gzip' | null;
  /** Another one for each coding: a strong tag speaks of the bytes (RFC 9110, 8.8.3.3). */
  readonly etag: string;
  readonly bytes: Buffer;
}

/** The text in the coding that a caller takes. */
export type CodedText = (acceptEncoding: string | undefined) => Promise<CodedBytes>;

const codings = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;

/** Compresses a text once for each coding, when the first caller asks for it. */
export function codedText(text: string): CodedText {
  const plain = Buffer.from(text);
  const digest = createHash('sha256').update(plain).digest('base64url');
  const made = new Map<string, Promise<CodedBytes>>();
  return (acceptEncoding) => {
    const coding = chooseCoding(acceptEncoding);
    if (coding === null) return Promise.resolve({ coding, etag: `"${digest}"`, bytes: plain });
    const known =
      made.get(coding) ??
      codings[coding](plain).then((bytes) => ({ coding, etag: `"${digest}-${coding}"`, bytes }));
    made.set(coding, known);
    return known;
  };
}

/** The smaller one that the caller takes; a weight of 0 refuses (RFC 9110, 12.5.3). */
function chooseCoding(acceptEncoding = ''): 'br' | 'gzip' | null {
  const weights = new Map(
    acceptEncoding.split(',').map((entry) => {
      const [name = '', weight = 'q=1'] = entry.split(';').map((part) => part.trim().toLowerCase());
      return [name, Number(weight.replace('q=', ''))];
    }),
  );
  const takes = (coding: string) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : null;
}
