import type { Language } from '../../base/texts.ts';

/** How a consultation ended, in the operator's words. */
export const outcomes = ['answered', 'redirected', 'out_of_scope', 'appeal_registered', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

export type Channel = 'call' | 'mail' | 'web';

export type Consultation = {
  id: string;
  number: number;
  channel: Channel;
  callId: string | null;
  recipientId: string | null;
  operatorId: string;
  language: Language;
  serviceId: string | null;
  topic: string;
  outcome: Outcome | null;
  editionId: string | null;
  edition: { title: string; edition: number; language: Language; state: 'in_date' | 'review_due' } | null;
  note: string;
  /** Grows with every save; a save names the one it read, so that two windows do not overwrite each other. */
  revision: number;
  startedAt: Date;
  savedAt: Date;
};

/** ¶9: answered, but from no article: allowed, and work for the editors. */
export function leavesGap({ outcome, editionId }: Pick<Consultation, 'outcome' | 'editionId'>): boolean {
  return outcome === 'answered' && editionId === null;
}

/** As lists and screens name it: 'C-000123'. */
export function numberText(number: number): string {
  return `C-${String(number).padStart(6, '0')}`;
}
