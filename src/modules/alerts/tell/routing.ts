import { z } from 'zod';
import { roles } from '../../identity/index.ts';
import { defineSetting } from '../../settings/index.ts';
import type { Severity } from '../alert.ts';
import { kindCodes } from '../kinds/all.ts';

/** One line of the table: of which alerts who is told, by which channel, when, and after how many minutes without anybody taking it. */
export type Line = {
  kind: string;
  severity: 'any' | 'critical';
  whom: 'role' | 'account' | 'address';
  /** A role, an account's id, or an address: a mailbox, or for SMS a number. */
  who: string;
  channel: 'screen' | 'mail' | 'sms';
  when: 'always' | 'day' | 'night';
  /** 0: at once. More: only if nobody took it over by then. */
  afterMinutes: number;
};

const PHONE = /^\+\d{10,15}$/;

const line = z
  .strictObject({
    kind: z.enum(['any', ...kindCodes]),
    severity: z.enum(['any', 'critical']),
    whom: z.enum(['role', 'account', 'address']),
    who: z.string().min(1).max(200),
    channel: z.enum(['screen', 'mail', 'sms']),
    when: z.enum(['always', 'day', 'night']),
    afterMinutes: z.int().min(0).max(1_440),
  })
  .refine(reaches, 'who');

/** Whether such a receiver can be reached so at all: accounts have no number here, an address has no screen. */
function reaches({ whom, who, channel }: Line): boolean {
  if (whom === 'role') return channel !== 'sms' && (roles as readonly string[]).includes(who);
  if (whom === 'account') return channel !== 'sms' && z.uuid().safeParse(who).success;
  return channel === 'sms' ? PHONE.test(who) : channel === 'mail' && z.email().safeParse(who).success;
}

const usual = { whom: 'role', when: 'always', afterMinutes: 0 } as const;

/** Who is told by what, for what. One list with a history: who is woken at night should be known to have been decided by somebody. */
export const routingSetting = defineSetting<Line[]>({
  key: 'alerts.routing',
  shape: z.array(line).max(60),
  fallback: [
    { ...usual, kind: 'any', severity: 'any', who: 'administrator', channel: 'screen' },
    { ...usual, kind: 'any', severity: 'any', who: 'administrator', channel: 'mail', when: 'day' },
    { ...usual, kind: 'any', severity: 'critical', who: 'administrator', channel: 'mail' },
    { ...usual, kind: 'wait-over-target', severity: 'any', who: 'supervisor', channel: 'screen' },
    { ...usual, kind: 'queue-unstaffed', severity: 'any', who: 'supervisor', channel: 'screen' },
    { ...usual, kind: 'line-down', severity: 'any', who: 'supervisor', channel: 'screen' },
    { ...usual, kind: 'letters-unregistered', severity: 'any', who: 'supervisor', channel: 'screen' },
    { ...usual, kind: 'any', severity: 'critical', who: 'supervisor', channel: 'mail', afterMinutes: 15 },
  ],
  editedAt: '/admin/alerts/routing',
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When it is day for telling, in Asia/Almaty; the rest is night. */
export const daySetting = defineSetting<{ from: string; to: string }>({
  key: 'alerts.day',
  shape: z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from < to, 'from < to'),
  fallback: { from: '08:00', to: '20:00' },
});

export type Told = Pick<Line, 'channel' | 'whom' | 'who'>;
type Open = { kind: string; severity: Severity; openedAt: Date; criticalAt: Date | null; acknowledged: boolean };

/** The lines by which somebody is to be told of an open alert now; told ones are left out by who calls. `isDay` as of now. */
export function linesDue(alert: Open, lines: readonly Line[], isDay: boolean, now: Date): Line[] {
  if (alert.acknowledged) return [];
  return linesOf(alert, lines).filter(({ when, severity, afterMinutes }) => {
    const since = severity === 'critical' ? alert.criticalAt! : alert.openedAt;
    return (when === 'always' || (when === 'day') === isDay) && now.getTime() - since.getTime() >= afterMinutes * 60_000;
  });
}

/** The lines that concern such an alert, whatever the hour. */
export function linesOf({ kind, severity }: Pick<Open, 'kind' | 'severity'>, lines: readonly Line[]): Line[] {
  return lines.filter((one) => (one.kind === 'any' || one.kind === kind) && (one.severity === 'any' || severity === 'critical'));
}

const almaty = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Whether `now` lies in the day, which begins at `from` and ends before `to`. */
export function isDayAt(now: Date, { from, to }: { from: string; to: string }): boolean {
  const time = almaty.format(now);
  return from <= time && time < to;
}
