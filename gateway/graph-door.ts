import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { readPlainJson } from './plain-json';

/** Headers that pages of other sites may send, besides those that go on to subgraphs. */
const headersOfPages = [
  'accept',
  'accept-language',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-type',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-courtyard-cost',
  'x-request-id',
];

export interface GraphDoorOptions {
  readonly corsOrigins: readonly string[];
  readonly forwardHeaders: readonly string[];
}

/** What holds for all addresses of the graph and for none of the others: who may read them, and how they are sent. */
export async function prepareGraphDoor(
  door: FastifyInstance,
  { corsOrigins, forwardHeaders }: GraphDoorOptions,
): Promise<void> {
  readPlainJson(door);
  if (corsOrigins.length > 0) {
    await door.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'POST'],
      allowedHeaders: [...new Set([...headersOfPages, ...forwardHeaders])],
      exposedHeaders: ['etag', 'x-request-id'],
      maxAge: 600,
      // Each address answers OPTIONS itself, also to those that are no page.
      preflightContinue: true,
      strictPreflight: false,
    });
  }
  await door.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    // What comes in compressed could be of any size once it is read.
    globalDecompression: false,
    // The highest quality, which is the default, takes some hundred times as long.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
