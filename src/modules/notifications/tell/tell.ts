import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import type { Language } from '../../../base/texts.ts';
import type { Channel, MessageState } from '../message.ts';
import { put } from '../put.ts';
import { type Params, wordsOf } from '../templates/in-force.ts';
import type { Template } from '../templates/template.ts';
import { mayReach } from './consent.ts';
import { type Addressee, type Receiver, receiversOf } from './receivers.ts';

export type Tell<P extends string = string> = {
  to: Addressee;
  template: Template<P>;
  /** A function where days or names depend on the receiver's language. */
  params: Params<P> | ((language: Language) => Params<P>);
  /** Unset: every channel the template has words for. */
  channels?: readonly Channel[];
  /** What it is about; the screen links to it, and 'notifications.sent' tells it back. `id` is a UUID. */
  subject: { kind: string; id: string | null };
  /** The same cause told twice makes one message for each receiver and channel. */
  dedupeKey: string;
};

export type Told = {
  messages: { id: string; channel: Channel; state: MessageState; receiver: string }[];
  /** Who was not told by which channel, and why. */
  left: { channel: Channel; receiver: string; why: 'no-address' | 'no-consent' }[];
};

/**
 * Tells somebody something by every channel that reaches them, in their language, by the template's edition in force; in
 * the caller's transaction. A recipient is told by SMS, or what the Rules do not ask of us, only with consent.
 * Nobody there is no error: the answer says who was told.
 */
export async function tell<P extends string>(ctx: Ctx, wish: Tell<P>): Promise<Told> {
  const told: Told = { messages: [], left: [] };
  for (const receiver of await receiversOf(ctx.tx, wish.to)) {
    for (const channel of wish.channels ?? wish.template.channels) await tellOne(ctx, wish, receiver, channel, told);
  }
  return told;
}

async function tellOne<P extends string>(ctx: Ctx, wish: Tell<P>, receiver: Receiver, channel: Channel, told: Told): Promise<void> {
  const { template, params, subject, dedupeKey } = wish;
  const address = receiver[channel];
  const purpose = template.purpose ?? null;
  const leave = (why: Told['left'][number]['why']) => void told.left.push({ channel, receiver: receiver.key, why });
  if (!address) return leave('no-address');
  if (receiver.recipientId && !(await mayReach(ctx.tx, receiver.recipientId, channel, purpose))) return leave('no-consent');
  const { language } = receiver;
  const words = await wordsOf(ctx, template, channel, language, typeof params === 'function' ? params(language) : params);
  const { id, state, isNew } = await put(ctx, {
    ...words,
    channel,
    to: address,
    language,
    template: template.code,
    autoSubmitted: channel === 'mail',
    relatedKind: subject.kind,
    relatedId: subject.id,
    dedupeKey: `${dedupeKey} ${channel} ${receiver.key}`,
    accountId: receiver.accountId,
    recipientId: receiver.recipientId,
    organizationId: receiver.organizationId,
    urgent: template.urgent ?? false,
    purpose: receiver.recipientId ? purpose : null,
  });
  told.messages.push({ id, channel, state, receiver: receiver.key });
  if (isNew && channel === 'screen') {
    await recordEvent(ctx, { kind: 'notices.told', audience: [`account:${receiver.accountId}`], subjectId: id });
  }
}
