import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { Channel } from '../message.ts';
import { inForce } from './in-force.ts';
import { insertEdition, selectHistory } from './queries.ts';
import { templateOf } from './registry.ts';
import type { TrilingualWords } from './template.ts';
import { type Complaint, complaintsAbout } from './words.ts';

export type Save = { words: TrilingualWords; /** The edition the person read. */ edition: number; why: string };

/**
 * Puts new words in force, as the next edition. Throws `template-unknown`; `template-changed` with who was first and when;
 * and for words that could not be sent the first of `complaintsAbout`.
 */
export async function saveTemplate(ctx: Ctx, code: string, channel: Channel, { words, edition, why }: Save): Promise<void> {
  const template = templateOf(code, channel);
  const [complaint] = complaintsAbout(template, channel, words);
  if (complaint) throw problemOf(complaint);
  const { id, name } = actingAccount(ctx);
  const now = await inForce(ctx, template, channel);
  const next = { template: code, channel, edition: edition + 1, words, source: 'person' as const };
  const saved =
    now.edition === edition && (await insertEdition(ctx.tx, { ...next, id: newId(ctx.now), savedAt: ctx.now, savedBy: { id, name }, why }));
  if (saved) return;
  const first = await inForce(ctx, template, channel);
  throw new Problem('conflict', 'template-changed', { name: first.savedByName, edition: first.edition });
}

/** Puts the words of an earlier edition in force again, as a new edition: the history only grows. Throws as `saveTemplate`. */
export async function revertTemplate(
  ctx: Ctx,
  code: string,
  channel: Channel,
  { to, edition, why }: { to: number; edition: number; why: string },
): Promise<void> {
  const history = await selectHistory(ctx.tx, templateOf(code, channel).code, channel);
  const { words } = found(
    history.find((one) => one.edition === to),
    'template-edition-unknown',
  );
  await saveTemplate(ctx, code, channel, { words, edition, why });
}

export function problemOf({ code, language, place, detail }: Complaint): Problem {
  return new Problem('invalid', code, { ...detail, language, place });
}
