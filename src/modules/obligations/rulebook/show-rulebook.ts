import { proposalJson, proposals } from '../../approvals/index.ts';
import { dayOf, textOf } from '../../calendar/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { text } from '../../../base/texts.ts';
import type { Reading } from '../obligation.ts';
import { defaultSteps } from '../reminders/steps.ts';
import { PROPOSAL } from './change-reading.ts';
import { countOpenByReading, selectReadings } from './queries.ts';
import { changeShape } from './reading-change.ts';

/** The whole rulebook: each row with all its editions, the oldest first, and the open and latest proposals. */
export async function showRulebook(ctx: Ctx) {
  const readings = await selectReadings(ctx.tx);
  const open = await countOpenByReading(ctx.tx);
  const today = textOf(dayOf(ctx.now.getTime()));
  const rows = Map.groupBy(readings, ({ paragraph, duty, participantKind }) => [paragraph, duty, participantKind].join(' '));
  const all = await proposals(ctx.tx, PROPOSAL);
  const reader = actingAccount(ctx).id;
  return {
    rows: [...rows.values()].map((editions) => rowOf(ctx, editions, today, open)),
    proposals: all.map((one) => proposalJson({ ...one, payload: changeShape.parse(one.payload) }, reader)),
  };
}

function rowOf(ctx: Ctx, editions: readonly Reading[], today: string, open: ReadonlyMap<string, number>) {
  const { paragraph, duty, participantKind, creditorKind, name, anchor, anchorWords, opens, keeps } = editions[0]!;
  const inForce = editions.findLast(({ effectiveFrom }) => effectiveFrom <= today);
  const party = (kind: string) => ({ kind, name: text(ctx.language, `obligations.party.${kind}`) });
  return {
    paragraph,
    duty,
    debtor: party(participantKind),
    creditor: party(creditorKind),
    name: name[ctx.language],
    anchor,
    anchorWords: anchorWords[ctx.language],
    opens,
    keeps,
    editions: editions.map((one) => ({
      id: one.id,
      edition: one.edition,
      effectiveFrom: one.effectiveFrom,
      inForce: one === inForce,
      amount: one.amount,
      unit: one.unit,
      week: one.week,
      policy: one.policy,
      text: one.text,
      stops: one.stops,
      doesNotStop: one.doesNotStop,
      steps: [...(one.steps ?? defaultSteps)],
      act: one.act,
      open: open.get(one.id) ?? 0,
    })),
  };
}
