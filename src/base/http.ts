import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor, Ctx, Db } from './ctx.ts';
import type { Clock } from './clock.ts';
import { inTransaction, asProblem } from './db.ts';
import { traced } from './trace.ts';
import { Problem } from './problem.ts';
import { BODY_LIMIT_BYTES, Reply, type Route } from './route.ts';
import { narrowed, type Reach, reachOf } from './scope.ts';
import { acceptedLanguage, languageOf, text, type Language } from './texts.ts';

/** What happened, for the audit journal; the audit room's door is handed in by app. */
export type JournalEntry = {
  action: string;
  looked: boolean;
  subjectKind: string | null;
  subjectId: string | null;
  detail?: Record<string, unknown>;
  /** What the person said it is for, where the route asks. */
  why?: string | null;
};

export type HttpParts = {
  db: Db;
  clock: Clock;
  /** Who sends this request; anonymous without a valid session. */
  authenticate: (request: FastifyRequest) => Promise<{ actor: Actor; language?: Language }>;
  /** How far the actor holds the permission, or being signed in; null: not at all. */
  reach: (actor: Actor, access: string) => Reach | null;
  journal: (ctx: Ctx, entry: JournalEntry) => Promise<void>;
};

/** Refusals that mean "we do not know who you are": 401, so that a client signs in and tries again. */
const UNKNOWN_PERSON: ReadonlySet<string> = new Set([
  'not-signed-in',
  'wrong-password',
  'second-factor-needed',
  'wrong-code',
  'passkey-refused',
  'provider-refused',
  'token-invalid',
]);

const STATUS = {
  invalid: 422,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
} as const;

/** The session cookie as routes name it; see `cookieName`. */
export const SESSION_COOKIE = 'kenes_session';

/**
 * What a cookie is called on the wire. Over https it has the prefix `__Host-`: the browser then takes it only from this
 * very host, with `Secure` and for the whole path, so that no neighbouring host can plant one. Plain http, which serves
 * localhost alone, cannot have the prefix.
 */
export function cookieName(request: FastifyRequest, name: string): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

/**
 * Teaches the server to read posted forms, for the routes that take them. Any other route refuses one as it did before:
 * a form is what a foreign page can send without asking.
 */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    if (request.routeOptions.config.takesForm) return done(null, Object.fromEntries(new URLSearchParams(String(body))));
    done(Object.assign(new Error('no form is taken here'), { statusCode: 415 }));
  });
}

/** Mounts every route of the table; each is refused without its permission before its input is even read. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], parts: HttpParts): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.url,
      ...(route.uploadBytes ? { bodyLimit: route.uploadBytes } : {}),
      config: {
        takesForm: route.takesForm ?? false,
        ...(route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {}),
      },
      schema: {
        summary: route.summary,
        operationId: route.action,
        tags: [route.action.split('.')[0]!],
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
        ...(route.body ? { body: route.body } : {}),
        ...(route.asksWhy ? { headers: whyHeader } : {}),
        response: { 200: route.output, default: problemShape },
      },
      // Before validation: someone without the right learns nothing about the input's shape.
      onRequest: async (request) => {
        if (bearerOf(request) === null) refuseForeignOrigin(request);
        const who = await parts.authenticate(request);
        request.actor = who.actor;
        request.language = who.language ?? acceptedLanguage(request.headers['accept-language']);
        await refuseUnlessAllowed(route, request, parts);
      },
      handler: (request, reply) => {
        const attributes = { 'http.request.method': route.method, 'http.route': route.url, 'kenes.request': request.id };
        return traced(`${route.method} ${route.url}`, attributes, () => answer(route, request, reply, parts));
      },
    });
  }
}

/** RFC 9457 problem details. `code` is stable; `detail` is in the reader's language. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

async function refuseUnlessAllowed(route: Route, request: FastifyRequest, parts: HttpParts): Promise<void> {
  // A program has nothing to do at the door: it neither signs in nor asks for a forgotten password.
  if (route.access === 'public' && request.actor.kind === 'account' && request.actor.machine) throw new Problem('forbidden', 'for-people');
  if (route.access === 'public') return;
  if (request.actor.kind !== 'account') throw new Problem('forbidden', 'not-signed-in');
  const { mustFirst } = request.actor;
  if (mustFirst && !route.evenBefore?.includes(mustFirst)) throw new Problem('forbidden', mustFirst);
  request.reach = reachOf(route, request.actor, parts.reach);
  if (request.reach) return;
  await parts.journal(makeCtx(request, parts.db, parts.clock()), {
    action: route.action,
    looked: false,
    subjectKind: null,
    subjectId: null,
    detail: { refused: route.access },
  });
  throw new Problem('forbidden', 'no-permission', { permission: route.access });
}

/**
 * What stands after `Bearer` in the header Authorization, '' for a header of another kind; null without one. Where it stands,
 * no cookie counts; and as no browser adds it by itself, a foreign page cannot borrow it.
 */
