import { newId } from '../../base/ids.ts';
import { importFinishedCalls, type FinishedCall } from '../../modules/calls/index.ts';
import { type FinishedConsultation, importConsultations } from '../../modules/consultations/index.ts';
import { recordRating } from '../../modules/ratings/index.ts';
import { recipientByAddress } from '../../modules/recipients/index.ts';
import { type PlannedCall, planCalls } from './line-days.ts';
import { type Person, personOf, type Topic, topicOf } from './people.ts';
import { recordSome } from './recordings.ts';
import { editionFor, programAt, type Stage } from './stage.ts';

/** A consultation from which an appeal is registered later. */
export type AppealToRegister = { consultation: FinishedConsultation; person: Person; topic: Topic; callId: string };

type Played = { call: FinishedCall; consultation: FinishedConsultation | null };

/** How consultations end: answered, redirected, out of scope, appeal registered, dropped. */
const OUTCOMES = ['answered', 'redirected', 'out_of_scope', 'appeal_registered', 'dropped'] as const;
const OUTCOME_SHARES = [0.86, 0.06, 0.035, 0.03, 0.015];

/** Nobody comes to a desk with a stranger's consultation still in hand: the last talk ended longer ago than that is shown. */
const QUIET_MS = 31 * 60_000;

/** Plays the calls from `from` to half an hour ago: the register, the consultations, the marks. Answers what became an appeal. */
export async function playCalls(stage: Stage, from: Date): Promise<AppealToRegister[]> {
  const plan = planCalls(stage.calendar, from, new Date(stage.now.getTime() - QUIET_MS), stage.chance);
  const people = await meetCallers(stage, plan);
  const appeals: AppealToRegister[] = [];
  const played: Played[] = plan.map((planned) => {
    const { person, recipientId } = people.get(planned.caller)!;
    const topic = topicOf(stage.chance);
    const call = callOf(stage, planned, person, recipientId);
    const consultation = consultationOf(stage, planned, call, topic);
    if (consultation?.outcome === 'appeal_registered') appeals.push({ consultation, person, topic, callId: call.id });
    return { call: { ...call, consultationId: consultation?.id ?? null }, consultation };
  });
  const ctx = programAt(stage, stage.now);
  await importConsultations(
    ctx,
    played.flatMap(({ consultation }) => consultation ?? []),
  );
  await importFinishedCalls(
    ctx,
    recordSome(
      played.map(({ call }) => call),
      stage.spoolDir,
    ),
  );
  for (const { call, consultation } of played) if (consultation && call.mark !== null) await rate(stage, call, consultation.operatorId);
  return appeals;
}

/** Each caller once, known since the first call. */
async function meetCallers(stage: Stage, plan: readonly PlannedCall[]) {
  const people = new Map<number, { person: Person; recipientId: string }>();
  for (const { caller, language, arrivedAt } of plan) {
    if (people.has(caller)) continue;
    const person = personOf(caller, language, stage.chance);
    // Every third is known by number alone.
    const name = stage.chance.happens(0.67) ? person.name : '';
    const ctx = programAt(stage, arrivedAt);
    const { id } = await recipientByAddress(ctx, { kind: 'phone', value: person.phone, language, name });
    people.set(caller, { person, recipientId: id });
  }
  return people;
}

function callOf(stage: Stage, planned: PlannedCall, person: Person, recipientId: string): FinishedCall {
  const after = (seconds: number) => new Date(planned.arrivedAt.getTime() + Math.round(seconds * 1000));
  const orNull = (seconds: number | null) => (seconds === null ? null : after(seconds));
  return {
    id: newId(planned.arrivedAt),
    dialled: stage.chance.happens(0.93) ? '1414' : '+78000807777',
    callerNumber: person.phone,
    recipientId,
    language: planned.queued === null ? null : planned.language,
    arrivedAt: planned.arrivedAt,
    menuAt: orNull(planned.menu),
    queuedAt: orNull(planned.queued),
    offers: planned.offers.map(({ operator, offered, ended, outcome }) => ({
      id: newId(after(offered)),
      accountId: stage.operators[operator - 1]!.id,
      offeredAt: after(offered),
      endedAt: after(ended),
      outcome,
    })),
    answeredAt: orNull(planned.answered),
    talkEndedAt: orNull(planned.talkEnded),
    endedAt: after(planned.ended),
    endedBy: planned.endedBy,
    abandonedIn: planned.abandonedIn,
    mark: planned.mark,
    consultationId: null,
  };
}

function consultationOf(stage: Stage, planned: PlannedCall, call: FinishedCall, topic: Topic): FinishedConsultation | null {
  const { answeredAt, talkEndedAt, recipientId } = call;
  if (!answeredAt || !talkEndedAt) return null;
  const outcome = OUTCOMES[stage.chance.weighted(OUTCOME_SHARES)]!;
  const serviceId = outcome === 'out_of_scope' || outcome === 'dropped' ? null : (stage.serviceIds.get(topic.service) ?? null);
  const edition = outcome === 'answered' && stage.chance.happens(0.94) ? editionFor(stage, serviceId, planned.language) : null;
  return {
    id: newId(answeredAt),
    callId: call.id,
    recipientId,
    operatorId: call.offers.at(-1)!.accountId,
    language: planned.language,
    serviceId,
    topic: outcome === 'dropped' ? '' : topic[planned.language].topic,
    outcome,
    editionId: edition?.id ?? null,
    note: '',
    startedAt: answeredAt,
    savedAt: talkEndedAt,
    endedAt: call.endedAt,
    waitMs: answeredAt.getTime() - call.arrivedAt.getTime(),
    talkMs: talkEndedAt.getTime() - answeredAt.getTime(),
    mark: call.mark,
  };
}

/** ¶13: the mark belongs to who spoke. */
async function rate(stage: Stage, call: FinishedCall, operatorId: string): Promise<void> {
  const mark = call.mark!;
  const language = call.language ?? 'kk';
  await recordRating(programAt(stage, call.endedAt), {
    subjectKind: 'call',
    subjectId: call.id,
    accountId: operatorId,
    spoke: [operatorId],
    mark,
    language,
    via: 'keypad',
  });
}
