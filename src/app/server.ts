import { existsSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import statics from '@fastify/static';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Clock } from '../base/clock.ts';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/ctx.ts';
import { answerError, bearerOf, cookieName, mountRoutes, SESSION_COOKIE, takeForms } from '../base/http.ts';
import { newId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { Problem } from '../base/problem.ts';
import { BODY_LIMIT_BYTES, type Route } from '../base/route.ts';
import { journal } from '../modules/audit/index.ts';
import { may, reach, resolveSession, resolveToken } from '../modules/identity/index.ts';
import type { Certificate } from './certificate.ts';
import { addHealth } from './health.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { addMetrics } from './metrics/page.ts';
import { cursorOf, type LiveHub } from './live.ts';
import { addOpenApi } from './openapi.ts';
import { passPhoneThrough } from './phone-socket.ts';
import { addSecurityHeaders } from './security-headers.ts';

const WEB = join(import.meta.dirname, '../../web/dist');

/** Requests a minute from one address unless a route says otherwise. An office behind one address has many desks. */
const GENERAL_PER_MINUTE = 3_000;

/** Requests a minute of one token: ten a second are a program that works, more is one that went astray. */
const TOKEN_PER_MINUTE = 600;

export type ServerParts = {
  db: Db;
  clock: Clock;
  log: Log;
  routes: readonly Route[];
  live: LiveHub;
  config: Pick<Config, 'HOST' | 'PORT' | 'HTTPS_PORT' | 'METRICS_TOKEN'>;
  /** What this process counts; unset: counted for this server alone. */
  metrics?: Metrics;
  certificate: Certificate;
  /** Where Asterisk takes SIP over WebSocket, e.g. ws://127.0.0.1:8188/ws; null while this process knows none. */
  phoneUrl: () => string | null;
};

export type RunningServer = { app: FastifyInstance; httpUrl: string; httpsUrl: string; close(): Promise<void> };

/** Builds the HTTP application: reads as a table of contents, each line a layer. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  // Seen as Fastify's own kind of logger, so that `app` is a plain FastifyInstance.
  const loggerInstance: FastifyBaseLogger = parts.log;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    genReqId: () => newId(parts.clock()),
    serverFactory: (handler) => createHttps({ cert: parts.certificate.cert, key: parts.certificate.key }, handler) as unknown as Server,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Files come as they are, to the routes that take one; each has its own limit.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.decorateRequest('actor');
  app.decorateRequest('language');
  app.decorateRequest('reach');
  await addSecurityHeaders(app, { trustedCertificate: !parts.certificate.selfSigned });
  await app.register(cookie);
  await app.register(rateLimit, { max: GENERAL_PER_MINUTE, timeWindow: 60_000, allowList: (request) => request.url.startsWith('/health') });
  await app.register(websocket, { options: { maxPayload: 65_536, handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false) } });
  takeForms(app);
  await addOpenApi(app);
  addHealth(app, parts.db, parts.clock);
  addMetrics(app, {
    db: parts.db,
    clock: parts.clock,
    metrics: parts.metrics ?? createMetrics(),
    token: parts.config.METRICS_TOKEN,
    sockets: parts.live.clients,
  });
  const authenticate = authenticator(parts, app.createRateLimit({ max: TOKEN_PER_MINUTE, timeWindow: 60_000, keyGenerator: tokenOf }));
  mountRoutes(app, parts.routes, { db: parts.db, clock: parts.clock, authenticate, reach, journal });
  addSockets(app, parts, authenticate);
  await addWeb(app);
  return app;
}

/** Under which a program's requests are counted: its token, however many addresses it calls from. */
function tokenOf({ actor }: FastifyRequest): string {
  return actor.kind === 'account' && actor.machine ? actor.machine.id : '';
}

type Limit = ReturnType<FastifyInstance['createRateLimit']>;

function authenticator(parts: ServerParts, limit: Limit) {
  /** A program with a token; a token that opens nothing is refused, whatever cookie stands beside it. */
  const machine = async (request: FastifyRequest, token: string) => {
    const known = await resolveToken(parts.db, token, parts.clock());
    if (!known) throw new Problem('forbidden', 'token-invalid');
    request.actor = known.actor;
    const counted = await limit(request);
    if (!counted.isAllowed && counted.isExceeded) throw Object.assign(new Error('too many requests of one token'), { statusCode: 429 });
    return known;
  };
  return async (request: FastifyRequest) => {
    const bearer = bearerOf(request);
    if (bearer !== null) return machine(request, bearer);
    const token = request.cookies[cookieName(request, SESSION_COOKIE)];
    const client = { origin: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id };
    const session = token ? await resolveSession(parts.db, token, parts.clock(), client) : null;
    return session ?? { actor: { kind: 'anonymous' as const } };
  };
}

function addSockets(app: FastifyInstance, parts: ServerParts, authenticate: ReturnType<typeof authenticator>): void {
  /** A foreign page may open a WebSocket with our cookie, so the origin is checked here too. */
  const signedIn = async (request: FastifyRequest) => {
    const { origin, host } = request.headers;
    if (origin && host && URL.canParse(origin) && new URL(origin).host !== host) throw new Problem('forbidden', 'foreign-origin');
    const { actor } = await authenticate(request);
    if (actor.kind !== 'account') throw new Problem('forbidden', 'not-signed-in');
    if (actor.machine) throw new Problem('forbidden', 'for-people');
    if (actor.mustFirst) throw new Problem('forbidden', actor.mustFirst);
    request.actor = actor;
  };
  app.get('/api/live', { websocket: true, onRequest: signedIn, schema: { hide: true } }, (socket, request) => {
    void parts.live.join(socket, request.actor, cursorOf(request.raw));
  });
  const phone = async (request: FastifyRequest) => {
    await signedIn(request);
    if (!may(request.actor, 'phone.own')) throw new Problem('forbidden', 'no-permission', { permission: 'phone.own' });
    if (!parts.phoneUrl()) throw new Problem('unavailable', 'line-down');
  };
  app.get('/api/phone/ws', { websocket: true, onRequest: phone, schema: { hide: true } }, (socket) => {
    passPhoneThrough(socket, parts.phoneUrl()!, parts.log);
  });
}

/** The built web program; every address that is no API is a screen of it. */
async function addWeb(app: FastifyInstance): Promise<void> {
  const built = existsSync(join(WEB, 'index.html'));
  if (built) await app.register(statics, { root: WEB, index: false, cacheControl: false, setHeaders: cacheFor });
  app.get('/', { schema: { hide: true } }, async (request, reply) =>
    built ? reply.sendFile('index.html') : answerError(new Problem('not_found', 'no-such-address'), request, reply),
  );
  app.setNotFoundHandler(async (request, reply) => {
    // Files lie at the top or in assets; the address of a screen may hold a dot.
    if (built && request.method === 'GET' && !/^\/(api|assets)\/|^\/[^/?]+\.\w+$/.test(request.url)) {
      return reply.sendFile('index.html');
    }
    return answerError(new Problem('not_found', 'no-such-address'), request, reply);
  });
}

/** What the build named by its content never changes; the rest is asked for anew. */
function cacheFor(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Listens: https for everybody, plain http for localhost, and a redirect for who comes to it from elsewhere. */
export async function listenOn(app: FastifyInstance, config: ServerParts['config']): Promise<RunningServer> {
  await app.ready();
  const https = app.server;
  await listenOrExplain(https, config.HTTPS_PORT, config.HOST, 'HTTPS_PORT');
  const httpsPort = portOf(https);
  const http = createHttp((request, reply) => {
    if (isLocal(request)) return app.routing(request, reply);
    const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '');
    reply.writeHead(308, { location: `https://${host}:${httpsPort}${request.url ?? '/'}` }).end();
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isLocal(request)) https.emit('upgrade', request, socket, head);
    else socket.destroy();
  });
  await listenOrExplain(http, config.PORT, config.HOST, 'PORT');
  return {
    app,
    httpUrl: `http://localhost:${portOf(http)}`,
    httpsUrl: `https://localhost:${httpsPort}`,
    async close() {
      // Fastify did not do the listening, so it would not end it either.
      const closed = [http, https].map((server) => new Promise((resolve) => server.close(resolve)));
      await app.close();
      for (const server of [http, https]) server.closeAllConnections();
      await Promise.all(closed);
    },
  };
}

function isLocal(request: IncomingMessage): boolean {
  return /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}

/** Listens or says which variable to change. */
export function listenOrExplain(server: Server, port: number, host: string, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`;
      reject(new Error(`Port ${port} ${reason}. Set ${variable} to a free one, for example ${variable}=${port + 1}`));
    });
    server.listen(port, host, resolve);
  });
}
