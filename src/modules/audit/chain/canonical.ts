import { createHash } from 'node:crypto';

/** A line of the journal as it is handed out. What is hashed is exactly this, so a reader needs nothing of ours to check it. */
export type Line = {
  id: number;
  at: string;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  action: string;
  looked: boolean;
  subjectKind: string | null;
  subjectId: string | null;
  origin: string | null;
  requestId: string;
  why: string | null;
  detail: unknown;
};

/** What the first link stands on: thirty-two zero bytes. */
export const GENESIS = Buffer.alloc(32);

/**
 * One text for one value: keys in the order of their code units at every depth, no blanks, as RFC 8785 writes JSON for
 * what a journal holds (texts, whole numbers, yes and no). Two programs that read the same line hash the same bytes.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a line. */
export function digestOf(line: Line): Buffer {
  return createHash('sha256').update(canonical(line)).digest();
}

/**
 * The next link: SHA-256 of the hash before and the digest of the line. The digest stands between, so that a part of the
 * journal can be handed out with the other lines reduced to theirs, and the chain still holds.
 */
export function linkHash(before: Buffer, digest: Buffer): Buffer {
  return createHash('sha256').update(before).update(digest).digest();
}
