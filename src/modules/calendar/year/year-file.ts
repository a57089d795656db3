import { Problem } from '../../../base/problem.ts';
import type { Week } from '../calendar.ts';
import { checkSpecial, kinds, refuseDuplicates, type Special, type Year } from '../change/day-change.ts';
import { textOf, dayOfText } from '../day.ts';
import { readCsv, writeCsv } from './csv.ts';

/** What a year's file says; `year` is what a JSON file tells about it, null for CSV, which holds days only. */
export type YearFile = { year: Year | null; days: YearDay[] };
export type YearDay = Special & { day: string; week: Week };
export type FileFormat = 'json' | 'csv';

/** A row as it stands in the file, nothing believed yet. `row` is where a person finds it. */
type Row = { row: number; day: string; weeks: string; effect: string; kind: string; name: Special['name']; act: string };

const FORMAT = 'kenes-calendar-year/1';
const COLUMNS = ['day', 'weeks', 'effect', 'kind', 'name_kk', 'name_ru', 'name_en', 'act'] as const;
const MOST_BYTES = 512 * 1024;
const MOST_DAYS = 366;

/** The file of a year: what `readYearFile` reads back is the same year, byte for byte when written again. */
export function writeYearFile(format: FileFormat, year: Year, days: readonly YearDay[]): string {
  const rows = joinWeeks(days);
  if (format === 'json') return `${JSON.stringify({ format: FORMAT, ...year, days: rows }, null, 2)}\n`;
  const cells = rows.map(({ day, weeks, effect, kind, name, act }) => [day, weeks.join('+'), effect, kind, name.kk, name.ru, name.en, act]);
  return writeCsv([[...COLUMNS], ...cells]);
}

/** A day that is the same in both weeks is one row. */
function joinWeeks(days: readonly YearDay[]) {
  const rows = new Map<string, Omit<YearDay, 'week'> & { weeks: Week[] }>();
  for (const { day, week, effect, kind, name, act } of days) {
    const key = JSON.stringify([day, effect, kind, name.kk, name.ru, name.en, act]);
    const row = rows.get(key);
    if (row) row.weeks.push(week);
    else rows.set(key, { day, weeks: [week], effect, kind, name: { kk: name.kk, ru: name.ru, en: name.en }, act });
  }
  return [...rows.values()];
}

/**
 * Reads a year's file and checks every row; the first that cannot be is refused by its number.
 * Throws `calendar-file-too-large`, `calendar-file-not-utf8`, `calendar-file-unreadable`, `calendar-file-too-many-days`,
 * `calendar-row-field`, `calendar-row-outside-year`, `calendar-row-duplicate`, and as `checkSpecial`.
 */
export function readYearFile(format: FileFormat, bytes: Buffer, year: number): YearFile {
  if (bytes.length > MOST_BYTES) throw new Problem('invalid', 'calendar-file-too-large', { most: MOST_BYTES / 1024 });
  const content = decode(bytes);
  const { rows, about } = format === 'json' ? rowsOfJson(content) : { rows: rowsOfCsv(content), about: null };
  const count = new Set(rows.map(({ day }) => day)).size;
  if (count > MOST_DAYS) throw new Problem('invalid', 'calendar-file-too-many-days', { count, most: MOST_DAYS });
  const placed = rows.flatMap((row) => daysOf(row, year).map((day) => ({ row: row.row, day })));
  refuseDuplicates(placed.map(({ row, day }) => ({ ...day, row })));
  for (const { row, day } of placed) checkSpecial(day, day.day, day.week, row);
  return { year: about, days: placed.map(({ day }) => day) };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('invalid', 'calendar-file-not-utf8');
  }
}

function daysOf({ row, day, weeks, effect, kind, name, act }: Row, year: number): YearDay[] {
  const wrong = (field: string, value: string) => new Problem('invalid', 'calendar-row-field', { row, field, value: value.slice(0, 60) });
  if (!isDay(day)) throw wrong('day', day);
  if (Number(day.slice(0, 4)) !== year) throw new Problem('invalid', 'calendar-row-outside-year', { row, day, year });
  if (!['5', '6', '5+6'].includes(weeks)) throw wrong('weeks', weeks);
  if (effect !== 'off' && effect !== 'working') throw wrong('effect', effect);
  const known = kinds.find((one) => one === kind);
  if (!known) throw wrong('kind', kind);
  return weeks.split('+').map((week) => ({ day, week: week === '5' ? 5 : 6, effect, kind: known, name, act }));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOfText(text)) && textOf(dayOfText(text)) === text;
}

function rowsOfCsv(content: string): Row[] {
  const [head, ...lines] = readCsv(content);
  if (head?.join(',') !== COLUMNS.join(',')) throw new Problem('invalid', 'calendar-file-unreadable', { what: COLUMNS.join(',') });
  return lines.map((cells, index) => {
    const row = index + 2;
    if (cells.length !== COLUMNS.length)
      throw new Problem('invalid', 'calendar-row-field', { row, field: 'act', value: String(cells.length) });
    const [day, weeks, effect, kind, kk, ru, en, act] = cells as [string, string, string, string, string, string, string, string];
    return { row, day, weeks, effect, kind, name: { kk, ru, en }, act };
  });
}

function rowsOfJson(content: string): { rows: Row[]; about: Year } {
  const file = parse(content);
  const { format, year, status, note, days } = file;
  if (format !== FORMAT || !Array.isArray(days) || typeof year !== 'number' || (status !== 'found' && status !== 'provisional'))
    throw new Problem('invalid', 'calendar-file-unreadable', { what: `{"format":"${FORMAT}","year","status","note","days":[…]}` });
  const rows = days.map((one: unknown, index) => {
    const said = record(one);
    const name = record(said['name']);
    const weeks = Array.isArray(said['weeks']) ? said['weeks'].map(String).sort().join('+') : word(said['weeks']);
    return {
      row: index + 1,
      day: word(said['day']),
      weeks,
      effect: word(said['effect']),
      kind: word(said['kind']),
      name: { kk: word(name['kk']), ru: word(name['ru']), en: word(name['en']) },
      act: word(said['act']),
    };
  });
  return { rows, about: { year, status, note: word(note) } };
}

function parse(content: string): Record<string, unknown> {
  try {
    return record(JSON.parse(content));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
