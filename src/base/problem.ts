/** The five ways a request can be refused; each is one HTTP status (see base/http.ts). */
export type ProblemKind = 'invalid' | 'not_found' | 'forbidden' | 'conflict' | 'unavailable';

export type ProblemParams = Record<string, string | number>;

/**
 * An expected refusal. `code` is stable and outlives wordings: its words stand in `texts/` as `problem.<code>`
 * in three languages and say what the person can do. A bug is a plain `Error`, never a `Problem`.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly params: ProblemParams;

  constructor(kind: ProblemKind, code: string, params: ProblemParams = {}) {
    super(`${kind}: ${code}`);
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}

/** Throws `not_found` for what is absent. What is not allowed is refused the same way, so that nothing leaks. */
export function found<T>(value: T | undefined | null, code: string): T {
  if (value === undefined || value === null) throw new Problem('not_found', code);
  return value;
}
