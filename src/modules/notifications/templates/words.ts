import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages, type TextParams } from '../../../base/texts.ts';
import type { Channel } from '../message.ts';
import { SMS_SIGNS_MAX } from '../sms/segments.ts';
import type { Template, TrilingualWords, Words } from './template.ts';

/** What is wrong with words, where: the code of a problem and its parameters. */
export type Complaint = { code: string; language: Language; place: 'subject' | 'body'; detail: Record<string, string | number> };

/** The words with their parameters filled in. Throws where ICU does: saved words were checked before. */
export function fill(language: Language, words: Words, params: TextParams): Words {
  return { subject: fillOne(language, words.subject, params), body: fillOne(language, words.body, params) };
}

function fillOne(language: Language, words: string, params: TextParams): string {
  return String(new IntlMessageFormat(words, language, undefined, { ignoreTag: true }).format(params));
}

/** Everything wrong with an edition, in the order a person reads it; empty: it can be sent. */
export function complaintsAbout(template: Template, channel: Channel, words: TrilingualWords): Complaint[] {
  return languages.flatMap((language) => {
    const places = channel === 'sms' ? (['body'] as const) : (['subject', 'body'] as const);
    const found = places.flatMap((place) => wrongIn(template, channel, { language, place, words: words[language][place] }));
    return found.length > 0 ? found : missing(template, language, words[language]);
  });
}

type Part = { language: Language; place: 'subject' | 'body'; words: string };

function wrongIn(template: Template, channel: Channel, { language, place, words }: Part): Complaint[] {
  const complain = (code: string, detail: Complaint['detail'] = {}): Complaint[] => [{ code, language, place, detail }];
  if (words.trim() === '') return complain('template-empty');
  try {
    const unknown = parametersOf(language, words).find((name) => !(name in template.params));
    if (unknown) return complain('template-parameter-unknown', { name: unknown, known: Object.keys(template.params).join(', ') });
    // A sample that the form does not fit, as a word where a number is counted, would break only when it is sent.
    fillOne(language, words, template.params);
  } catch (error) {
    return complain('template-broken', { at: positionOf(error) });
  }
  if (channel === 'sms' && fillOne(language, words, template.params).length > SMS_SIGNS_MAX) {
    return complain('template-too-long', { most: SMS_SIGNS_MAX });
  }
  return [];
}

function missing({ needed }: Template, language: Language, { subject, body }: Words): Complaint[] {
  const used = new Set([...parametersOf(language, subject), ...parametersOf(language, body)]);
  const name = needed.find((one) => !used.has(one));
  return name ? [{ code: 'template-parameter-missing', language, place: 'body', detail: { name } }] : [];
}

/** The parameters that words ask for, each once, in order of name. Throws for words that ICU cannot read. */
export function parametersOf(language: string, words: string): string[] {
  const names = new Set<string>();
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; value?: string; options?: Record<string, { value: unknown[] }> }[]) {
      // 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural
      if (part.type >= 1 && part.type <= 6) names.add(String(part.value));
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(words, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Where ICU stopped reading, counted from 1; 1 when it does not say. */
function positionOf(error: unknown): number {
  const { location } = error as { location?: { start?: { offset?: number } } };
  return (location?.start?.offset ?? 0) + 1;
}
