import type { FastifyInstance, HTTPMethods } from 'fastify';
import { refuseRequest } from './refuse-request';

/** Tells what an address can be asked by: to OPTIONS, and to whoever asks by another method. */
export function allowOnly(door: FastifyInstance, url: string, methods: readonly HTTPMethods[]): void {
  const answered: readonly string[] = [...methods, 'HEAD', 'OPTIONS'];
  const allow = [...answered].sort().join(', ');
  door.options(url, (_request, reply) => reply.code(204).header('allow', allow).send());
  door.route({
    url,
    method: door.supportedMethods.filter((method) => !answered.includes(method)),
    // Before the body is read, which may be of any type.
    onRequest: async (request, reply) =>
      refuseRequest(request, reply.header('allow', allow), {
        status: 405,
        why: {
          zh: `此处不支持 ${request.method}，请用 ${allow}`,
          en: `${request.method} is not supported here; use ${allow}`,
        },
      }),
    handler: () => undefined,
  });
}
