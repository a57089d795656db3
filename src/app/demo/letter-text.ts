import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import words from './words.json' with { type: 'json' };
import type { Person, Topic } from './people.ts';
import type { Edition } from './stage.ts';

export type DemoLetter = { from: string; raw: Buffer };

/** A letter of this person about this topic as a mail program would write it; it says that it is a demonstration's. */
export async function letterOf(person: Person, topic: Topic, at: Date, to: string): Promise<DemoLetter> {
  const { language, name, email } = person;
  const { topic: subject, letter } = topic[language];
  const composer = new MailComposer({
    from: { name, address: email },
    to,
    subject,
    date: at,
    messageId: `<${at.getTime().toString(36)}.${email.split('@')[0]}@example.kz>`,
    text: `${letter}\n\n${name}\n\n(${words.demo[language]})\n`,
  });
  return { from: email, raw: await composer.compile().build() };
}

/** What an operator answers: the article's words under a greeting. */
export function answerText(person: Person, edition: Edition | null): string {
  const { language, name } = person;
  const body = edition?.body ?? words.spokenAnswer[language];
  return `${words.opening[language].replace('{name}', name)}\n\n${body}\n\n${words.closing[language]}`;
}

/** What an operator writes down of a caller's appeal. */
export function spokenContent(person: Person, topic: Topic): string {
  const { language } = person;
  return `${topic[language].letter}\n\n(${words.registered[language]})`;
}

export function spokenAnswer(person: Person): string {
  return words.spokenAnswer[person.language];
}
