import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** Describes every route that follows as OpenAPI 3.1 at /api/openapi.json; docs/api/openapi.json is its copy. */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kenes', version: '1', description: 'The unified contact centre: its API. Errors are RFC 9457 problem details.' },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-kenes_session',
            description: 'kenes_session over plain http on localhost',
          },
          token: { type: 'http', scheme: 'bearer', description: 'A token for a program, kns_…, made under Administration' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
