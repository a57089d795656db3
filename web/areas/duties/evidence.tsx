import type { Obligation } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { Facts } from '../../ui/panel.tsx';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function shown(value: unknown): string {
  if (typeof value === 'string') return instant.test(value) ? dateTime(value) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** What proves that the duty was opened and kept: identifiers and figures as they were recorded, so in mono. */
export function Evidence({ duty }: { duty: Obligation }) {
  const { t } = useTexts();
  const facts = Object.entries(duty.evidence).filter(([, value]) => value !== null);
  return (
    <>
      <h3>{t('web.duties.evidence')}</h3>
      {facts.length === 0 ? (
        <p className="s13 supporting">{t('web.duties.no-evidence')}</p>
      ) : (
        <Facts
          facts={facts.map(([name, value]) => [
            <span key={name} className="mono">
              {name}
            </span>,
            <span key={name} className="mono">
              {shown(value)}
            </span>,
          ])}
        />
      )}
    </>
  );
}
