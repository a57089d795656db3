import { type Language, languages, pattern } from '../../../base/texts.ts';
import type { Purpose } from '../../recipients/index.ts';
import type { Channel } from '../message.ts';

/** ICU MessageFormat. An SMS has no subject: there it is ''. */
export type Words = { subject: string; body: string };
export type TrilingualWords = Record<Language, Words>;

/**
 * Something the centre says again and again. The room whose cause it is declares it and offers it through its door as
 * `templates`; its first words stand in `texts/` as `template.<code>.<channel>.subject` and `.body`, its name as
 * `template.<code>`, when it goes out as `template.<code>.when`.
 */
export type Template<P extends string = string> = {
  /** `room.what`. */
  readonly code: string;
  readonly channels: readonly Channel[];
  /** Each parameter the cause hands in, with a sample for the preview. */
  readonly params: Readonly<Record<P, string>>;
  /** Those without which the message would not say what it is for; an edition that leaves one out is refused. */
  readonly needed: readonly NoInfer<P>[];
  /** What a recipient must have agreed to. Unset: the Rules ask us to say it, so nobody can unsubscribe. */
  readonly purpose?: Purpose;
  /** Goes in quiet hours too, because tomorrow is too late. */
  readonly urgent?: true;
};

export function defineTemplate<P extends string>(template: Template<P>): Template<P> {
  return template;
}

/** The words that came with the program. Throws for a template without them: a bug that the plan's test finds. */
export function shippedWords({ code }: Template, channel: Channel): TrilingualWords {
  const of = (language: Language): Words => {
    const body = pattern(language, `template.${code}.${channel}.body`);
    const subject = channel === 'sms' ? '' : pattern(language, `template.${code}.${channel}.subject`);
    if (body === undefined || subject === undefined) throw new Error(`the template ${code} has no words for ${channel} in ${language}`);
    return { subject, body };
  };
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as TrilingualWords;
}
