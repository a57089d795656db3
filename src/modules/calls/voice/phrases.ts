import { createHash } from 'node:crypto';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { keysUnder, languages, type Language, text } from '../../../base/texts.ts';
import type { Names } from '../wrap-up/queries.ts';
import * as rows from './queries.ts';
import { readSound } from './sound.ts';

/** The synthesized voice of a phrase as a WAV, by language and code; null where there is none. Handed in by app. */
export type Synthesized = (language: Language, code: string) => Promise<Buffer | null>;

let synthesized: Synthesized = async () => null;

export function configureVoice(read: Synthesized): void {
  synthesized = read;
}

/** How a phrase sounds in one language. `reviewed`: a speaker has heard exactly this sound; null: nobody has yet. */
export type Spoken = {
  words: string;
  voice: 'recorded' | 'synthesized' | 'none';
  milliseconds: number | null;
  by: { name: string; at: Date } | null;
  reviewed: { name: string; at: Date } | null;
};

/** `own`: of this installation, its words can be changed. `revision` is null for the program's. */
export type Phrase = { code: string; own: boolean; revision: number | null; spoken: Record<Language, Spoken> };

const PREFIX = 'voice.';
const programCodes = keysUnder(PREFIX);

/** Every phrase a caller may hear, the program's in the order of a call and then the installation's. */
export async function listPhrases(ctx: Ctx): Promise<Phrase[]> {
  const [own, sounds, reviews] = [await rows.selectOwnPhrases(ctx.tx), await rows.selectSounds(ctx.tx), await rows.selectReviews(ctx.tx)];
  const all = [
    ...programCodes.map((code) => ({ code, own: false, revision: null, words: wordsOfProgram(code) })),
    ...own.map(({ code, words, revision }) => ({ code, own: true, revision, words })),
  ];
  return Promise.all(
    all.map(async ({ words, ...phrase }) => {
      const spoken = await Promise.all(
        languages.map(async (language) => {
          const recorded = sounds.find((sound) => sound.phrase === phrase.code && sound.language === language);
          const made = recorded ? null : await synthesized(language, phrase.code);
          const sha256 = recorded?.sha256 ?? (made && hashOf(made));
          const review = reviews.find((one) => one.phrase === phrase.code && one.language === language && one.sha256 === sha256);
          return [
            language,
            {
              words: recorded?.words ?? words[language],
              voice: recorded ? 'recorded' : made ? 'synthesized' : 'none',
              milliseconds: recorded?.milliseconds ?? (made && readSound(made).milliseconds),
              by: recorded ? { name: recorded.uploadedByName, at: recorded.uploadedAt } : null,
              reviewed: review ? { name: review.reviewedByName, at: review.reviewedAt } : null,
            } satisfies Spoken,
          ] as const;
        }),
      );
      return { ...phrase, spoken: Object.fromEntries(spoken) as Record<Language, Spoken> };
    }),
  );
}

/** Codes of the phrases that have a voice in every language: only those may stand in a menu that callers hear. */
export async function phrasesThatSound(ctx: Ctx): Promise<Set<string>> {
  const phrases = await listPhrases(ctx);
  return new Set(phrases.filter(({ spoken }) => languages.every((language) => spoken[language].voice !== 'none')).map(({ code }) => code));
}

/** A phrase of one's own. Throws `phrase-taken` for a code that is or was there. */
export async function createPhrase(ctx: Ctx, code: string, words: Names): Promise<void> {
  if (programCodes.includes(code)) throw new Problem('conflict', 'phrase-taken', { code });
  await rows.insertPhrase(ctx.tx, code, words).catch((error: unknown) => {
    throw violatedConstraint(error) === 'phrase_pk' ? new Problem('conflict', 'phrase-taken', { code }) : error;
  });
}

/**
 * Other words for one's own phrase. In a language whose words change, a recorded voice says something else from now on: it is
 * retired. Throws `no-such-phrase`, `phrase-of-program`, `phrase-changed`.
 */
export async function changePhrase(ctx: Ctx, code: string, words: Names, revision: number): Promise<void> {
  if (programCodes.includes(code)) throw new Problem('conflict', 'phrase-of-program');
  const now = found(await rows.lockOwnPhrase(ctx.tx, code), 'no-such-phrase');
  if (now.revision !== revision) throw new Problem('conflict', 'phrase-changed');
  await rows.updatePhrase(ctx.tx, code, words);
  for (const language of languages) if (now.words[language] !== words[language]) await rows.retireSound(ctx.tx, code, language, ctx.now);
}

/** A recorded voice in place of what is played now. Throws `no-such-phrase` and what `readSound` throws. */
export async function recordPhrase(ctx: Ctx, code: string, language: Language, wav: Buffer): Promise<void> {
  const { milliseconds } = readSound(wav);
  const words = (await wordsOf(ctx, code))[language];
  await rows.retireSound(ctx.tx, code, language, ctx.now);
  const uploaded = { uploadedByName: actingAccount(ctx).name, uploadedAt: ctx.now };
  await rows.insertSound(
    ctx.tx,
    { id: newId(ctx.now), phrase: code, language, words, sha256: hashOf(wav), milliseconds, ...uploaded },
    wav,
  );
}

/** Back to the synthesized voice. Throws `no-recorded-voice`. */
export async function dropRecorded(ctx: Ctx, code: string, language: Language): Promise<void> {
  if (!(await rows.retireSound(ctx.tx, code, language, ctx.now))) throw new Problem('not_found', 'no-recorded-voice');
}

/** What callers hear now. Throws `no-such-phrase` for one without a voice. */
export async function soundNow(ctx: Ctx, code: string, language: Language): Promise<Buffer> {
  const recorded = await rows.selectSound(ctx.tx, code, language);
  return found(recorded ? await rows.selectWav(ctx.tx, recorded.id) : await synthesized(language, code), 'no-such-phrase');
}

/** The acting person says that a speaker of the language heard what is played now and found it right. Throws as `soundNow`. */
export async function reviewPhrase(ctx: Ctx, code: string, language: Language): Promise<void> {
  const sha256 = hashOf(await soundNow(ctx, code, language));
  await rows.insertReview(ctx.tx, { phrase: code, language, sha256, reviewedByName: actingAccount(ctx).name, reviewedAt: ctx.now });
}

async function wordsOf(ctx: Ctx, code: string): Promise<Names> {
  return programCodes.includes(code) ? wordsOfProgram(code) : found(await rows.lockOwnPhrase(ctx.tx, code), 'no-such-phrase').words;
}

function wordsOfProgram(code: string): Names {
  const of = (language: Language) => text(language, `${PREFIX}${code}`);
  return { kk: of('kk'), ru: of('ru'), en: of('en') };
}

function hashOf(wav: Buffer): string {
  return createHash('sha256').update(wav).digest('hex');
}
