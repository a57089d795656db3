import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDuplicates } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { Part } from './part.tsx';
import { nameOf } from './words.ts';

/** Records that may be the same person; nothing at all where there are none. */
export function Duplicates({ personId, onCompare }: { personId: string; onCompare: (otherId: string) => void }) {
  const { t } = useTexts();
  const may = useMay();
  const { data } = useDuplicates(personId);
  if (!data || data.items.length === 0) return null;
  return (
    <Part heading={t('web.people.duplicates')}>
      <ul className="person-lines">
        {data.items.map(({ id, name, by }) => (
          <li key={id}>
            <StatusShape status="unsure" />
            <div className="grow">
              <Link to={paths.person(id)}>{nameOf(name, t)}</Link>{' '}
              <span className="s12 meta">{by.map((kind) => t(`web.people.same.${kind}`)).join(' · ')}</span>
            </div>
            {may('recipients.merge') && (
              <Button size="xs" aria-label={`${t('web.people.compare')}: ${nameOf(name, t)}`} onClick={() => onCompare(id)}>
                {t('web.people.compare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
