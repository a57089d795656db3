import type { Proposal } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import type { Unit } from '../../api/types.ts';
import { dateTime, dayText } from '../../language/time.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { termText } from '../../ui/term.ts';

/** Changes of a reading that wait for a second person; nothing when none does. */
export function OpenReadings({ items, onOpen }: { items: readonly Proposal[]; onOpen: (id: string) => void }) {
  const { t } = useTexts();
  if (items.length === 0) return null;
  return (
    <section className="rulebook-open" aria-label={t('web.rulebook.open')}>
      <h2>{t('web.rulebook.open')}</h2>
      <ul>
        {items.map(({ id, payload, proposedBy, proposedAt, mine }) => (
          <li key={id}>
            <StatusShape status="todo" />{' '}
            <button type="button" className="link-button" onClick={() => onOpen(id)}>
              {t('web.rulebook.open-item', {
                paragraph: payload.paragraph,
                term: termText({ amount: payload.amount, unit: payload.unit as Unit }, t),
                day: dayText(`${payload.effectiveFrom}T12:00:00Z`),
              })}
            </button>{' '}
            <span className="meta">
              · {mine ? t('web.rulebook.mine') : proposedBy.name} · {dateTime(proposedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
