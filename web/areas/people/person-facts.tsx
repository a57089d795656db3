import { Button } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useRegions } from '../../api/desk.ts';
import { useChangePerson, usePerson, type Person, type PersonWish } from '../../api/people.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { Tag } from '../../ui/marks.tsx';
import { Facts } from '../../ui/panel.tsx';
import { FactsFields } from './facts-fields.tsx';
import { Part } from './part.tsx';
import { Reveal } from './reveal.tsx';

/** Who somebody is; changed over what was read, so that of two who write the second is told. */
export function PersonFacts({ person }: { person: Person }) {
  const { t, language } = useTexts();
  const may = useMay();
  const [editing, edit] = useState(false);
  const { data: regions } = useRegions();
  const region = regions?.items.find(({ kato }) => kato === person.region)?.name[language] ?? person.region;
  if (editing) return <EditFacts person={person} onDone={() => edit(false)} />;
  return (
    <Part
      heading={t('web.people.facts')}
      aside={may('recipients.edit') && <Button onClick={() => edit(true)}>{t('web.people.edit')}</Button>}
    >
      <Facts
        facts={[
          [t('web.people.kind'), t(`web.people.kind.${person.kind}`)],
          [t('web.people.other-names'), person.otherNames.join(', ')],
          [
            t(person.kind === 'individual' ? 'web.people.iin' : 'web.people.bin'),
            person.number ? (
              <>
                <Reveal person={person} /> {person.number.test && <Tag>{t('web.people.number-test')}</Tag>}
              </>
            ) : (
              t('web.ui.not-stated')
            ),
          ],
          [t('web.people.language'), person.language ? t(`web.ui.language.${person.language}`) : t('web.ui.not-stated')],
          [t('web.people.region'), region ?? t('web.ui.not-stated')],
          [t('web.people.postal'), person.postalAddress],
          [t('web.people.changed'), person.changedAt && [dateTime(person.changedAt), person.changedBy].filter(Boolean).join(' · ')],
        ]}
      />
    </Part>
  );
}

const wishOf = ({ kind, name, language, region, postalAddress }: Person): PersonWish => ({ kind, name, language, region, postalAddress });

/** The form over the revision it was opened with; the desk shows it beside a call, too. */
export function EditFacts({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useTexts();
  const change = useChangePerson(person.id);
  const fresh = usePerson(person.id);
  const [over, setOver] = useState(person);
  const overtaken = change.error instanceof ApiError && change.error.problem.code === 'recipient-changed';
  const save = (wish: PersonWish, revision: number) => change.mutate({ ...wish, revision }, { onSuccess: onDone });
  const again = (then: (now: Person) => void) => void fresh.refetch().then(({ data }) => data && then(data));
  const takeTheirs = () =>
    again((now) => {
      setOver(now);
      change.reset();
    });
  return (
    <Part heading={t('web.people.facts')}>
      <FactsFields
        key={over.revision}
        initial={wishOf(over)}
        masked={over.number?.masked ?? null}
        error={change.error}
        pending={change.isPending}
        verb={t('web.people.save')}
        onSave={(wish) => save(wish, over.revision)}
        onCancel={onDone}
        overtaken={overtaken ? { onTheirs: takeTheirs, onMine: (wish) => again((now) => save(wish, now.revision)) } : undefined}
      />
    </Part>
  );
}
