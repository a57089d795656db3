import type { TextKey } from './keys.ts';
import type { Translate } from './texts.ts';

/** 'October 2026', '2026 жылғы қазан' of '2026-10'. From our own texts: Chromium has no Kazakh names of months. */
export function monthText(month: string, t: Translate): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  return year && number ? t(`web.page.month.${Number(number)}` as TextKey, { year }) : month;
}
