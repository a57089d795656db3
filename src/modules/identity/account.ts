import type { Language } from '../../base/texts.ts';
import { permissionsFor } from './permissions.ts';

/** Wrong passwords in a row until the address is locked, and for how long. */
export const MOST_WRONG_PASSWORDS = 10;
export const LOCKED_MINUTES = 15;

/** A session ends twelve hours after it was last used, and seven days after sign-in whatever happens. */
export const SESSION_HOURS = 12;
export const SESSION_DAYS_AT_MOST = 7;

export type Skill = { kind: 'language' | 'topic'; code: string; level: number };

/** What a person chose for the screen. Unknown keys are dropped at the route. */
export type Settings = { theme?: 'light' | 'dark' | 'system'; singleKeys?: boolean; keys?: Record<string, string> };

export type Account = {
  id: string;
  email: string;
  name: string;
  language: Language;
  active: boolean;
  demo: boolean;
  settings: Settings;
  phoneUsername: string | null;
  roles: string[];
  skills: Skill[];
  /** Whose people this is; null: the centre's. */
  organizationId: string | null;
  /** Counts the changes by administrators; a change carries the one it was made over. */
  revision: number;
  changedAt: Date | null;
  changedBy: string | null;
};

/** The account as its owner sees it. */
export function meOf(account: Account) {
  const { active: _, revision: _revision, changedAt: _at, changedBy: _by, ...mine } = account;
  return { ...mine, permissions: permissionsFor(account.roles) };
}

/** The account as an administrator's list shows it. */
export function rowOf({ id, email, name, language, roles, active, skills, demo, organizationId, revision, changedAt, changedBy }: Account) {
  const changed = { changedAt: changedAt?.toISOString() ?? null, changedBy };
  return { id, email, name, language, roles, active, skills, demo, organizationId, revision, ...changed };
}

/** Until when a session used at `now` lives: at most seven days from its start. */
export function sessionExpiry(startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + SESSION_HOURS * 3_600_000, startedAt.getTime() + SESSION_DAYS_AT_MOST * 86_400_000));
}

/** E-mail addresses are compared in lower case, without spaces around. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
