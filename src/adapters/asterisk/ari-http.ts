import { Agent, request } from 'node:http';
import { traced } from '../../base/trace.ts';
import type { AsteriskAccess } from './process.ts';

/** Asterisk refused a command. `status` is HTTP's; 0 when no answer came. */
export class AriError extends Error {
  readonly status: number;
  constructor(status: number, command: string, said: string) {
    super(`${command}: ${status ? `${status} ${said}` : said}`);
    this.status = status;
  }
}

export type Query = Record<string, string | number | boolean | undefined>;

/** Sends ARI commands over HTTP; each returns Asterisk's answer, parsed, or throws AriError. */
export interface AriHttp {
  send<T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, query?: Query, body?: object): Promise<T>;
  close(): void;
}

/** Commands at once; commands over one WebSocket would go one after the other. */
const SOCKETS = 64;
const ANSWER_MS = 10_000;

/** The HTTP half of ARI: 64 kept-alive connections. */
export function ariHttp(access: Pick<AsteriskAccess, 'ariUrl' | 'ariUser' | 'ariSecret'>): AriHttp {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS, scheduling: 'lifo' });
  const auth = `${access.ariUser}:${access.ariSecret}`;

  const once = (method: string, url: URL, payload: string | undefined): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
      const req = request(url, { method, agent, auth, headers, timeout: ANSWER_MS }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => (text += chunk));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
        res.on('error', reject);
      });
      req.on('timeout', () => req.destroy(new Error('no answer')));
      req.on('error', (error) => reject(Object.assign(error, { reused: req.reusedSocket })));
      req.end(payload);
    });

  return {
    async send<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
      const url = new URL(access.ariUrl + path);
      for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value));
      const payload = body && JSON.stringify(body);
      // Ids stay out of the name, so that like commands are counted together.
      const name = `ari ${method} ${path.replace(/(?<=\/(?:channels|bridges|playbacks|recordings|endpoints|live|stored|play|auth|aor|endpoint)\/)[^/]+/g, ':id')}`;
      const attempt = () => traced(name, {}, () => once(method, url, payload));
      const answer = await attempt()
        // A kept connection may be closed by Asterisk just as it is used: nothing was done then, so once more.
        .catch((e: Error & { reused?: boolean; code?: string }) => (e.reused && e.code === 'ECONNRESET' ? attempt() : Promise.reject(e)))
        .catch((e: Error) => Promise.reject(new AriError(0, `${method} ${path}`, e.message)));
      if (answer.status >= 300) throw new AriError(answer.status, `${method} ${path}`, messageOf(answer.text));
      return (answer.text ? JSON.parse(answer.text) : undefined) as T;
    },
    close: () => agent.destroy(),
  };
}

function messageOf(text: string): string {
  try {
    const said = JSON.parse(text) as { message?: string; error?: string };
    return said.message ?? said.error ?? text;
  } catch {
    return text;
  }
}
