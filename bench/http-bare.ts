import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { answerAs, partSettings } from './house.ts';
import type { Statement } from './recorder.ts';

/** One route of the reference: the statements our server sends for it, and the body it answers. */
export type BareRoute = { method: 'GET' | 'PUT'; url: string; statements: Statement[]; answer: unknown };

/** Values of a statement that belong to one request: `<id>`, `<revision>`, `<body>`, `<request>`. */
type Given = Record<string, unknown>;

/**
 * The reference: Fastify and pg and nothing else. No session is understood, nothing is validated, permitted, limited,
 * mapped or described; the same statements are sent in the same transactions and a body of the same size is answered.
 */
const { url, routes } = partSettings<{ url: string; routes: BareRoute[] }>();
const pool = new pg.Pool({ connectionString: url, max: 24, options: '-c timezone=UTC -c search_path=' });
pool.on('error', () => undefined);
const app = Fastify();

for (const { method, url: path, statements, answer } of routes) {
  const run = async (given: Given) => {
    let tx: pg.PoolClient | null = null;
    let last: unknown;
    for (const { text, values } of statements) {
      if (text === 'begin') tx = await pool.connect();
      const result = await (tx ?? pool).query(
        text,
        values.map((value) => valueOf(value, given)),
      );
      if (text.includes('"revision"') || /returning/.test(text)) last = result.rows[0];
      if (text === 'commit' || text === 'rollback') {
        tx?.release();
        tx = null;
      }
    }
    return last;
  };
  app.route({
    method,
    url: path,
    handler: async (request) => {
      const { id } = request.params as { id?: string };
      const { body, revision } = (request.body ?? {}) as { body?: string; revision?: number };
      await run({ '<id>': id, '<body>': body, '<revision>': revision, '<request>': randomUUID() });
      return method === 'PUT' ? { ...(answer as object), revision: revision! + 1 } : answer;
    },
  });
}

function valueOf(value: unknown, given: Given): unknown {
  if (value !== null && typeof value === 'object' && 'instant' in value) return new Date();
  return typeof value === 'string' && value in given ? given[value] : value;
}

const address = await app.listen({ host: '127.0.0.1', port: 0 });

answerAs(
  async () => ({ url: address }),
  async () => {
    await app.close();
    await pool.end();
  },
);
