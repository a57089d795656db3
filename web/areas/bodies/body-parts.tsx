import { useCard, useCorrections, useResponsible, type Responsible } from '../../api/bodies.ts';
import { useMay } from '../../api/session.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { dayText } from '../../language/time.ts';
import { MetaLine, ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { CardProposal } from './card-proposal.tsx';
import type { Doing } from './doing.ts';

type Props = { id: string; onDo: (doing: Doing) => void };

/** One body: how it is reached, what waits to be confirmed, who answers for its services and who did before. */
export function BodyParts({ id, onDo }: Props) {
  return (
    <>
      <CardPart id={id} onDo={onDo} />
      <PeoplePart id={id} onDo={onDo} />
    </>
  );
}

function CardPart({ id, onDo }: Props) {
  const { t } = useTexts();
  const may = useMay();
  const { data, error, refetch, isPending } = useCard(id);
  const corrections = useCorrections(id).data?.items ?? [];
  const empty = t('web.bodies.unknown');
  return (
    <section className="body-part" aria-label={t('web.bodies.card')}>
      <header>
        <h2>{t('web.bodies.card')}</h2>
        {may('organizations.correct') && data && (
          <button type="button" className="link-button s13" onClick={() => onDo({ what: 'card' })}>
            {t('web.bodies.correct')}
          </button>
        )}
      </header>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={4} height={24} />}
      {data && (
        <Facts
          facts={[
            [t('web.bodies.kind'), t(`web.bodies.kind.${data.kind}` as TextKey)],
            [t('web.bodies.phone'), data.phone ?? empty],
            [t('web.bodies.email'), data.email ?? empty],
            [t('web.bodies.address'), data.address ?? empty],
          ]}
        />
      )}
      {data && corrections.map((correction) => <CardProposal key={correction.id} card={data} correction={correction} />)}
    </section>
  );
}

function PeoplePart({ id, onDo }: Props) {
  const { t } = useTexts();
  const { data, error, refetch, isPending } = useResponsible(id);
  const now = data?.items.filter(({ standing }) => standing !== 'replaced') ?? [];
  const before = data?.items.filter(({ standing }) => standing === 'replaced') ?? [];
  return (
    <section className="body-part" aria-label={t('web.bodies.people')}>
      <header>
        <h2>
          {t('web.bodies.people')} <ParagraphTag paragraph="20" />
        </h2>
      </header>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={3} height={46} />}
      {data && now.length === 0 && <p className="supporting s13">{t('web.bodies.nobody')}</p>}
      <People people={now} onDo={onDo} />
      {before.length > 0 && <h3>{t('web.bodies.before')}</h3>}
      <People people={before} />
    </section>
  );
}

const shapes = { answers: 'kept', coming: 'todo', replaced: 'excused' } as const;

function People({ people, onDo }: { people: readonly Responsible[]; onDo?: Props['onDo'] }) {
  const { t } = useTexts();
  const may = useMay();
  if (people.length === 0) return null;
  return (
    <ul className="body-people">
      {people.map((person) => (
        <li key={person.id}>
          <strong>{person.name}</strong>
          {person.position && <span className="s13">{person.position}</span>}
          <span className="s13">
            <MetaLine parts={[person.phone, person.email]} />
          </span>
          <span className="s12 meta">
            <StatusShape status={shapes[person.standing]} /> {daysOf(person, t)} · {t(`web.bodies.told.${person.form}`)}{' '}
            {dayText(person.toldAt)}, {person.toldBy}
          </span>
          {onDo && may('organizations.contacts') && (
            <span className="body-acts s13">
              {person.validTo === null && (
                <button type="button" className="link-button" onClick={() => onDo({ what: 'name', replaces: person })}>
                  {t('web.bodies.replace')}
                </button>
              )}
              <button type="button" className="link-button" onClick={() => onDo({ what: 'change', person })}>
                {t('web.bodies.change')}
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const shown = (day: string) => dayText(`${day}T12:00:00Z`);

function daysOf({ standing, validFrom, validTo }: Responsible, t: ReturnType<typeof useTexts>['t']): string {
  const from = shown(validFrom);
  return validTo ? t(`web.bodies.${standing}-until`, { from, to: shown(validTo) }) : t(`web.bodies.${standing}-since`, { from });
}
