import { createHash } from 'node:crypto';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { introspectionFromSchema, printSchema, type GraphQLSchema } from 'graphql';

/** A text that is served under a tag made from its content, so that every process gives it the same one. */
interface Tagged {
  readonly text: string;
  readonly etag: string;
}

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
  let current: () => Tagged;
  // A gateway has its schema before it listens.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    current = madeOnce(apiSchema, textOf);
  });
  door.get(url, (request, reply) => answer(request, reply.type(type), current()));
}

/** Not at the start: a gateway that nobody asks for its schema need not write it. */
function madeOnce(schema: GraphQLSchema, textOf: SchemaText): () => Tagged {
  let made: Tagged | undefined;
  return () => (made ??= tagged(textOf(schema)));
}

function tagged(text: string): Tagged {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

/** No-cache lets a copy be kept and asks for it to be checked each time. */
function answer(request: FastifyRequest, reply: FastifyReply, { text, etag }: Tagged): FastifyReply {
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  return isHeld(etag, request.headers['if-none-match']) ? reply.code(304).send() : reply.send(text);
}

/**
 * Whether the caller has the text already (RFC 9110, 13.1.2). The packages at hand do not do: @fastify/etag compares
 * with one tag only, and fresh sends the text to whoever says no-cache, which every fetch() with a tag of its own does.
 */
function isHeld(etag: string, ifNoneMatch = ''): boolean {
  const held: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return held.includes(etag) || ifNoneMatch.trim() === '*';
}
