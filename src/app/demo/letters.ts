import { answerAppeal, recordAppeal, saveDraft, sweepAnswers, takeAppeal } from '../../modules/appeals/index.ts';
import { dayOf, dueAt, isWorkingDay, startOf } from '../../modules/calendar/index.ts';
import { receiveLetter, registerLetter } from '../../modules/mail/index.ts';
import { sweepOutbox } from '../../modules/notifications/index.ts';
import { noticeLate } from '../../modules/obligations/index.ts';
import type { Language } from '../../base/texts.ts';
import { sql } from 'kysely';
import type { AppealToRegister } from './calls.ts';
import { answerText, letterOf, spokenAnswer, spokenContent } from './letter-text.ts';
import { type Person, personOf, type Topic, topicOf } from './people.ts';
import { editionFor, type Player, playerAt, programAt, type Stage } from './stage.ts';

/** Something done at an instant of the month. Letters and spoken appeals share the numbers, so all is done in order of time. */
type Deed = { at: Date; run: () => Promise<void> };

/** About a hundred a month. */
const LETTERS_A_DAY = 10 / 3;
/** Of these, the last came since yesterday. */
const RECENT = 9;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Letters of the first people of the cast's numbers come from those who also call. */
const WRITERS_FROM = 2_000;
const CENTRE = 'support@goscorp.kz';

/** Plays the letters and the appeals of callers: registered, acknowledged, taken, answered within the term or a little late. */
export async function playLetters(stage: Stage, from: Date, spoken: readonly AppealToRegister[]): Promise<void> {
  const deeds: Deed[] = [];
  const plan = (at: Date, run: () => Promise<void>) => void (at < stage.now && insertByTime(deeds, { at, run }));
  const letters = Math.round(((stage.now.getTime() - from.getTime()) / DAY) * LETTERS_A_DAY);
  for (let n = 0; n < letters; n += 1) planLetter(stage, n, n < letters - RECENT ? from : new Date(stage.now.getTime() - DAY), plan);
  for (const appeal of spoken) planSpoken(stage, appeal, plan);
  for (let deed = deeds.shift(); deed; deed = deeds.shift()) await deed.run();
  await noticeLate(programAt(stage, stage.now));
}

type Plan = (at: Date, run: () => Promise<void>) => void;

function insertByTime(deeds: Deed[], deed: Deed): void {
  const index = deeds.findIndex((other) => other.at > deed.at);
  deeds.splice(index === -1 ? deeds.length : index, 0, deed);
}

function planLetter(stage: Stage, n: number, from: Date, plan: Plan): void {
  const { chance } = stage;
  const at = writtenAt(stage, from);
  const language: Language = n % 33 === 7 ? 'en' : chance.happens(0.55) ? 'kk' : 'ru';
  const person = personOf(WRITERS_FROM + n, language, chance);
  const topic = topicOf(chance);
  const term = dueAt(stage.calendar, at, 2, 'working-days', 5);
  // A few are answered after their term, one is still waiting: the board has something to show.
  const share = n % 24 === 5 ? 1 + chance.next() * 0.3 : n % 60 === 31 ? null : 0.05 + chance.next() * 0.75;
  const answerAt = share === null ? null : inWorkingHours(stage, new Date(at.getTime() + share * (term.getTime() - at.getTime())), term);
  plan(at, async () => {
    const appealId = await takeIn(stage, person, topic, at);
    plan(new Date(term.getTime() + 20_000), async () => void (await noticeLate(programAt(stage, new Date(term.getTime() + 20_000)))));
    if (answerAt === null) return;
    const operator = chance.pick(stage.operators.slice(0, 18));
    const takenAt = new Date(answerAt.getTime() - chance.whole(4, 25) * 60_000);
    plan(takenAt, () => take(stage, operator, appealId, takenAt, person));
    plan(answerAt, () => answer(stage, operator, appealId, { at: answerAt, person, topic }));
  });
}

