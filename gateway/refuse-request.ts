import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, type Worded } from '@courtyard/shared/errors/refusal';

/** Answers a request that is refused before there is an operation, as GraphQL answers. */
export function refuseRequest(
  { id }: FastifyRequest,
  reply: FastifyReply,
  { status, why }: { status: number; why: Worded },
): FastifyReply {
  const extensions = { ...describe('BAD_REQUEST', { why }), requestId: id };
  return reply.code(status).send({ errors: [{ message: extensions.messageEn, extensions }] });
}
