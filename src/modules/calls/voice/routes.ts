import { z } from 'zod';
import { Reply, route } from '../../../base/route.ts';
import { languages } from '../../../base/texts.ts';
import { changePhrase, createPhrase, dropRecorded, listPhrases, type Phrase, recordPhrase, reviewPhrase, soundNow } from './phrases.ts';
import { MOST_BYTES } from './sound.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const words = z.string().trim().min(1).max(1000);
const names = z.object({ kk: words, ru: words, en: words });
const whoAndWhen = z.object({ name: z.string(), at: z.string() }).nullable();
const spoken = z.object({
  words: z.string(),
  voice: z.enum(['recorded', 'synthesized', 'none']),
  milliseconds: z.number().nullable(),
  by: whoAndWhen,
  reviewed: whoAndWhen,
});
const phrase = z.object({
  code: z.string(),
  own: z.boolean(),
  revision: z.number().nullable(),
  spoken: z.object({ kk: spoken, ru: spoken, en: spoken }),
});
const done = z.object({ ok: z.literal(true) });
const ofPhrase = z.object({ code });
const ofSound = z.object({ code, language: z.enum(languages) });
type OfSound = { params: z.output<typeof ofSound> };
const soundSubject = { kind: 'phrase', id: ({ params }: OfSound) => `${params.language}/${params.code}` };

export const voiceRoutes = [
  route({
    method: 'GET',
    url: '/api/phrases',
    access: 'menu.manage',
    action: 'calls.phrases',
    summary: 'What callers may hear: words, whose voice, and whether a speaker has heard it, in each language',
    output: z.object({ items: z.array(phrase) }),
    verb: async (ctx) => ({ items: (await listPhrases(ctx)).map(phraseJson) }),
  }),
  route({
    method: 'POST',
    url: '/api/phrases',
    access: 'menu.manage',
    action: 'calls.create-phrase',
    summary: 'A phrase of one’s own; it can stand in a live menu once it has a voice in each language',
    subject: { kind: 'phrase', id: (input) => input.body.code },
    body: z.object({ code, words: names }),
    output: done,
    verb: async (ctx, { body }) => {
      await createPhrase(ctx, body.code, body.words);
      return { ok: true as const };
    },
  }),
  route({
    method: 'PUT',
    url: '/api/phrases/:code',
    access: 'menu.manage',
    action: 'calls.change-phrase',
    summary: 'Other words for a phrase of one’s own; a recorded voice of changed words is not played any more',
    subject: { kind: 'phrase', id: (input) => input.params.code },
    params: ofPhrase,
    body: z.object({ words: names, revision: z.int() }),
    output: done,
    verb: async (ctx, { params, body }) => {
      await changePhrase(ctx, params.code, body.words, body.revision);
      return { ok: true as const };
    },
  }),
  route({
    method: 'GET',
    url: '/api/phrases/:code/sounds/:language',
    access: 'menu.manage',
    action: 'calls.phrase-sound',
    summary: 'What callers hear now, as WAV',
    params: ofSound,
    output: z.unknown(),
    verb: async (ctx, { params }) => {
      const wav = await soundNow(ctx, params.code, params.language);
      return new Reply(wav, { headers: { 'content-type': 'audio/wav', 'content-length': String(wav.length) } });
    },
  }),
  route({
    method: 'POST',
    url: '/api/phrases/:code/sounds/:language',
    access: 'menu.manage',
    action: 'calls.record-phrase',
    summary: 'A recorded voice in place of what is played: WAV, 16 bit, one channel, 8, 16, 44.1 or 48 kHz',
    subject: soundSubject,
    uploadBytes: MOST_BYTES,
    params: ofSound,
    output: done,
    verb: async (ctx, { params, file }) => {
      await recordPhrase(ctx, params.code, params.language, file);
      return { ok: true as const };
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/phrases/:code/sounds/:language',
    access: 'menu.manage',
    action: 'calls.drop-recorded',
    summary: 'Back to the synthesized voice',
    subject: soundSubject,
    params: ofSound,
    output: done,
    verb: async (ctx, { params }) => {
      await dropRecorded(ctx, params.code, params.language);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/phrases/:code/sounds/:language/heard',
    access: 'menu.manage',
    action: 'calls.review-phrase',
    summary: 'A speaker of the language has heard what is played now and found it right',
    subject: soundSubject,
    params: ofSound,
    output: done,
    verb: async (ctx, { params }) => {
      await reviewPhrase(ctx, params.code, params.language);
      return { ok: true as const };
    },
  }),
];

function phraseJson({ spoken: said, ...rest }: Phrase) {
  const json = (one: Phrase['spoken']['kk']) => ({ ...one, by: timed(one.by), reviewed: timed(one.reviewed) });
  return { ...rest, spoken: { kk: json(said.kk), ru: json(said.ru), en: json(said.en) } };
}

function timed(who: { name: string; at: Date } | null) {
  return who && { name: who.name, at: who.at.toISOString() };
}
