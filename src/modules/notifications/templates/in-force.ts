import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import type { Channel } from '../message.ts';
import { type Edition, insertEdition, selectInForce } from './queries.ts';
import { shippedWords, type Template } from './template.ts';
import { fill } from './words.ts';

/** What is filled into a template: its parameters, all of them. Days and instants come as words of the language. */
export type Params<P extends string> = Record<P, string | number>;

export type Filled = { editionId: string; subject: string; body: string };

/** The words of the edition in force, filled in; and which edition that was. */
export async function wordsOf<P extends string>(
  ctx: Ctx,
  template: Template<P>,
  channel: Channel,
  language: Language,
  params: Params<P>,
): Promise<Filled> {
  const edition = await inForce(ctx, template, channel);
  return { editionId: edition.id, ...fill(language, edition.words[language], params) };
}

/** The edition in force; the shipped words become edition 1 where there is none yet. */
export async function inForce(ctx: Ctx, template: Template, channel: Channel): Promise<Edition> {
  const there = await selectInForce(ctx.tx, template.code, channel);
  if (there) return there;
  await ship(ctx, template, channel, 1);
  return (await selectInForce(ctx.tx, template.code, channel))!;
}

/**
 * Brings the words that came with the program: edition 1, or after an upgrade the next one. What a person edited stays
 * in force; the templates screen shows that the shipped words are others now. Run at every start.
 */
export async function seedTemplates(ctx: Ctx, templates: readonly Template[]): Promise<void> {
  for (const template of templates) {
    for (const channel of template.channels) {
      const edition = await inForce(ctx, template, channel);
      if (edition.source === 'shipped' && !isDeepStrictEqual(edition.words, shippedWords(template, channel))) {
        await ship(ctx, template, channel, edition.edition + 1);
      }
    }
  }
}

/** Two processes that start at once ship the same words: the second finds them there. */
async function ship(ctx: Ctx, template: Template, channel: Channel, edition: number): Promise<void> {
  await insertEdition(ctx.tx, {
    id: newId(ctx.now),
    template: template.code,
    channel,
    edition,
    words: shippedWords(template, channel),
    source: 'shipped',
    savedAt: ctx.now,
    savedBy: { id: null, name: 'Kenes' },
    why: '',
  });
}
