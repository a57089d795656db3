import type { ReactNode } from 'react';
import type { Obligation } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import type { Language, Translate } from '../../language/texts.ts';
import { dateTime, number } from '../../language/time.ts';
import { Facts } from '../../ui/panel.tsx';

/** What is recorded as evidence, in the order of reading: ¶7's figures first the lawful one, then ¶8's dispatch. */
const known = [
  'averageSeconds',
  'target',
  'medianSeconds',
  'p90Seconds',
  'offered',
  'answered',
  'abandoned',
  'withinTarget',
  'queueOnlyAverageSeconds',
  'answeredOnlyAverageSeconds',
  'stateBodies',
  'sentAt',
  'response',
  'messageId',
  'entryId',
  'form',
] as const;

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function shown(name: string, value: unknown, language: Language, t: Translate): ReactNode {
  if (name === 'stateBodies') return t('web.duties.evidence.bodies', { count: (value as { offered?: number }).offered ?? 0 });
  // ¶27: the form in which the centre was told.
  if (name === 'form') return t(`web.bodies.form.${value as string}` as TextKey);
  if (name === 'withinTarget' && typeof value === 'number') return `${number(language, value * 100, 1)}\u00A0%`;
  if (typeof value === 'number') return number(language, value, Number.isInteger(value) ? 0 : 1);
  if (typeof value === 'string') return instant.test(value) ? dateTime(value) : <span className="mono">{value}</span>;
  return <span className="mono">{JSON.stringify(value)}</span>;
}

/** What the program recorded as proof that the duty was opened and kept. What this program has no words for keeps the name it was recorded under. */
export function Evidence({ duty }: { duty: Obligation }) {
  const { t, language } = useTexts();
  const names = Object.keys(duty.evidence).filter((name) => duty.evidence[name] !== null);
  const other = names.filter((name) => !known.includes(name as never));
  return (
    <>
      <h3>{t('web.duties.evidence')}</h3>
      <Facts
        facts={[
          ...known
            .filter((name) => names.includes(name))
            .map((name) => [t(`web.duties.evidence.${name}`), shown(name, duty.evidence[name], language, t)] as const),
          ...other.map((name) => [name, shown(name, duty.evidence[name], language, t)] as const),
        ]}
      />
    </>
  );
}
