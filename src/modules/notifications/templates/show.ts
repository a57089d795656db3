import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../../../base/ctx.ts';
import { languages, text } from '../../../base/texts.ts';
import type { Channel } from '../message.ts';
import { segmentsOf } from '../sms/segments.ts';
import { inForce } from './in-force.ts';
import { type Edition, selectAllInForce, selectHistory } from './queries.ts';
import { knownTemplates, templateOf } from './registry.ts';
import { shippedWords, type Template, type TrilingualWords, type Words } from './template.ts';
import { complaintsAbout, fill, parametersOf } from './words.ts';

/** Every template by channel, with the edition in force. */
export async function showTemplates(ctx: Ctx) {
  const editions = await selectAllInForce(ctx.tx);
  const items = knownTemplates().flatMap((template) =>
    template.channels.map((channel) => lineOf(ctx, template, channel, editions.get(`${template.code} ${channel}`))),
  );
  return { items };
}

/** One template with its words, those that came with the program, and its parameters. Throws `template-unknown`. */
export async function showTemplate(ctx: Ctx, code: string, channel: Channel) {
  const template = templateOf(code, channel);
  const edition = await inForce(ctx, template, channel);
  const shipped = shippedWords(template, channel);
  return {
    ...lineOf(ctx, template, channel, edition),
    words: edition.words,
    why: edition.why,
    shipped,
    params: Object.entries(template.params).map(([name, sample]) => ({
      name,
      sample,
      needed: template.needed.includes(name),
    })),
  };
}

/** Everything a template ever said, the newest first. */
export async function showHistory(ctx: Ctx, code: string, channel: Channel) {
  const history = await selectHistory(ctx.tx, templateOf(code, channel).code, channel);
  const items = history.map(({ edition, words, source, savedAt, savedByName, why }) => ({
    edition,
    words,
    source,
    savedAt: savedAt.toISOString(),
    savedBy: savedByName,
    why,
  }));
  return { items };
}

/** What words would look like with sample parameters, and all that is wrong with them, in the reader's language. Saves nothing. */
export function previewTemplate(ctx: Ctx, code: string, channel: Channel, words: TrilingualWords) {
  const template = templateOf(code, channel);
  const complaints = complaintsAbout(template, channel, words).map(({ code: problem, language, place, detail }) => ({
    language,
    place,
    detail: text(ctx.language, `problem.${problem}`, { ...detail, language, place }),
  }));
  const previews = languages.map((language) => ({ language, ...previewOf(template, channel, language, words[language]) }));
  return { previews, complaints };
}

function previewOf(template: Template, channel: Channel, language: (typeof languages)[number], words: Words) {
  try {
    // A parameter nobody hands in would stand there as nothing; the complaint says so.
    const unknown = [...parametersOf(language, words.subject), ...parametersOf(language, words.body)].filter(
      (name) => !(name in template.params),
    );
    const filled = fill(language, words, { ...template.params, ...Object.fromEntries(unknown.map((name) => [name, `{${name}}`])) });
    return { ...filled, sms: channel === 'sms' ? segmentsOf(filled.body) : null };
  } catch {
    return { subject: '', body: '', sms: null };
  }
}

function lineOf(ctx: Ctx, template: Template, channel: Channel, edition: Edition | undefined) {
  return {
    code: template.code,
    channel,
    name: text(ctx.language, `template.${template.code}`),
    when: text(ctx.language, `template.${template.code}.when`),
    purpose: template.purpose ?? null,
    urgent: template.urgent ?? false,
    edition: edition?.edition ?? 1,
    source: edition?.source ?? 'shipped',
    savedAt: edition?.savedAt.toISOString() ?? null,
    savedBy: edition?.savedByName ?? null,
    differs: edition ? !isDeepStrictEqual(edition.words, shippedWords(template, channel)) : false,
  };
}
