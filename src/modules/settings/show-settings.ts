import { z } from 'zod';
import type { Ctx } from '../../base/ctx.ts';
import { found } from '../../base/problem.ts';
import { knownSettings } from './change-setting.ts';
import { selectHistory, selectValues, type Value } from './queries.ts';
import type { Setting } from './setting.ts';

/** A setting as the administrator's screen shows it; `schema` is JSON Schema, for the form. */
export type ShownSetting = {
  key: string;
  value: unknown;
  fallback: unknown;
  schema: unknown;
  editedAt: string | null;
  /** 0: nobody touched it. */
  revision: number;
  changedBy: string | null;
  changedAt: string | null;
  why: string | null;
};

export async function showSettings(ctx: Ctx): Promise<ShownSetting[]> {
  const values = new Map((await selectValues(ctx.tx)).map((value) => [value.key, value]));
  return knownSettings().map((setting) => shown(setting, values.get(setting.key)));
}

export async function showSetting(ctx: Ctx, key: string): Promise<ShownSetting> {
  return found(
    (await showSettings(ctx)).find((setting) => setting.key === key),
    'setting-unknown',
  );
}

function shown({ key, shape, fallback, editedAt }: Setting, value: Value | undefined): ShownSetting {
  return {
    key,
    value: value?.value ?? fallback,
    fallback,
    schema: z.toJSONSchema(shape),
    editedAt: editedAt ?? null,
    revision: value?.revision ?? 0,
    changedBy: value?.changedByName ?? null,
    changedAt: value?.changedAt.toISOString() ?? null,
    why: value?.why ?? null,
  };
}

/** Who set it to what, when and why, the newest first; `value: null` says back to the default. Throws `setting-unknown`. */
export async function showHistory(ctx: Ctx, key: string) {
  found(
    knownSettings().find((setting) => setting.key === key),
    'setting-unknown',
  );
  const rows = await selectHistory(ctx.tx, key);
  return rows.map(({ revision, value, why, changedByName, changedAt }) => ({
    revision,
    value,
    why,
    changedBy: changedByName,
    changedAt: changedAt.toISOString(),
  }));
}
