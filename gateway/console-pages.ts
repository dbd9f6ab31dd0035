import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** What the pages may load: their own files, and nothing from anywhere else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The editor sets the style of its lines and cursors as it goes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the console at `/` where it was built; a gateway without it serves the graph alone. */
export async function serveConsole(door: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const { default: fastifyStatic } = await import('@fastify/static');
  await door.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // The names of built assets hold their own fingerprint.
      const isAsset = path.includes('/assets/');
      reply.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('content-security-policy', contentSecurityPolicy);
      reply.setHeader('x-content-type-options', 'nosniff');
      reply.setHeader('referrer-policy', 'no-referrer');
      reply.setHeader('cross-origin-opener-policy', 'same-origin');
    },
  });
}