export function bearerOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

/** A browser says where a page came from: a write from a foreign page is refused, cookie or not (CSRF). */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw new Problem('forbidden', 'foreign-origin');
  const { origin, host } = request.headers;
  if (origin && host && URL.canParse(origin) && new URL(origin).host !== host) throw new Problem('forbidden', 'foreign-origin');
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, parts: HttpParts): Promise<unknown> {
  const file = route.uploadBytes && Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const asked: Parameters<Route['verb']>[1] = { params: request.params, query: request.query, body: request.body, file };
  const why = route.asksWhy ? whyOf(request) : null;
  const writes = route.transaction ?? route.method !== 'GET';
  const now = parts.clock();
  const run = async (tx: Db) => {
    const ctx = makeCtx(request, tx, now);
    const input = request.reach === 'own' ? await narrowed(route.scope, ctx, asked) : asked;
    const output: unknown = await route.verb(ctx, input);
    if (writes || route.subject) {
      await parts.journal(ctx, {
        action: route.action,
        looked: !writes,
        subjectKind: route.subject?.kind ?? null,
        subjectId: route.subject?.id?.(input, output instanceof Reply ? output.body : output) ?? null,
        why,
      });
    }
    return output;
  };
  const output = await (writes ? inTransaction(parts.db, run) : run(parts.db));
  return output instanceof Reply ? send(reply, output) : output;
}

/** Headers hold no Kazakh, so the reason comes percent-encoded. */
const whyHeader = z.object({ 'x-why': z.string().max(4_000).optional().describe('Why, percent-encoded UTF-8; 5 to 500 signs') });

/** The reason the person gave. Throws `why-needed` when it is missing, too short to be one, or longer than a reason. */
function whyOf(request: FastifyRequest): string {
  const given = request.headers['x-why'];
  const why = decoded(typeof given === 'string' ? given : '').trim();
  if (why.length < 5 || why.length > 500) throw new Problem('invalid', 'why-needed');
  return why;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function send(reply: FastifyReply, output: Reply<unknown>): unknown {
  reply.status(output.status).headers(output.headers);
  for (const { name, value, maxAgeSeconds } of output.cookies) {
    reply.setCookie(cookieName(reply.request, name), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: reply.request.protocol === 'https',
      maxAge: maxAgeSeconds,
    });
  }
  return output.body;
}

function makeCtx(request: FastifyRequest, tx: Db, now: Date): Ctx {
  return {
    tx,
    now,
    actor: request.actor,
    language: request.language,
    requestId: request.id,
    origin: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
  };
}

/** Turns a refusal into problem details; a bug into 500 with the request id, logged once, here. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.language ?? acceptedLanguage(request.headers['accept-language']));
  const { status, code, params, fields } = describe(asProblem(error), request.routeOptions.bodyLimit ?? BODY_LIMIT_BYTES);
  if (status >= 500) request.log.error({ err: error, code }, 'request failed');
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:kenes:problem:${code}`,
      title: code,
      status,
      code,
      detail: text(language, `problem.${code}`, { ...params, requestId: request.id }),
      requestId: request.id,
      ...(fields ? { fields } : {}),
    });
}

type Described = {
  status: number;
  code: string;
  params: Record<string, string | number>;
  fields?: { path: string; message: string }[];
};

function describe(error: unknown, mostBytes: number): Described {
  if (error instanceof Problem) {
    const status = UNKNOWN_PERSON.has(error.code) ? 401 : STATUS[error.kind];
    return { status, code: error.code, params: error.params };
  }
  const { statusCode, code, validation } = error as {
    statusCode?: number;
    code?: string;
    validation?: { instancePath: string; message: string }[];
  };
  if (validation) {
    const fields = validation.map(({ instancePath, message }) => ({
      path: instancePath.replaceAll('/', '.').replace(/^\./, ''),
      message,
    }));
    return {
      status: 422,
      code: 'bad-input',
      params: { fields: fields.map((field) => field.path).join(', ') },
      fields,
    };
  }
  if (statusCode === 429) return { status: 429, code: 'too-many-requests', params: {} };
  if (statusCode === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    // A route that takes files has a limit of its own, and its reader chose a file, not too long a text.
    const file = mostBytes > BODY_LIMIT_BYTES;
    return { status: 413, code: file ? 'file-too-large' : 'body-too-large', params: { megabytes: Math.floor(mostBytes / 1_048_576) } };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { status: statusCode, code: 'bad-request', params: {} };
  return { status: 500, code: 'internal', params: {} };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    takesForm?: boolean;
  }
  interface FastifyRequest {
    actor: Actor;
    language: Language;
    /** How far the actor reaches on this route, once that was asked. */
    reach: Reach | null;
  }
}
