import { useMoves } from '../../api/duties.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime, dueMoment } from '../../language/time.ts';

/** How a change of days moved the term: from when to when, confirmed by whom; nothing when it never moved. */
export function Moves({ id }: { id: string }) {
  const { t } = useTexts();
  const { data } = useMoves(id);
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <h3>{t('web.duties.moved')}</h3>
      <ul className="duty-moves">
        {data.items.map(({ dueBefore, dueAfter, movedByName, unnoticedLateAt, at }) => (
          <li key={at + dueAfter}>
            <s className="meta">{dateTime(dueMoment(dueBefore))}</s> → {dateTime(dueMoment(dueAfter))}
            <span className="s12 meta">
              {movedByName
                ? t('web.duties.moved.by', { name: movedByName, time: dateTime(at) })
                : t('web.duties.moved.release', { time: dateTime(at) })}
              {unnoticedLateAt && ` · ${t('web.duties.moved.unnoticed')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
