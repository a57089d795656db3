import type { Language } from '../../base/texts.ts';

export const recipientKinds = ['individual', 'legal_entity'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

export type Recipient = { id: string; kind: RecipientKind; name: string; language: Language | null; region: string | null };

/** What is written down of somebody, besides numbers, consents and ties. */
export type Facts = Omit<Recipient, 'id'> & { postalAddress: string };

/** A record as it stands: joined into another it has a `rootId` that is not its own, and is read as that one. */
export type RecipientRow = Facts & {
  id: string;
  rootId: string;
  mergedInto: string | null;
  revision: number;
  createdAt: Date;
  changedAt: Date | null;
  changedBy: string | null;
  erasedAt: Date | null;
};
