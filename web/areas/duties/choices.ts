import { useOrganizations } from '../../api/desk.ts';
import { useRulebook } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';

type Choice = { value: string; label: string };

/** Every term of the rulebook once, as '28' or '28 decision', named in the reader's language. */
export function useParagraphChoices(): Choice[] {
  const rows = useRulebook().data?.rows ?? [];
  const terms = new Map(rows.map(({ paragraph, duty, name }) => [`${paragraph} ${duty}`.trim(), `¶${paragraph} ${name}`]));
  return [...terms].map(([value, label]) => ({ value, label }));
}

/** Who can owe: the kinds of participants that the rulebook binds, and the bodies by name. */
export function useDebtorChoices(): { kinds: Choice[]; bodies: Choice[] } {
  const { language } = useTexts();
  const rows = useRulebook().data?.rows ?? [];
  const kinds = new Map(rows.map(({ debtor }) => [debtor.kind, debtor.name]));
  const order = collate(language);
  const bodies = (useOrganizations().data?.items ?? []).map(({ id, name }) => ({ value: id, label: name[language] }));
  return {
    kinds: [...kinds].map(([value, label]) => ({ value, label })),
    bodies: bodies.toSorted((a, b) => order(a.label, b.label)),
  };
}
