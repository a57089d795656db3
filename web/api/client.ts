import { learnServerTime } from '../now.ts';
import type { ProblemDetails } from './types.ts';

/** A refusal by the server, in words the reader understands (RFC 9457), or the loss of the connection. */
export class ApiError extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The code of the error when the server could not be reached at all. */
export const OFFLINE = 'offline';

type Query = Record<string, string | number | boolean | null | undefined>;

let onSignedOut: () => void = () => {};

/** What to do when the server says the session is over. One listener: the program itself. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

function address(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const body = (await response.json().catch(() => null)) as Partial<ProblemDetails> | null;
  return {
    type: body?.type ?? 'about:blank',
    title: body?.title ?? response.statusText,
    status: response.status,
    code: body?.code ?? `http-${response.status}`,
    detail: body?.detail ?? '',
    requestId: body?.requestId ?? response.headers.get('x-request-id') ?? '',
    ...(body?.fields ? { fields: body.fields } : {}),
  };
}

function offline(): ApiError {
  const [type, title, detail, requestId] = ['about:blank', OFFLINE, '', ''];
  return new ApiError({ type, title, status: 0, code: OFFLINE, detail, requestId });
}

async function send<T>(method: string, path: string, query: Query, body?: unknown): Promise<T> {
  return (await (await ask(method, path, query, body)).json()) as T;
}

/** Files go as they are, everything else as JSON. */
function contentOf(body: unknown): { type: string; body: Blob | string } | null {
  if (body === undefined) return null;
  return body instanceof Blob ? { type: 'application/octet-stream', body } : { type: 'application/json', body: JSON.stringify(body) };
}

/** The answer of the server when it is a good one; else throws `ApiError`. */
async function ask(method: string, path: string, query: Query, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const content = contentOf(body);
  const response = await fetch(address(path, query), {
    method,
    headers: {
      accept: 'application/json',
      ...(content ? { 'content-type': content.type } : {}),
      'accept-language': document.documentElement.lang,
      ...headers,
    },
    ...(content ? { body: content.body } : {}),
  }).catch(() => {
    throw offline();
  });
  learnServerTime(response.headers.get('date'));
  if (response.ok) return response;
  const problem = await problemOf(response);
  // Asking who is signed in is answered by whoever asked; anything else means the session ended meanwhile.
  if (problem.code === 'not-signed-in' && path !== '/api/session') onSignedOut();
  throw new ApiError(problem);
}

/** Sends one request; answers the body, throws `ApiError`. */
export const api = {
  get: <T>(path: string, query: Query = {}): Promise<T> => send<T>('GET', path, query),
  post: <T>(path: string, body: unknown = {}): Promise<T> => send<T>('POST', path, {}, body),
  put: <T>(path: string, body: unknown): Promise<T> => send<T>('PUT', path, {}, body),
  patch: <T>(path: string, body: unknown): Promise<T> => send<T>('PATCH', path, {}, body),
  delete: <T>(path: string): Promise<T> => send<T>('DELETE', path, {}),
  /** Asks for what is shown only for a reason; the journal keeps it. */
  explained: async <T>(path: string, why: string): Promise<T> =>
    (await (await ask('GET', path, {}, undefined, { 'x-why': encodeURIComponent(why) })).json()) as T,
};

/** Sends a file as it is; answers the body, throws `ApiError`. */
export function upload<T>(path: string, query: Query, file: Blob): Promise<T> {
  return send<T>('POST', path, query, file);
}

/** Fetches a file and hands it to the browser to keep; `why` is what the person said it is for. Throws `ApiError`. */
export async function download(path: string, query: Query, why: string): Promise<void> {
  const response = await ask('GET', path, query, undefined, { accept: '*/*', 'x-why': encodeURIComponent(why) });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'kenes';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
