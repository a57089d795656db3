import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePerson, type Person } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dayText } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import { Tag } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import { PersonTimeline } from '../desk/person-timeline.tsx';
import { Addresses } from './addresses.tsx';
import { Consents } from './consents.tsx';
import { CopyPanel } from './copy-panel.tsx';
import { Duplicates } from './duplicates.tsx';
import { ErasurePanel } from './erasure-panel.tsx';
import { MergePanel } from './merge-panel.tsx';
import './people.css';
import { PersonFacts } from './person-facts.tsx';
import { Ties } from './ties.tsx';
import { nameOf } from './words.ts';

type Step = 'merge' | 'copy' | 'erase';

/** One person: facts, how they are reached, what they agreed to, for whom they speak; beside it their history, or a step of work. */
export function Screen() {
  const { recipientId = '' } = useParams({ strict: false }) as { recipientId?: string };
  const { t } = useTexts();
  const navigate = useNavigate();
  const person = usePerson(recipientId);
  // A record that was joined is read as another: from then on its address is that one's.
  const id = person.data?.id;
  useEffect(() => {
    if (id && id !== recipientId)
      void navigate({ to: paths.person(id), search: (before: Record<string, unknown>) => before, replace: true });
  }, [id, recipientId, navigate]);
  if (person.data) return <OnePerson key={person.data.id} person={person.data} />;
  return (
    <Page heading={t('web.people.title')}>
      <ErrorNote error={person.error} onRetry={() => void person.refetch()} />
      {person.isPending && <SkeletonBars rows={8} />}
    </Page>
  );
}

function OnePerson({ person }: { person: Person }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const may = useMay();
  const { do: step, other }: { do?: Step; other?: string } = useSearch({ strict: false });
  const go = (wanted?: Step, otherId?: string) =>
    void navigate({
      to: paths.person(person.id),
      search: wanted ? { do: wanted, ...(otherId ? { other: otherId } : {}) } : {},
      resetScroll: false,
    });
  const close = () => go();
  const name = nameOf(person.name, t);
  const side = () => {
    if (step === 'merge' && may('recipients.merge'))
      return <MergePanel key={other} person={person} otherId={other ?? null} onOther={(id) => go('merge', id)} onClose={close} />;
    if (step === 'copy' && may('recipients.export')) return <CopyPanel person={person} onClose={close} />;
    if (step === 'erase' && may('recipients.propose-erasure')) return <ErasurePanel person={person} onClose={close} />;
    return <PersonTimeline recipientId={person.id} name={name} />;
  };
  return (
    <Page heading={name} aside={!person.erasedAt && <Verbs step={step} go={go} />} side={side()}>
      <nav aria-label={t('web.people.trail')} className="s13 person-trail">
        <Link to={paths.people()}>{t('web.people.title')}</Link>
      </nav>
      {person.erasedAt ? (
        <EmptyState>
          <Tag>{t('web.people.erased')}</Tag> {t('web.people.erased-on', { day: dayText(person.erasedAt) })}
        </EmptyState>
      ) : (
        <>
          <PersonFacts person={person} />
          <Duplicates personId={person.id} onCompare={(id) => go('merge', id)} />
          <Addresses person={person} />
          <Consents person={person} />
          <Ties person={person} />
        </>
      )}
    </Page>
  );
}

const steps: readonly { step: Step; right: string; word: 'web.people.merge' | 'web.people.copy' | 'web.people.erase' }[] = [
  { step: 'merge', right: 'recipients.merge', word: 'web.people.merge' },
  { step: 'copy', right: 'recipients.export', word: 'web.people.copy' },
  { step: 'erase', right: 'recipients.propose-erasure', word: 'web.people.erase' },
];

function Verbs({ step, go }: { step: Step | undefined; go: (step?: Step) => void }) {
  const { t } = useTexts();
  const may = useMay();
  return (
    <div className="person-verbs">
      {steps
        .filter(({ right }) => may(right))
        .map((one) => (
          <Button key={one.step} aria-pressed={step === one.step} onClick={() => go(step === one.step ? undefined : one.step)}>
            {t(one.word)}
          </Button>
        ))}
    </div>
  );
}
