import { Problem } from './problem.ts';

/** Where a list goes on: the sort keys of its last row. Opaque to clients. */
export function encodeCursor(keys: Record<string, string>): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor that `encodeCursor` made, each a string. Throws `bad-cursor` for anything else. */
export function decodeCursor<K extends string>(cursor: string, names: readonly K[]): Record<K, string> {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<K, unknown>;
    if (names.every((name) => typeof keys[name] === 'string')) return keys as Record<K, string>;
  } catch {
    // Refused below, like a cursor of another list.
  }
  throw new Problem('invalid', 'bad-cursor');
}
