import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import { usePaged } from './paged.ts';

export const messageStates = ['queued', 'held', 'sending', 'unsure', 'sent', 'delivered', 'failed', 'dead', 'read'] as const;
export const channels = ['mail', 'sms', 'screen'] as const;
export const stepKinds = [
  'told',
  'attempt',
  'accepted',
  'later',
  'unsure',
  'arrived',
  'quiet',
  'no-consent',
  'refused',
  'delivered',
  'failed',
  'again',
  'readdressed',
  'given-up',
  'unsubscribed',
] as const;

export type Channel = (typeof channels)[number];
export type Message = {
  id: string;
  channel: Channel;
  to: string;
  /** Of a notice: whose screen it is on. */
  receiverName: string | null;
  subject: string;
  body: string;
  language: Language;
  template: string;
  templateName: string;
  state: (typeof messageStates)[number];
  attempts: number;
  nextAt: string;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
  /** A person decided that it goes no more. */
  givenUpAt: string | null;
};
export type Step = { at: string; kind: (typeof stepKinds)[number]; detail: string; actor: string | null; why: string | null };
export type Action = 'again' | 'readdress' | 'give-up' | 'arrived';
export type MessageDetail = Message & {
  edition: number | null;
  urgent: boolean;
  purpose: string | null;
  waitsFor: string | null;
  response: string | null;
  relatedKind: string | null;
  relatedId: string | null;
  deliveredAt: string | null;
  readAt: string | null;
  unsubscribedAt: string | null;
  actions: Action[];
  steps: Step[];
};
/** `undecided`: did not arrive, and nobody decided about it. */
export type OutboxFilter = {
  state?: string;
  undecided?: boolean;
  channel?: string;
  template?: string;
  to?: string;
  from?: string;
  until?: string;
};
export type ActionWish = { action: Action; why: string; to?: string };

const outbox = ['outbox'] as const;

/** Messages of every channel, the newest first. */
export function useOutbox(filter: OutboxFilter) {
  return usePaged<Message>([...outbox, 'list'], '/api/outbox', filter);
}

/** One message with its way. */
export function useMessage(id: string) {
  return useQuery({ queryKey: [...outbox, 'one', id], queryFn: () => api.get<MessageDetail>(`/api/outbox/${id}`) });
}

/** What a person decides about a message; the reason stays in its way. */
export function useActOnMessage(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, ...wish }: ActionWish) => api.post<MessageDetail>(`/api/outbox/${id}/${action}`, wish),
    // After a refusal too: somebody else acted, or it went meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: outbox }),
  });
}
