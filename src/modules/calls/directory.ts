import type { Db } from '../../base/ctx.ts';
import { operators } from '../identity/index.ts';

export type Entry = { phone: string; languages: readonly string[]; topics: readonly string[] };

/** Operators' phones and languages, read ahead: they change rarely and an offer should not wait for them. */
export type Directory = {
  find(accountId: string): Entry | undefined;
  phoneOf(accountId: string): string | null;
  /** Reads them anew. */
  refresh(db: Db): Promise<void>;
};

export function createDirectory(): Directory {
  let entries = new Map<string, Entry>();
  return {
    find: (accountId) => entries.get(accountId),
    phoneOf: (accountId) => entries.get(accountId)?.phone ?? null,
    async refresh(db) {
      const found = await operators(db);
      entries = new Map(
        found.flatMap(({ id, phoneUsername, skills }) =>
          phoneUsername === null
            ? []
            : [[id, { phone: phoneUsername, languages: codesOf(skills, 'language'), topics: codesOf(skills, 'topic') }]],
        ),
      );
    },
  };
}

function codesOf(skills: readonly { kind: string; code: string }[], kind: string): string[] {
  return skills.filter((skill) => skill.kind === kind).map((skill) => skill.code);
}
