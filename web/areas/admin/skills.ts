import type { Skill } from '../../api/admin.ts';
import { useSkills } from '../../api/teams.ts';
import { useTexts } from '../../language/language.tsx';
import type { Translate } from '../../language/texts.ts';

/** A skill in words: a language spoken on the line, or a topic; a topic without words keeps its code. */
export function skillWord({ kind, code }: Skill, t: Translate, topics: ReadonlyMap<string, string>): string {
  if (kind === 'language' && (code === 'kk' || code === 'ru' || code === 'en')) return t(`web.ui.language.${code}`);
  return topics.get(code) ?? code;
}

/** Names of topics in the reader's language, by code; and which of them may still be given. */
export function useTopicNames(): { names: ReadonlyMap<string, string>; given: readonly string[] } {
  const { language } = useTexts();
  const topics = useSkills().data?.topics ?? [];
  return {
    names: new Map(topics.map(({ code, name }) => [code, name[language]])),
    given: topics.filter(({ active }) => active).map(({ code }) => code),
  };
}
