import { z } from 'zod';

const result = z.string().max(40);

/** What the sender's domain says of a letter: SPF by the server that sent it, DKIM by its signatures, DMARC by both. */
export const verdictsShape = z.object({
  spf: z.object({ result, domain: z.string() }).nullable(),
  dkim: z.array(z.object({ result, domain: z.string() })),
  dmarc: z.object({ result, domain: z.string() }).nullable(),
});
export type Verdicts = z.infer<typeof verdictsShape>;

/** confirmed: the domain stands behind the letter. doubtful: it says that the letter is none of its. unknown: it says nothing. */
export const standings = ['confirmed', 'doubtful', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** What a person needs of the verdicts. Only shown: a letter is never refused or exempt for them (¶8). */
export function standingOf({ dmarc, spf, dkim }: Verdicts): Standing {
  if (dmarc?.result === 'pass') return 'confirmed';
  if (dmarc?.result === 'fail' || spf?.result === 'fail') return 'doubtful';
  if (dmarc?.result === 'none' && (spf?.result === 'pass' || dkim.some((one) => one.result === 'pass'))) return 'confirmed';
  return 'unknown';
}

export type JudgedLetter = { raw: Buffer; envelopeFrom: string; remoteAddress: string | null };

/** Asks the DNS; src/adapters/mail-auth does. Never throws for what it finds. */
export type Judge = (letter: JudgedLetter) => Promise<Verdicts>;

export type ScanResult = { kind: 'clean' } | { kind: 'infected'; signature: string };

/** Looks through a file for what harms; src/adapters/clamd does. Throws when it cannot say. */
export type Scanner = { scan(content: Uint8Array): Promise<ScanResult> };
