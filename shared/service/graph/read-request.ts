import type { FastifyRequest } from 'fastify';
import { mediaTypeOf } from './media-type';
import { badRequest } from './request-refused';

type Values = Readonly<Record<string, unknown>>;

/** One operation as the caller sent it. */
export interface GraphRequest {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly extensions: Values;
  /** Whether it came as a link, which may only read. */
  readonly isLink: boolean;
}

/** Throws `RequestRefused` for what is no request of GraphQL. */
export function readGraphRequest(request: FastifyRequest): GraphRequest {
  if (request.method === 'POST') return readBody(request.body);
  if (request.method === 'GET') return readLink(request);
  throw badRequest('Only GET and POST are supported.', 405, { allow: 'GET, POST' });
}

function readBody(body: unknown): GraphRequest {
  if (Array.isArray(body)) throw badRequest('Operation batching disabled.');
  if (!isObject(body) || Object.keys(body).length === 0) {
    throw badRequest('POST body missing, invalid Content-Type, or JSON object has no keys.');
  }
  const { query, operationName } = body;
  if (query && typeof query !== 'string') throw badRequest('GraphQL queries must be strings.');
  const variables = objectOf(body, 'variables');
  const extensions = objectOf(body, 'extensions');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw badRequest('`operationName` in a POST body must be a string if provided.');
  }
  return {
    query: typeof query === 'string' ? query : undefined,
    operationName: operationName ?? undefined,
    variables,
    extensions,
    isLink: false,
  };
}

function objectOf(body: Values, name: string): Values {
  const value = body[name] ?? {};
  if (typeof value === 'string') {
    throw badRequest(
      `\`${name}\` in a POST body should be provided as an object, not a recursively JSON-encoded string.`,
    );
  }
  if (!isObject(value)) throw badRequest(`\`${name}\` in a POST body must be an object if provided.`);
  return value;
}

function readLink({ headers, url }: FastifyRequest): GraphRequest {
  const type = mediaTypeOf(headers['content-type']);
  if (type !== undefined && type !== 'application/json') {
    throw badRequest('GET requests may not have a content-type header other than application/json.', 415);
  }
  const start = url.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  return {
    query: onceIn(parameters, 'query'),
    operationName: onceIn(parameters, 'operationName'),
    variables: jsonIn(parameters, 'variables'),
    extensions: jsonIn(parameters, 'extensions'),
    isLink: true,
  };
}

function onceIn(parameters: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = parameters.getAll(name);
  if (others.length > 0) throw badRequest(`The '${name}' search parameter may only be specified once.`);
  return value;
}

function jsonIn(parameters: URLSearchParams, name: string): Values {
  const text = onceIn(parameters, name);
  if (text === undefined) return {};
  const value = parsed(text, name);
  if (!isObject(value))
    throw badRequest(`The ${name} search parameter should contain a JSON-encoded object.`);
  return value;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`The ${name} search parameter contains invalid JSON.`);
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
