import type { z } from 'zod';
import type { Ctx } from './ctx.ts';
import type { Scope } from './scope.ts';

/** The longest body a form may send; files have routes of their own. */
export const BODY_LIMIT_BYTES = 1_048_576;

/**
 * Who may call a route: a permission granted to roles (src/modules/identity/permissions.ts), anyone signed in,
 * or everybody. Everybody only for the short list in test/plan.test.ts.
 */
export type Access = 'public' | 'signed-in' | (string & {});

/** What a route shows or changes, for the audit journal. `id` may be absent for lists. */
export type Subject<I> = {
  kind: string;
  id?: (input: I, output: unknown) => string | null | undefined;
};

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** The bytes sent, where the route takes a file; else empty. */
  file: Buffer;
};

/** One URL: access, input, output, verb. `writes` runs the verb in a transaction and journals it; a `looks` journals the look. */
export type RouteDefinition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: `/${string}`;
  access: Access;
  /**
   * What people of an organization reach here. Needed where a role holds the permission for its own organization only, and on
   * every route for anyone signed in (test/plan.test.ts asks for it); unset, such people are refused.
   */
  scope?: Scope<Parts<P, Q, B>>;
  /** Codes of `Actor.mustFirst` that do not close this route: it is how the person does what has to be done. */
  evenBefore?: readonly string[];
  /** What the journal calls it: `room.verb`. */
  action: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** The record concerned; for GET its presence means "shows personal data", so every call is journaled as a look. */
  subject?: Subject<Parts<P, Q, B>>;
  /** Why it is looked at or done has to be said in the header `x-why`; the journal keeps it. */
  asksWhy?: true;
  /** Set where the body is a file, sent as it is (application/octet-stream): the most bytes it may have. */
  uploadBytes?: number;
  /** Takes a form as browsers and other systems post it, besides JSON. */
  takesForm?: true;
  /** Most calls a minute from one address; unset: the general limit. */
  perMinute?: number;
  /** Set for a GET that only reads what is no personal data, or a POST that changes nothing. */
  transaction?: boolean;
  verb: (ctx: Ctx, input: Parts<P, Q, B>) => Promise<z.input<O> | Reply<z.input<O>>>;
};

// What the table of all routes holds: the inner types are checked where the route is written.
// oxlint-disable-next-line typescript/no-explicit-any
export type Route = RouteDefinition<any, any, any, any>;

/** Checks a route's types where it is written. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  definition: RouteDefinition<P, Q, B, O>,
): Route {
  return definition;
}

export type Cookie = { name: string; value: string; maxAgeSeconds: number };

/** An answer that needs more than a body: status, headers, cookies, or a stream. */
export class Reply<T> {
  readonly body: T | NodeJS.ReadableStream | Buffer;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly cookies: readonly Cookie[];

  constructor(
    body: T | NodeJS.ReadableStream | Buffer,
    more: { status?: number; headers?: Record<string, string>; cookies?: readonly Cookie[] } = {},
  ) {
    this.body = body;
    this.status = more.status ?? 200;
    this.headers = more.headers ?? {};
    this.cookies = more.cookies ?? [];
  }
}
