import type { Ctx } from '../../../base/ctx.ts';
import { type Language, languageOf, languages } from '../../../base/texts.ts';
import { type Purpose, recordConsent } from '../../recipients/index.ts';
import { addStep } from '../outbox/steps.ts';
import { lockMessage, selectMessage } from '../outbox/queries.ts';
import type { MessageRow } from '../queries.ts';
import { messageOf } from './link.ts';
import { page } from './page.ts';
import { setUnsubscribed } from './queries.ts';

/** What is withdrawn: what the message was sent for; from an SMS, SMS at all. */
function purposesOf({ channel, purpose }: MessageRow): Purpose[] {
  return [...new Set([...(channel === 'sms' ? (['sms'] as const) : []), ...(purpose ? [purpose as Purpose] : [])])];
}

/** The page with the question. Looking changes nothing: mail scanners open every link. */
export async function showUnsubscribe(ctx: Ctx, token: string, wanted: string | undefined) {
  const id = messageOf(token);
  const message = id ? await selectMessage(ctx.tx, id) : undefined;
  if (!message?.purpose) return page('broken', languageFor(wanted, ctx.language));
  return page(message.unsubscribed_at ? 'done' : 'ask', languageFor(wanted, message.language), message.channel);
}

/**
 * Withdraws the consent the message was sent by (RFC 8058: one request, no sign-in). The link does it once; asked again it
 * says that it is done, and a consent given since stays.
 */
export async function unsubscribe(ctx: Ctx, token: string, wanted: string | undefined) {
  const id = messageOf(token);
  const message = id ? await lockMessage(ctx.tx, id) : undefined;
  if (!message?.purpose || !message.recipient_id) return page('broken', languageFor(wanted, ctx.language));
  if (!message.unsubscribed_at) {
    for (const purpose of purposesOf(message)) {
      await recordConsent(ctx, { recipientId: message.recipient_id, purpose, given: false, source: 'form', reference: message.id });
    }
    await setUnsubscribed(ctx.tx, message.id, ctx.now);
    await addStep(ctx, message.id, 'unsubscribed');
  }
  return page('done', languageFor(wanted, message.language), message.channel);
}

function languageFor(wanted: string | undefined, known: string): Language {
  return languages.includes(wanted as Language) ? (wanted as Language) : languageOf(known);
}
