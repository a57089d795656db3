import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { MY_CALLS } from './api/line.ts';
import type { MyCalls, Offer } from './api/types.ts';

type LiveEvent = { cursor: string; at: string | null; kind: string; subjectId: string | null; payload: Record<string, unknown> };

/** What is fetched anew when something of a room happened. */
const touched: Record<string, readonly string[]> = {
  calls: ['calls', 'line', 'recipients', 'board', 'recordings', 'consultations'],
  line: ['line', 'board'],
  appeals: ['appeals', 'recipients', 'board', 'obligations'],
  consultations: ['recipients'],
  presence: ['presence', 'board', 'calls'],
  calendar: ['calendar', 'obligations'],
  obligations: ['obligations', 'board', 'appeals'],
  notifications: ['outbox', 'appeals'],
  notices: ['notices', 'outbox'],
  mail: ['appeals', 'tray'],
  recordings: ['recordings', 'calls'],
  settings: ['settings'],
  identity: ['notices', 'security', 'sessions'],
  alerts: ['alerts'],
};

export type LiveState = { connected: boolean; lostSince: Date | null; lastEventAt: Date | null };

/**
 * The desk's ear: one WebSocket that says what to fetch anew. After a break it comes back with the cursor of the last event,
 * so that nothing is missed; when too much was missed to be told, everything is fetched.
 */
export class Live {
  state: LiveState = { connected: false, lostSince: null, lastEventAt: null };
  private readonly queries: QueryClient;
  private readonly onSignedOut: () => void;
  private readonly listeners = new Set<() => void>();
  private socket: WebSocket | null = null;
  private cursor: string | null = null;
  private attempts = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(queries: QueryClient, onSignedOut: () => void) {
    this.queries = queries;
    this.onSignedOut = onSignedOut;
  }

  /** `after`: of the session, so that what happens between the first look and the joining is heard too. */
  start(after: string): void {
    this.stopped = false;
    this.cursor ??= after;
    if (!this.socket) this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.socket?.close();
    this.socket = null;
    this.cursor = null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): LiveState => this.state;

  private set(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private connect(): void {
    const address = new URL('/api/live', location.href.replace(/^http/, 'ws'));
    if (this.cursor) address.searchParams.set('after', this.cursor);
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => this.take(JSON.parse(String(data)) as LiveEvent));
    socket.addEventListener('close', ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = null;
      if (this.stopped) return;
      if (code === 4001) return this.onSignedOut();
      if (this.state.connected || !this.state.lostSince) this.set({ connected: false, lostSince: new Date() });
      // Half a second, then longer, never over five; spread, so that a hundred desks do not come back at one instant.
      const wait = Math.min(5_000, 500 * 2 ** this.attempts) * (0.7 + Math.random() * 0.6);
      this.attempts += 1;
      this.retry = setTimeout(() => this.connect(), wait);
    });
  }

  private take(event: LiveEvent): void {
    if (event.kind === 'hello') {
      this.attempts = 0;
      if (event.payload['replayed'] !== true) {
        this.cursor = event.cursor;
        void this.queries.invalidateQueries();
      }
      this.set({ connected: true, lostSince: null });
      return;
    }
    this.cursor = event.cursor;
    this.set({ lastEventAt: event.at ? new Date(event.at) : new Date() });
    if (event.kind === 'sessions.ended') {
      void this.queries.invalidateQueries({ queryKey: ['session'] });
      return;
    }
    if (event.kind === 'recipients.changed') {
      // Only who is meant: each fetch of a person is a look that the server writes down.
      void this.queries.invalidateQueries({ queryKey: ['recipients', event.subjectId] });
      return;
    }
    if (event.kind === 'calls.offered') this.showOffer(event.payload as unknown as Offer);
    for (const key of touched[event.kind.split('.')[0] ?? ''] ?? []) {
      void this.queries.invalidateQueries({ queryKey: [key] });
    }
  }

  /** An offer's event is complete, so it is on the screen before anything is fetched. */
  private showOffer(offer: Offer): void {
    this.queries.setQueryData<MyCalls>(MY_CALLS, (mine) => ({ call: mine?.call ?? null, wrapUp: mine?.wrapUp ?? null, offer }));
  }
}

let live: Live | null = null;

/** The one connection of this page. */
export function theLive(queries: QueryClient, onSignedOut: () => void): Live {
  live ??= new Live(queries, onSignedOut);
  return live;
}

const silent: LiveState = { connected: true, lostSince: null, lastEventAt: null };

/** Whether the desk hears the server, since when not, and when it last did. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => live?.subscribe(listener) ?? (() => undefined),
    () => live?.snapshot() ?? silent,
  );
}
