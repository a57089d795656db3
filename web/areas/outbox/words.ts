import type { Message, Step } from '../../api/outbox.ts';
import type { Status } from '../../ui/status-shape.tsx';

export const stateShapes: Record<Message['state'], Status> = {
  queued: 'open',
  held: 'todo',
  sending: 'live',
  unsure: 'soon',
  sent: 'kept',
  delivered: 'kept',
  failed: 'bad',
  dead: 'bad',
  read: 'kept',
};

export const stepShapes: Record<Step['kind'], Status> = {
  told: 'todo',
  attempt: 'live',
  accepted: 'kept',
  later: 'soon',
  unsure: 'soon',
  arrived: 'kept',
  quiet: 'excused',
  'no-consent': 'bad',
  refused: 'bad',
  delivered: 'kept',
  failed: 'bad',
  again: 'open',
  readdressed: 'open',
  'given-up': 'excused',
  unsubscribed: 'excused',
};

const EXCERPT = 80;

/** What a message is called in a list: an SMS has no subject. */
export function titleOf({ subject, body }: Pick<Message, 'subject' | 'body'>): string {
  if (subject) return subject;
  return body.length > EXCERPT ? `${body.slice(0, EXCERPT).trimEnd()}…` : body;
}
