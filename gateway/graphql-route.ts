import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { observationOf } from '@courtyard/shared/service/observed-request';
import type { Logger } from '@courtyard/shared/service/log';
import type { Metrics } from '@courtyard/shared/service/metrics';
import { allowOnly } from './allowed-methods';
import { eventStream, mediaTypes, mediaTypesWithEvents, negotiate } from './answer-media-type';
import type { AnswerOperation, AskedOperation } from './answer-operation';
import { HangUp, type Cancellation } from './engine/cancellation';
import { acceptsParts } from './parts/accepts-parts';
import { answerByParts } from './parts/answer-by-parts';
import { graphqlRequestOf } from './graphql-request';
import { refuseRequest } from './refuse-request';
import { sendAnswer } from './send-answer';
import { answerByEvents } from './streams/answer-by-events';
import type { OpenStreams } from './streams/open-streams';
import type { StreamTimes } from './streams/stream-times';
import type { TracedRequests } from './traced-requests';

export interface GraphqlRouteOptions {
  readonly answerOperation: AnswerOperation;
  /** The bytes of a text, where they are made once for several answers; else undefined. */
  readonly bytesOf: (text: string) => Buffer | undefined;
  readonly streams: OpenStreams;
  readonly streamTimes: StreamTimes;
  readonly traces: TracedRequests;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Serves operations at `/graphql`. */
export function serveGraphql(door: FastifyInstance, options: GraphqlRouteOptions): void {
  door.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    ...options.traces.hooks,
    handler: (request, reply) => answer(request, reply, options),
  });
  allowOnly(door, '/graphql', ['GET', 'POST']);
}

/** From this length on: Node.js would first copy a text behind the head of the answer, and then write both as bytes. */
const longText = 8_192;

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphqlRouteOptions) {
  // To HEAD goes the head of an answer, which of a stream says nothing.
  const offered = request.method === 'HEAD' ? mediaTypes : mediaTypesWithEvents;
  const chosen = negotiate(request.headers.accept, offered);
  // Before it runs: what nobody can read had better not be done.
  if (chosen === null) return refuseRequest(request, reply, { status: 406, why: notAcceptable });
  const asked = askedOperation(request, reply, options);
  if (chosen.mediaType === eventStream) return answerByEvents({ asked, request, reply }, options);
  if (request.method !== 'HEAD' && acceptsParts(request.headers.accept))
    return answerByParts({ asked, request, reply }, options);
  const text = sendAnswer(reply, await options.answerOperation(asked));
  return options.bytesOf(text) ?? (text.length < longText ? text : Buffer.from(text));
}

function askedOperation(
  request: FastifyRequest,
  reply: FastifyReply,
  { traces }: GraphqlRouteOptions,
): AskedOperation {
  return {
    request: graphqlRequestOf(request),
    requestId: request.id,
    headers: request.headers,
    observed: observationOf(request),
    signal: hangUpOf(reply),
    trace: traces.of(request),
    seat: null,
  };
}

function hangUpOf({ raw }: FastifyReply): Cancellation {
  const hangUp = new HangUp();
  raw.once('close', () => {
    if (!raw.writableFinished) hangUp.abort();
  });
  return hangUp;
}

const notAcceptable = {
  zh: 'accept 中没有 application/json、application/graphql-response+json 或 text/event-stream',
  en: 'accept names neither application/json, application/graphql-response+json nor text/event-stream',
};
