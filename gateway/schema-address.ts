import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { introspectionFromSchema, printSchema, type GraphQLSchema } from 'graphql';
import { allowOnly } from './allowed-methods';
import { codedText, type CodedText } from './coded-text';

type SchemaText = (schema: GraphQLSchema) => string;

/** The schema that clients see, at addresses that stay; tools read it from there without asking the graph. */
export function serveSchema(
  door: FastifyInstance,
  gateway: Pick<GatewayInterface, 'onSchemaLoadOrUpdate'>,
): void {
  serveText(door, gateway, {
    url: '/schema.graphql',
    type: 'application/graphql; charset=utf-8',
    textOf: (schema) => `${printSchema(schema)}\n`,
  });
  serveText(door, gateway, {
    url: '/introspection.json',
    type: 'application/json; charset=utf-8',
    textOf: (schema) => JSON.stringify(introspectionFromSchema(schema)),
  });
}

function serveText(
  door: FastifyInstance,
  gateway: Pick<GatewayInterface, 'onSchemaLoadOrUpdate'>,
  { url, type, textOf }: { url: string; type: string; textOf: SchemaText },
): void {
  let current: () => CodedText;
  // A gateway has its schema before it listens.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    current = madeOnce(apiSchema, textOf);
  });
  // It is compressed once for all, and not anew for each caller.
  door.get(url, { compress: false }, (request, reply) => answer(request, reply.type(type), current()));
  allowOnly(door, url, ['GET']);
}

/** Not at the start: a gateway that nobody asks for its schema need not write it. */
function madeOnce(schema: GraphQLSchema, textOf: SchemaText): () => CodedText {
  let made: CodedText | undefined;
  return () => (made ??= codedText(textOf(schema)));
}

/** No-cache lets a copy be kept and asks for it to be checked each time. */
async function answer(request: FastifyRequest, reply: FastifyReply, text: CodedText): Promise<FastifyReply> {
  const { coding, etag, bytes } = await text(request.headers['accept-encoding']);
  void reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
  if (coding !== null) void reply.header('content-encoding', coding);
  return reply.send(bytes);
}

/**
 * Whether the caller has the text already (RFC 9110, 13.1.2). The packages at hand do not do: @fastify/etag compares
 * with one tag only, and fresh sends the text to whoever says no-cache, which every fetch() with a tag of its own does.
 */
function isHeld(etag: string, ifNoneMatch = ''): boolean {
  const held: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return held.includes(etag) || ifNoneMatch.trim() === '*';
}
