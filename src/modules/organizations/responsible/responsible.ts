/** How the centre heard of it: ¶27 takes any form. `system`: the body's own people wrote it down themselves. */
export const forms = ['system', 'phone', 'letter', 'other'] as const;
export type Form = (typeof forms)[number];

/** How an official is reached; one way at least. */
export type Details = { name: string; position: string | null; phone: string | null; email: string | null };

/** Who answers for a body's services (¶20). Days are 'YYYY-MM-DD'; `validTo` is the first day on which somebody else does. */
export type Responsible = Details & {
  id: string;
  organizationId: string;
  validFrom: string;
  validTo: string | null;
  replacesId: string | null;
  form: Form;
  toldAt: Date;
  toldBy: string;
  revision: number;
  changedAt: Date | null;
  changedBy: string | null;
};

/** Kinds of participants whom ¶27 binds to tell of a replacement; subjects of electronic services follow ¶20–25 only (¶33). */
export const boundToTell: readonly string[] = ['central_body', 'local_body', 'provider'];

/** How a person stands on `day`: to come, answering, or answering no more. */
export function standing(
  { validFrom, validTo }: Pick<Responsible, 'validFrom' | 'validTo'>,
  day: string,
): 'coming' | 'answers' | 'replaced' {
  if (validFrom > day) return 'coming';
  return validTo !== null && validTo <= day ? 'replaced' : 'answers';
}
