/** What a person may be asked to agree to. */
export const purposes = ['sms', 'email-rating', 'contact'] as const;
export type Purpose = (typeof purposes)[number];

/** Where a consent was said: on a call, in a letter, on a form, to an operator, or to the program itself. */
export const consentSources = ['call', 'letter', 'form', 'operator', 'program'] as const;
export type ConsentSource = (typeof consentSources)[number];

export type Consent = {
  id: string;
  purpose: string;
  given: boolean;
  source: string;
  /** The call, letter or form it stands in, by its number. */
  reference: string;
  /** When the person said it; it may have been written down later. */
  at: Date;
  recordedBy: string | null;
};

/** What holds now for each purpose: the newest word; null where nothing was ever said. `consents`: the newest first. */
export function standsNow(consents: readonly Pick<Consent, 'purpose' | 'given'>[]): Record<Purpose, boolean | null> {
  const newest = (purpose: Purpose) => consents.find((consent) => consent.purpose === purpose)?.given ?? null;
  return { sms: newest('sms'), 'email-rating': newest('email-rating'), contact: newest('contact') };
}
