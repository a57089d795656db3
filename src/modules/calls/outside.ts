import { z } from 'zod';
import type { Ctx } from '../../base/ctx.ts';
import { Problem } from '../../base/problem.ts';
import { defineSetting, readSetting } from '../settings/index.ts';
import { callerNumberOf } from './number.ts';

/**
 * Which numbers may be called: by how they begin, written with the country's code. Nothing else is dialled, whoever asks, for
 * a call outside costs money. Kazakhstan's numbers alone unless set otherwise: +7 6… and +7 7….
 */
export const outsideNumbersSetting = defineSetting({
  key: 'calls.outside-numbers',
  shape: z
    .array(z.string().regex(/^\+\d{1,14}$/))
    .min(1)
    .max(50),
  fallback: ['+76', '+77'],
});

let way = false;

/** Told by app: whether there is a carrier that takes calls to outside. */
export function configureOutside(open: boolean): void {
  way = open;
}

/**
 * The number as it is dialled, if it may be called. Throws `outside-closed` where no carrier takes calls, `outside-number` for
 * what is no number, and `outside-not-allowed` for one the setting does not let through.
 */
export async function allowedNumber(ctx: Ctx, given: string): Promise<string> {
  if (!way) throw new Problem('unavailable', 'outside-closed');
  const number = callerNumberOf(given);
  if (!number?.startsWith('+')) throw new Problem('invalid', 'outside-number');
  const prefixes = await readSetting(ctx.tx, outsideNumbersSetting);
  if (!prefixes.some((prefix) => number.startsWith(prefix))) throw new Problem('invalid', 'outside-not-allowed');
  return number;
}

/** Whether numbers outside can be called at all, for screens. */
export function outsideOpen(): boolean {
  return way;
}
