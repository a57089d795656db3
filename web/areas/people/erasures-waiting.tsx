import { Link } from '@tanstack/react-router';
import type { ErasureProposal } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { ProposalFacts } from './decide-erasure.tsx';

/** Erasures that wait for a second person; each is decided on the person's page, where what goes and what stays is seen. */
export function ErasuresWaiting({ proposals }: { proposals: readonly ErasureProposal[] }) {
  const { t } = useTexts();
  return (
    <section className="side" aria-label={t('web.people.erasures')}>
      <h2>{t('web.people.erasures')}</h2>
      <ul className="person-lines">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <div className="grow">
              <ProposalFacts proposal={proposal} />
              <Link to={paths.person(proposal.recipientId)} search={{ do: 'erase' }}>
                {t('web.people.erase-open')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
