import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import { type Language, text } from '../../../base/texts.ts';
import type { Names } from '../wrap-up/queries.ts';

/** A phrase of the installation's own. */
export type OwnPhrase = { code: string; words: Names; revision: number };

const words = sql`jsonb_build_object('kk', words_kk, 'ru', words_ru, 'en', words_en)`;

export async function selectOwnPhrases(db: Db): Promise<OwnPhrase[]> {
  const { rows } = await sql<OwnPhrase>`select code, ${words} as words, revision from calls.phrase where active order by code`.execute(db);
  return rows;
}

export async function lockOwnPhrase(db: Db, code: string): Promise<OwnPhrase | undefined> {
  const { rows } = await sql<OwnPhrase>`select code, ${words} as words, revision from calls.phrase where code = ${code} and active
    for update`.execute(db);
  return rows[0];
}

/** Refused by `phrase_pk` when there is or was one of this code. */
export async function insertPhrase(db: Db, code: string, { kk, ru, en }: Names): Promise<void> {
  await sql`insert into calls.phrase (code, words_kk, words_ru, words_en) values (${code}, ${kk}, ${ru}, ${en})`.execute(db);
}

export async function updatePhrase(db: Db, code: string, { kk, ru, en }: Names): Promise<void> {
  await sql`update calls.phrase set words_kk = ${kk}, words_ru = ${ru}, words_en = ${en}, revision = revision + 1 where code = ${code}`.execute(
    db,
  );
}

/** A recorded voice that is played now, without its sound. */
export type SoundRow = {
  id: string;
  phrase: string;
  language: Language;
  words: string;
  sha256: string;
  milliseconds: number;
  uploadedByName: string;
  uploadedAt: Date;
};

const soundColumns = sql`id, phrase, language, words, sha256, milliseconds, uploaded_by_name as "uploadedByName", uploaded_at as "uploadedAt"`;

export async function selectSounds(db: Db): Promise<SoundRow[]> {
  return (await sql<SoundRow>`select ${soundColumns} from calls.phrase_sound where retired_at is null`.execute(db)).rows;
}

export async function selectSound(db: Db, phrase: string, language: Language): Promise<SoundRow | undefined> {
  const { rows } = await sql<SoundRow>`select ${soundColumns} from calls.phrase_sound
    where phrase = ${phrase} and language = ${language} and retired_at is null`.execute(db);
  return rows[0];
}

/** The very words a caller hears: those of the recorded voice, else of the program's text. */
export async function wordsPlayed(db: Db, phrase: string, language: Language): Promise<string> {
  return (await selectSound(db, phrase, language))?.words ?? text(language, `voice.${phrase}`);
}

export async function selectWav(db: Db, id: string): Promise<Buffer | undefined> {
  return (await sql<{ wav: Buffer }>`select wav from calls.phrase_sound where id = ${id}`.execute(db)).rows[0]?.wav;
}

/** The one that is played is retired, if there is one; says whether. */
export async function retireSound(db: Db, phrase: string, language: Language, at: Date): Promise<boolean> {
  const { rows } = await sql`update calls.phrase_sound set retired_at = ${at}
    where phrase = ${phrase} and language = ${language} and retired_at is null returning id`.execute(db);
  return rows.length > 0;
}

export async function insertSound(db: Db, row: SoundRow, wav: Buffer): Promise<void> {
  await sql`insert into calls.phrase_sound (id, phrase, language, words, wav, sha256, milliseconds, uploaded_by_name, uploaded_at)
    values (${row.id}, ${row.phrase}, ${row.language}, ${row.words}, ${wav}, ${row.sha256}, ${row.milliseconds}, ${row.uploadedByName},
      ${row.uploadedAt})`.execute(db);
}

export type Review = { phrase: string; language: Language; sha256: string; reviewedByName: string; reviewedAt: Date };

export async function selectReviews(db: Db): Promise<Review[]> {
  const { rows } = await sql<Review>`select phrase, language, sha256, reviewed_by_name as "reviewedByName", reviewed_at as "reviewedAt"
    from calls.phrase_review`.execute(db);
  return rows;
}

export async function insertReview(db: Db, { phrase, language, sha256, reviewedByName, reviewedAt }: Review): Promise<void> {
  await sql`insert into calls.phrase_review (phrase, language, sha256, reviewed_by_name, reviewed_at)
    values (${phrase}, ${language}, ${sha256}, ${reviewedByName}, ${reviewedAt}) on conflict do nothing`.execute(db);
}
