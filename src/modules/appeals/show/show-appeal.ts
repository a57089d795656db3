import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { text } from '../../../base/texts.ts';
import { type Delivery, deliveriesOf } from '../../notifications/index.ts';
import { doubtOf } from '../../recipients/index.ts';
import { type Action, allowedTo, type AppealState, AUTOMATIC_PREFIX, CONVERTED_PREFIX, type Fold } from '../appeal.ts';
import { letterDuty } from '../duty.ts';
import { factsFrom } from '../facts.ts';
import { asRow } from './list-appeals.ts';
import { selectDrafts, selectEditions, selectEntries, selectShown, type ShownEdition } from './queries.ts';
import { selectLinks } from '../thread/queries.ts';
import type { AppealShown } from './shapes.ts';

/** One appeal with all that was said, its duty, drafts, and what may be done with it and why not. */
export async function showAppeal(ctx: Ctx, id: string): Promise<AppealShown> {
  const appeal = found(await selectShown(ctx.tx, id), 'no-such-appeal');
  const entries = await selectEntries(ctx.tx, id);
  const deliveries = await deliveriesOf(
    ctx.tx,
    entries.flatMap((entry) => entry.message_id ?? []),
  );
  const editions = await selectEditions(
    ctx.tx,
    entries.flatMap((entry) => entry.edition_ids),
  );
  const answer = entries.findLast((entry) => entry.kind === 'answer');
  const delivery = answer?.message_id ? deliveries.get(answer.message_id) : undefined;
  const facts = factsFrom(ctx, appeal, { delivery, assigneeName: appeal.assignee_name ?? '' });
  const why = (action: Action) => {
    const allowed = allowedTo[action](facts);
    return allowed.allowed ? allowed : { allowed: false as const, why: text(ctx.language, `problem.${allowed.code}`, allowed.params) };
  };
  return {
    ...asRow(appeal, ctx.now),
    content: appeal.content,
    region: appeal.region,
    organizationId: appeal.organization_id,
    serviceId: appeal.service_id,
    measuresTaken: appeal.measures_taken,
    recipientId: appeal.recipient_id,
    replyAddress: appeal.reply_address,
    replyDoubt: appeal.reply_address === null ? null : await doubtOf(ctx.tx, 'email', appeal.reply_address),
    consultationId: appeal.consultation_id,
    takenAt: appeal.taken_at?.toISOString() ?? null,
    answeredAt: appeal.answered_at?.toISOString() ?? null,
    exemptReason: reasonText(ctx, appeal.exempt_reason),
    messageId: appeal.letter_message_id,
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind as AppealShown['entries'][number]['kind'],
      at: entry.at.toISOString(),
      authorName: entry.author_name,
      language: entry.language,
      subject: entry.subject,
      body: entry.body,
      folds: entry.folds as Fold[],
      attachments: entry.attachments as { name: string; type: string; size: number }[],
      delivery: deliveryShown(entry.message_id ? deliveries.get(entry.message_id) : undefined),
      editions: entry.edition_ids.flatMap((editionId) => editionShown(editions.get(editionId), ctx.now)),
    })),
    duty: await letterDuty(ctx, id),
    links: (await selectLinks(ctx.tx, id)).map((link) => ({
      ...link,
      state: link.state as AppealState,
      receivedAt: link.receivedAt.toISOString(),
    })),
    ...(await draftsShown(ctx, id)),
    allowed: { take: why('take'), release: why('release'), answer: why('answer'), exempt: why('exempt') },
  };
}

/** A machine's letter is exempt by a code, told in the reader's language; a person's reason stands as it was written. */
function reasonText(ctx: Ctx, reason: string | null): string | null {
  if (reason?.startsWith(AUTOMATIC_PREFIX)) return text(ctx.language, `appeals.automatic.${reason.slice(AUTOMATIC_PREFIX.length)}`);
  if (reason?.startsWith(CONVERTED_PREFIX)) return text(ctx.language, `appeals.converted.${reason.slice(CONVERTED_PREFIX.length)}`);
  return reason;
}

function deliveryShown(delivery: Delivery | undefined) {
  if (!delivery) return null;
  return {
    state: delivery.state,
    attempts: delivery.attempts,
    sentAt: delivery.sentAt?.toISOString() ?? null,
    lastError: delivery.lastError,
  };
}

/** ¶5: how current the article was that was answered from. */
function editionShown(edition: ShownEdition | undefined, now: Date) {
  if (!edition) return [];
  const state = !edition.current
    ? ('superseded' as const)
    : edition.review_on <= now.toISOString().slice(0, 10)
      ? ('review_due' as const)
      : ('in_date' as const);
  return [{ editionId: edition.id, title: edition.title, edition: edition.edition, language: edition.language, state }];
}

async function draftsShown(ctx: Ctx, id: string): Promise<Pick<AppealShown, 'draft' | 'otherDrafts'>> {
  const drafts = await selectDrafts(ctx.tx, id);
  const me = ctx.actor.kind === 'account' ? ctx.actor.id : '';
  const mine = drafts.find((draft) => draft.account_id === me);
  // Named, so that the articles in a draft are shown as articles again after a reload.
  const editions = await selectEditions(ctx.tx, mine?.edition_ids ?? []);
  const written = mine && {
    body: mine.body,
    editionIds: mine.edition_ids,
    editions: mine.edition_ids.flatMap((editionId) => editionShown(editions.get(editionId), ctx.now)),
    revision: mine.revision,
    savedAt: mine.saved_at.toISOString(),
  };
  return {
    draft: written ?? null,
    otherDrafts: drafts
      .filter((draft) => draft.account_id !== me)
      .map((draft) => ({ accountName: draft.account_name ?? '', savedAt: draft.saved_at.toISOString() })),
  };
}