/** Any time since `from`; what would come at night comes in the day, as most letters do. */
function writtenAt({ chance, now }: Stage, from: Date): Date {
  const at = from.getTime() + chance.next() * (now.getTime() - from.getTime());
  const begin = startOf(dayOf(at));
  const byDay = at < begin + 7 * HOUR ? begin + (8 + chance.next() * 13) * HOUR : at;
  return new Date(Math.floor(byDay < now.getTime() ? byDay : at));
}

/** Operators answer letters from 8 to 20 on working days; an answer that would come at night comes in the evening before the term. */
function inWorkingHours(stage: Stage, wanted: Date, term: Date): Date {
  let day = dayOf(wanted.getTime());
  while (!isWorkingDay(stage.calendar, day, 5)) day += 1;
  const begin = startOf(day);
  const at = Math.min(Math.max(wanted.getTime(), begin + (8 + stage.chance.next()) * HOUR), begin + (19 + stage.chance.next()) * HOUR);
  return new Date(Math.floor(wanted < term && at >= term.getTime() ? term.getTime() - HOUR * 5 : at));
}

async function takeIn(stage: Stage, person: Person, topic: Topic, at: Date): Promise<string> {
  const letter = await letterOf(person, topic, at, CENTRE);
  const ctx = programAt(stage, at);
  const { id } = await receiveLetter(ctx, { remoteAddress: '127.0.0.1', envelopeFrom: letter.from, envelopeTo: [CENTRE], raw: letter.raw });
  const soon = programAt(stage, new Date(at.getTime() + stage.chance.whole(300, 1500)));
  await registerLetter(soon, id);
  await sweepOutbox(programAt(stage, new Date(soon.now.getTime() + 900)));
  const { rows } = await sql<{ id: string }>`select appeal_id as id from mail.raw_letter where id = ${id}`.execute(stage.tx);
  return rows[0]!.id;
}

/** Takes the letter; what is not answered by now is left with a draft. */
async function take(stage: Stage, operator: Player, appealId: string, at: Date, person: Person): Promise<void> {
  const ctx = playerAt(stage, operator, 'operator', at);
  await takeAppeal(ctx, appealId);
  const text = answerText(person, null).split('\n')[0]!;
  await saveDraft({ ...ctx, now: new Date(at.getTime() + 60_000) }, appealId, { body: `${text}\n\n`, editionIds: [], revision: 0 });
}

type AnswerPart = { at: Date; person: Person; topic: Topic };

async function answer(stage: Stage, operator: Player, appealId: string, { at, person, topic }: AnswerPart): Promise<void> {
  const edition = editionFor(stage, stage.serviceIds.get(topic.service) ?? null, person.language);
  const ctx = playerAt(stage, operator, 'operator', at);
  await answerAppeal(ctx, appealId, { body: answerText(person, edition), editionIds: edition ? [edition.id] : [] });
  const sentAt = new Date(at.getTime() + 1_500);
  await sweepOutbox(programAt(stage, sentAt));
  await sweepAnswers(programAt(stage, sentAt));
}

/** ¶7: an appeal registered from a consultation; most are settled within days. */
function planSpoken(stage: Stage, { consultation, person, topic }: AppealToRegister, plan: Plan): void {
  const { chance } = stage;
  const operator = stage.operators.find((one) => one.id === consultation.operatorId)!;
  const at = consultation.savedAt;
  const kind = chance.happens(0.25) ? 'complaint' : 'appeal';
  plan(at, async () => {
    const ctx = playerAt(stage, operator, 'operator', at);
    const { id } = await recordAppeal(ctx, {
      kind,
      channel: 'call',
      consultationId: consultation.id,
      recipientId: consultation.recipientId,
      language: person.language,
      applicant: person.name,
      region: chance.pick(stage.regions),
      serviceId: consultation.serviceId,
      organizationId: (consultation.serviceId && stage.organizationOf.get(consultation.serviceId)) ?? null,
      subject: topic[person.language].topic,
      content: spokenContent(person, topic),
    });
    const answerAt = inWorkingHours(stage, new Date(at.getTime() + (0.1 + chance.next() * 4) * DAY), at);
    plan(answerAt, async () => {
      const later = playerAt(stage, operator, 'operator', answerAt);
      await answerAppeal(later, id, { body: spokenAnswer(person), editionIds: [] });
    });
  });
}
