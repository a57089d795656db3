import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import type { WebSocket } from 'ws';
import type { Actor, Db } from '../base/ctx.ts';
import { EVENT_CHANNEL, currentCursor, eventsAfter, isAhead, type RecordedEvent } from '../base/events.ts';
import type { Log } from '../base/log.ts';

/** Told to a client that was away longer than this many events: fetch everything anew. */
const REPLAY_LIMIT = 2_000;
/** A client that reads slower than this much (bytes waiting) is dropped; it comes back with its cursor. */
const BACKLOG_LIMIT = 1_000_000;
/** Without a notice we look anyway: a notice is a hint, the table is the truth. */
const POLL_MS = 500;

type Client = { socket: WebSocket; audiences: ReadonlySet<string>; sessionId: string };

export type LiveHub = {
  /** Takes a signed-in screen: replays what it missed since `after`, then sends what happens. */
  join(socket: WebSocket, actor: Actor, after: string | null): Promise<void>;
  clients(): number;
  stop(): Promise<void>;
};

/** The audiences an account belongs to; a role says it, never the client. */
function audiencesOf(actor: Actor): Set<string> {
  if (actor.kind !== 'account') return new Set();
  const audiences = new Set([`account:${actor.id}`]);
  if (actor.roles.some((role) => role === 'operator' || role === 'supervisor')) audiences.add('operators');
  if (actor.roles.some((role) => role === 'supervisor' || role === 'administrator' || role === 'quality')) audiences.add('supervision');
  if (actor.roles.includes('administrator')) audiences.add('administration');
  return audiences;
}

/** Reads new events once for everybody and hands each to the screens that may see it. */
export async function startLive(options: { db: Db; url: string; log: Log }): Promise<LiveHub> {
  const clients = new Set<Client>();
  let cursor = await currentCursor(options.db);
  let stopped = false;
  let wake: () => void = () => undefined;

  const deliver = (events: readonly RecordedEvent[]) => {
    for (const event of events) {
      const message = messageOf(event);
      for (const client of clients) {
        if (event.audience.some((audience) => client.audiences.has(audience))) push(client.socket, message);
        if (event.kind === 'sessions.ended' && event.payload['sessionId'] === client.sessionId) client.socket.close(4001, 'session ended');
      }
    }
  };

  const loop = async () => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      try {
        const events = await eventsAfter(options.db, cursor);
        if (events.length > 0) {
          cursor = events.at(-1)!.cursor;
          deliver(events);
          continue;
        }
      } catch (error) {
        options.log.warn({ err: error }, 'live events cannot be read; trying again');
      }
      await woken;
    }
  };
  const listener = listen(options.url, options.log, () => wake());
  const running = loop();

  return {
    clients: () => clients.size,
    async join(socket, actor, after) {
      if (actor.kind !== 'account') return socket.close(4001, 'not signed in');
      const client: Client = { socket, audiences: audiencesOf(actor), sessionId: actor.sessionId };
      const from = cursor;
      const known = after !== null && !(await isAhead(options.db, after));
      const missed = known ? await eventsAfter(options.db, after, REPLAY_LIMIT + 1) : [];
      const replayed = known && missed.length <= REPLAY_LIMIT;
      // Joined before sending the past: an event between the reading and now comes twice rather than never, and clients refetch.
      clients.add(client);
      socket.on('close', () => clients.delete(client));
      socket.on('error', () => socket.terminate());
      push(socket, JSON.stringify({ cursor: from, at: null, kind: 'hello', subjectId: null, payload: { replayed } }));
      if (!replayed) return;
      for (const event of missed) {
        if (event.audience.some((audience) => client.audiences.has(audience))) push(socket, messageOf(event));
      }
    },
    async stop() {
      stopped = true;
      wake();
      for (const { socket } of clients) socket.close(1012, 'restarting');
      await listener.stop();
      await running;
    },
  };
}

function messageOf(event: RecordedEvent): string {
  const { cursor, at, kind, subjectId, payload } = event;
  return JSON.stringify({ cursor, at, kind, subjectId, payload });
}

function push(socket: WebSocket, message: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > BACKLOG_LIMIT) return socket.terminate();
  socket.send(message);
}

/** The `after` of a live address, if it is one of our cursors. */
export function cursorOf(request: IncomingMessage): string | null {
  const after = new URL(request.url ?? '/', 'http://localhost').searchParams.get('after');
  return after && /^\d{1,20}:\d{1,19}$/.test(after) ? after : null;
}

/** Listens for notices on a connection of its own and comes back when it breaks. */
export function listen(url: string, log: Log, onNotice: () => void, channel = EVENT_CHANNEL): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', onNotice);
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!stopped) retry = setTimeout(() => void attempt(), 1_000);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    onNotice();
  };
  const attempt = async () => {
    try {
      await connect();
    } catch (error) {
      log.warn({ err: error }, 'cannot listen for notices; trying again');
      await client?.end().catch(() => undefined);
    }
  };
  void attempt();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
