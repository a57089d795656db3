import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../base/ctx.ts';
import type { Names, Week } from './calendar.ts';
import { movedName } from './names.ts';
import { insertMissingDays, raiseVersion, type NewException } from './queries.ts';

type SeedDay = { day: string; weeks: Week[]; kind: string; name?: string; for?: string; from?: string; to?: string; act?: string };
type SeedFile = { names: Record<string, Names>; years: Record<string, { status: string; note: string }>; days: SeedDay[] };

/** The days that come with the program: `seed/days.json`, one row per day and kind of week. */
export function seedDays(): { years: { year: number; status: string; note: string }[]; days: NewException[] } {
  const file = JSON.parse(readFileSync(join(import.meta.dirname, 'seed/days.json'), 'utf8')) as SeedFile;
  const years = Object.entries(file.years).map(([year, known]) => ({ year: Number(year), ...known }));
  const days = file.days.flatMap((seed) =>
    seed.weeks.map((week) => ({
      day: seed.day,
      week,
      effect: seed.to ? ('working' as const) : ('off' as const),
      kind: seed.kind,
      name: nameOf(seed, file.names),
      act: seed.act ?? '',
      confidence: file.years[seed.day.slice(0, 4)]!.status,
    })),
  );
  return { years, days };
}

function nameOf(seed: SeedDay, names: Record<string, Names>): Names {
  if (seed.to) return movedName('working', seed.to);
  if (seed.from) return movedName('off', seed.from);
  const holiday = names[seed.name!]!;
  if (!seed.for) return holiday;
  return {
    kk: `Мереке орнына демалыс: ${holiday.kk}`,
    ru: `Выходной вместо праздника: ${holiday.ru}`,
    en: `Day off in lieu: ${holiday.en}`,
  };
}

/** Adds the days that are missing and that no change ever touched; a new version only when there were any. */
export async function seedCalendar(ctx: Ctx): Promise<void> {
  const { years, days } = seedDays();
  if ((await insertMissingDays(ctx.tx, years, days)) > 0) await raiseVersion(ctx.tx);
}
