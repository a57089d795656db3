import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../../base/texts.ts';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { serviceIdsByCode } from '../services/index.ts';
import { publishEdition, type Words } from './publish.ts';
import { insertMissingArticle } from './queries.ts';

type SeedArticle = {
  code: string;
  service: string | null;
  sourceAct: Record<Language, string>;
  reviewOn: string;
  words: Record<Language, Words>;
};

/** What every article that comes with the program says at its end: nobody of the centre has confirmed it. */
const UNREVIEWED: Record<Language, string> = {
  kk: 'Көрсетілім мәтіні: оны орталық әлі тексерген жоқ. Мерзімдер мен құжаттарды қолданыстағы актіден нақтылаңыз.',
  ru: 'Демонстрационный текст: центр его ещё не проверил. Сроки и документы уточняйте по действующему акту.',
  en: 'Demonstration text: the centre has not reviewed it yet. Check terms and documents against the act in force.',
};

/** Adds the first articles, in three languages each, where they are missing. All are unreviewed until somebody confirms them. */
export async function seedKnowledge(ctx: Ctx): Promise<void> {
  const articles = JSON.parse(readFileSync(join(import.meta.dirname, 'seed/articles.json'), 'utf8')) as SeedArticle[];
  const services = await serviceIdsByCode(ctx.tx);
  for (const { code, service, sourceAct, reviewOn, words } of articles) {
    const id = newId(ctx.now);
    const serviceId = service === null ? null : (services.get(service) ?? null);
    if (!(await insertMissingArticle(ctx.tx, { id, code, serviceId, sourceAct, reviewOn, now: ctx.now }))) continue;
    for (const language of languages) {
      const { body, ...rest } = words[language];
      await publishEdition(ctx, id, 1, language, { ...rest, body: `${body}\n\n${UNREVIEWED[language]}` });
    }
  }
}
