import type { FastifyReply } from 'fastify';
import type { OperationAnswer } from './answer-operation';

/** An answer as it is, with its own status. */
export function sendAnswer(reply: FastifyReply, { status, headers, text }: OperationAnswer): string {
  // What one caller may see is not for the next.
  void reply.header('cache-control', 'no-store').headers(Object.fromEntries(headers));
  if (status === 401) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
  void reply.code(status);
  return text;
}
