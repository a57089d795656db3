import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { found, Problem } from '../../base/problem.ts';
import { insertChange, selectValue } from './queries.ts';
import { checked, type Setting } from './setting.ts';

let known = new Map<string, Setting>();

/** Every setting of every room; called by app before anything runs. */
export function configureSettings(all: readonly Setting[]): void {
  known = new Map(all.map((setting) => [setting.key, setting]));
  if (known.size !== all.length) throw new Error('two settings have one key');
}

export function knownSettings(): Setting[] {
  return [...known.values()].sort((a, b) => a.key.localeCompare(b.key, 'en'));
}

/**
 * Sets, or with `value: null` goes back to the default; what was set before stays in the history.
 * `revision` is the one the person saw, 0 for a setting nobody touched.
 * Throws `setting-unknown`, `setting-value`, and `setting-changed-meanwhile` when somebody was quicker.
 */
export async function changeSetting(ctx: Ctx, key: string, wanted: { value: unknown; revision: number; why: string }): Promise<void> {
  const setting = found(known.get(key), 'setting-unknown');
  const value = wanted.value === null ? null : checked(setting, wanted.value, ctx.language);
  const { id, name } = actingAccount(ctx);
  const change = { key, revision: wanted.revision + 1, value, why: wanted.why, by: { id, name }, at: ctx.now };
  const now = await selectValue(ctx.tx, key);
  const written = (now?.revision ?? 0) === wanted.revision && (await insertChange(ctx.tx, change));
  if (!written) {
    const other = await selectValue(ctx.tx, key);
    throw new Problem('conflict', 'setting-changed-meanwhile', { name: other?.changedByName ?? '' });
  }
  await recordEvent(ctx, { kind: 'settings.changed', audience: ['administration'], payload: { key } });
}
