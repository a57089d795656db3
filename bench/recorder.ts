import type pg from 'pg';

/** A statement as it went to the database. Instants are marked, so that a repetition sends its own. */
export type Statement = { text: string; values: (unknown | { instant: true })[] };

export type Recorder = { start(): { recording: true }; stop(): Statement[] };

/** Notes the statements that go over the pool's connections between `start` and `stop`; costs nothing otherwise. */
export function record(pool: pg.Pool): Recorder {
  let heard: Statement[] | null = null;
  const note = (text: string, values: readonly unknown[] = []) =>
    heard?.push({ text, values: values.map((value) => (value instanceof Date ? { instant: true } : value)) });
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        if (heard) {
          const [first, second] = args;
          if (typeof first === 'string') note(first, Array.isArray(second) ? second : []);
          else note((first as pg.QueryConfig).text, (first as pg.QueryConfig).values ?? []);
        }
        return send(...args);
      },
    });
  });
  return {
    start() {
      heard = [];
      return { recording: true };
    },
    stop() {
      const said = heard ?? [];
      heard = null;
      return said;
    },
  };
}
