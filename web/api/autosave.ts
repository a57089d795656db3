import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SaveState } from '../ui/saved-note.tsx';
import { ApiError } from './client.ts';

/** Typing rests this long before it is saved; a broken connection is tried again after the second. */
const REST_MS = 500;
const RETRY_MS = 3_000;

export type Saved<T> = { value: T; revision: number; savedAt: string | null };

export type AutosaveOptions<T> = {
  /** The name of the copy kept in this browser until the server has it: a crash loses no word. */
  key: string;
  start: Saved<T>;
  send: (value: T, revision: number) => Promise<{ revision: number; savedAt: string }>;
  /** The code of the refusal that means "saved elsewhere since". */
  conflictCode: string;
  /** What the server has now, for when it was saved elsewhere. */
  reload: () => Promise<Saved<T>>;
};

type State<T> = { value: T; save: SaveState; inConflict: boolean };

function keptCopy<T>(key: string): T | null {
  const kept = localStorage.getItem(`kenes-unsaved ${key}`);
  return kept ? (JSON.parse(kept) as T) : null;
}

function keepCopy<T>(key: string, value: T | null): void {
  if (value === null) localStorage.removeItem(`kenes-unsaved ${key}`);
  else localStorage.setItem(`kenes-unsaved ${key}`, JSON.stringify(value));
}

const saved = (at: string | null): SaveState => (at ? { kind: 'saved', at } : { kind: 'idle' });

/** Whether trying again may help: no connection, a fault of the server, or a session that will be renewed. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  const { status } = error.problem;
  return status === 0 || status >= 500 || status === 401 || status === 429;
}

/**
 * Saves what is typed, as it is typed, one save at a time, each over the revision it was made from. Without a connection it
 * waits and tries again; saved elsewhere, it asks whose words stay.
 */
export class Autosave<T> {
  private state: State<T>;
  private readonly options: AutosaveOptions<T>;
  private readonly listeners = new Set<() => void>();
  private revision: number;
  private dirty: boolean;
  private sending = false;
  private timer = 0;

  constructor(options: AutosaveOptions<T>) {
    const kept = keptCopy<T>(options.key);
    this.options = options;
    this.revision = options.start.revision;
    this.dirty = kept !== null;
    this.state = { value: kept ?? options.start.value, save: saved(options.start.savedAt), inConflict: false };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): State<T> => this.state;

  private set(change: Partial<State<T>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Something was typed. */
  change = (next: Partial<T>): void => {
    this.dirty = true;
    this.set({ value: { ...this.state.value, ...next } });
    keepCopy(this.options.key, this.state.value);
    this.later(REST_MS);
  };

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), ms);
  }

  /** Saves now what is not saved yet. */
  flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (!this.dirty || this.sending || this.state.inConflict) return;
    this.dirty = false;
    this.sending = true;
    this.set({ save: { kind: 'saving' } });
    try {
      const { revision, savedAt } = await this.options.send(this.state.value, this.revision);
      this.revision = revision;
      if (!this.dirty) {
        keepCopy(this.options.key, null);
        this.set({ save: saved(savedAt) });
      } else this.later(0);
    } catch (error) {
      this.failed(error);
    }
    this.sending = false;
  };

  private failed(error: unknown): void {
    this.dirty = true;
    if (error instanceof ApiError && error.problem.code === this.options.conflictCode) this.set({ inConflict: true });
    else if (mayPass(error)) {
      this.set({ save: { kind: 'waiting' } });
      this.later(RETRY_MS);
    } else this.set({ save: { kind: 'refused', error } });
  }

  /** The words went another way (the answer was sent): nothing is left to save. */
  forget = (): void => {
    clearTimeout(this.timer);
    this.dirty = false;
    keepCopy(this.options.key, null);
  };

  /** Saved elsewhere since: my words go over the others'. */
  keepMine = async (): Promise<void> => {
    this.revision = (await this.options.reload()).revision;
    this.set({ inConflict: false });
    await this.flush();
  };

  /** Saved elsewhere since: the others' words stay. */
  takeTheirs = async (): Promise<void> => {
    const theirs = await this.options.reload();
    this.revision = theirs.revision;
    this.dirty = false;
    keepCopy(this.options.key, null);
    this.set({ value: theirs.value, save: saved(theirs.savedAt), inConflict: false });
  };
}

/** An autosave for the record on the screen; mount anew (by `key`) for another. */
export function useAutosave<T>(options: AutosaveOptions<T>): [State<T>, Autosave<T>] {
  const [autosave] = useState(() => new Autosave(options));
  useEffect(() => {
    // What an earlier page could not save is saved now; what this one still holds when it goes, then.
    void autosave.flush();
    return () => void autosave.flush();
  }, [autosave]);
  return [useSyncExternalStore(autosave.subscribe, autosave.snapshot), autosave];
}

/** A value that survives a reload of the page, until `forget`. For forms that are sent once. */
export function useKept<T>(key: string, first: T): [T, (next: Partial<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => keptCopy<T>(key) ?? first);
  const change = (next: Partial<T>) =>
    setValue((before) => {
      const after = { ...before, ...next };
      keepCopy(key, after);
      return after;
    });
  return [value, change, () => keepCopy(key, null)];
}
