import type { SkillCell, SkillChange, SkilledPerson } from '../../api/teams.ts';

/** Cells that were marked and not saved yet, each with the level there was when it was marked first. */
export type Marks = ReadonlyMap<string, SkillChange>;

export const keyOf = (accountId: string, { kind, code }: SkillCell) => `${accountId} ${kind} ${code}`;

/** The level a person has, or null. */
export function levelIn({ skills }: SkilledPerson, { kind, code }: SkillCell): number | null {
  return skills.find((skill) => skill.kind === kind && skill.code === code)?.level ?? null;
}

/** The marks with one more; a cell put back to what it was is no mark. */
export function marked(marks: Marks, change: SkillChange): Marks {
  const next = new Map(marks);
  const key = keyOf(change.accountId, change);
  const was = marks.has(key) ? marks.get(key)!.was : change.was;
  if (was === change.level) next.delete(key);
  else next.set(key, { ...change, was });
  return next;
}

export function toChanges(marks: Marks): SkillChange[] {
  return [...marks.values()];
}
