import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDecideLink, type ShownAppeal } from '../../../api/letters.ts';
import { useMay } from '../../../api/session.ts';
import { useTexts } from '../../../language/language.tsx';
import { paths } from '../../../paths.ts';
import { ErrorNote } from '../../../ui/notes.tsx';

/** What the letter goes on from, and what goes on from it; what is only suggested waits for a person's word. */
export function Links({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useTexts();
  const may = useMay();
  const decide = useDecideLink(appeal.id);
  if (appeal.links.length === 0) return null;
  return (
    <ul className="letter-note letter-links s13">
      {appeal.links.map((link) => (
        <li key={link.id} className="letter-note-row">
          <Link to={paths.letter(link.id)}>
            {link.link === 'suggested' && link.how !== 'token'
              ? t(`web.letter.link.suggested.${link.how}`, { number: link.number })
              : t(`web.letter.link.${link.direction}`, { number: link.number })}
          </Link>
          {link.link !== 'suggested' && <span className="grow ellipsis supporting">{link.subject}</span>}
          {link.link === 'suggested' && may('appeals.edit') && (
            <>
              <Button size="xs" disabled={decide.isPending} onClick={() => decide.mutate({ earlierId: link.id, decision: 'linked' })}>
                {t('web.letter.link.yes')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                disabled={decide.isPending}
                onClick={() => decide.mutate({ earlierId: link.id, decision: 'refused' })}
              >
                {t('web.letter.link.no')}
              </Button>
            </>
          )}
        </li>
      ))}
      <ErrorNote error={decide.error} />
    </ul>
  );
}
