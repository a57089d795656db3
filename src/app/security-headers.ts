import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page of ours may use of the machine: the microphone for the phone, nothing else. */
const PERMISSIONS = [
  'microphone=(self)',
  ...['camera', 'display-capture', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth'].map((name) => `${name}=()`),
];

const YEAR_SECONDS = 31_536_000;

/**
 * What every answer tells the browser: load nothing from elsewhere, run nothing inline, be framed by nobody, guess no types,
 * keep no answer of the API. `trustedCertificate`: somebody's own certificate; only then https may be insisted on
 * (HSTS), since a browser that was told so would refuse the self-signed one for a year.
 */
export async function addSecurityHeaders(app: FastifyInstance, { trustedCertificate }: { trustedCertificate: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // Mantine sets the style attribute of elements; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: trustedCertificate ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS.join(', '));
    // Answers hold people's data: neither a proxy nor the browser of a shared desk keeps them.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  });
}
