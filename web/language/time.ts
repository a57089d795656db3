import type { Language, Translate } from './texts.ts';

/** The time zone of the law and of every screen, whatever the machine's. */
const ZONE = 'Asia/Almaty';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type Parts = { year: string; month: string; day: string; hour: string; minute: string; second: string };

function split(at: Date): Parts {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value])) as Parts;
}

export type Instant = Date | string;

const date = (at: Instant): Date => (typeof at === 'string' ? new Date(at) : at);

/** '11:42', in Asia/Almaty. */
export function clock(at: Instant): string {
  const { hour, minute } = split(date(at));
  return `${hour}:${minute}`;
}

/** '11:42:26'. */
export function clockSeconds(at: Instant): string {
  const { hour, minute, second } = split(date(at));
  return `${hour}:${minute}:${second}`;
}

/** '23.11'. */
export function dayMonth(at: Instant): string {
  const { day, month } = split(date(at));
  return `${day}.${month}`;
}

/** '23.11.2026'. */
export function dayText(at: Instant): string {
  const { day, month, year } = split(date(at));
  return `${day}.${month}.${year}`;
}

/** '23.11.2026 11:42'. */
export function dateTime(at: Instant): string {
  return `${dayText(at)} ${clock(at)}`;
}

/** The day in Asia/Almaty as 'YYYY-MM-DD', for comparing days. */
export function dayOf(at: Instant): string {
  const { year, month, day } = split(date(at));
  return `${year}-${month}-${day}`;
}

/**
 * A due instant as people say it. Terms end at 24:00, which is the next day's 00:00 (the exclusive instant);
 * screens say 23:59 of the last day.
 */
export function dueMoment(at: Instant): Date {
  const due = date(at);
  return clock(due) === '00:00' ? new Date(due.getTime() - 60_000) : due;
}

/** '23:59' when due today, else '24.11 23:59'. */
export function dueText(at: Instant, now: Date): string {
  const due = dueMoment(at);
  return dayOf(due) === dayOf(now) ? clock(due) : `${dayMonth(due)} ${clock(due)}`;
}

/** '3:42', or '1:03:42' from an hour up; milliseconds in. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const rest = `${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)}:${rest}`;
  return rest.replace(/^0(?=\d:)/, '');
}

/** '03:42': a running timer keeps its width. */
export function timer(ms: number): string {
  const text = duration(ms);
  return text.length === 4 ? `0${text}` : text;
}

/** A stretch of time in its two largest units, in words: '2 d 11 h', '47 min'. Milliseconds in, sign ignored. */
export function stretch(ms: number, t: Translate): string {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return t('web.ui.stretch.days', { days, hours });
  if (hours > 0) return t('web.ui.stretch.hours', { hours, minutes: minutes % 60 });
  return t('web.ui.stretch.minutes', { minutes });
}

/** A number in the reader's way. Some browsers carry no Kazakh numbers; they are written as the Russian ones. */
export function number(language: Language, value: number, digits = 0): string {
  const locale = language === 'en' ? 'en-GB' : 'ru';
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** 'Mon', 'пн', 'дс' of a day 'YYYY-MM-DD'. From our own texts: Chromium has no Kazakh names of days. */
export function weekday(day: string, t: Translate): string {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return t(`web.ui.weekday.${weekdays[index]!}`);
}
