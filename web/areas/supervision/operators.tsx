import { NativeSelect } from '@mantine/core';
import { useMay } from '../../api/session.ts';
import { useTeams } from '../../api/teams.ts';
import type { OperatorRow } from '../../api/types.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { duration } from '../../language/time.ts';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';

const states = ['ready', 'offered', 'talking', 'wrap_up', 'not_ready', 'not_responding'] as const;
const shapes: Record<(typeof states)[number], Status> = {
  ready: 'open',
  offered: 'todo',
  talking: 'live',
  wrap_up: 'todo',
  not_ready: 'excused',
  not_responding: 'late',
};
/** A talk from here on needs a look. */
const LONG_TALK_MS = 6 * 60_000;

type Props = { operators: readonly OperatorRow[]; now: Date };

/** Operators by what they are doing, in the order of the alphabet: nobody is ranked. One team's alone, if chosen. */
export function Operators({ operators: all, now }: Props) {
  const { t, language } = useTexts();
  const [{ team = null }, filter] = useFilters(['team']);
  const teams = useTeams(useMay()('teams.read')).data?.items ?? [];
  const members = teams.find(({ id }) => id === team)?.members.map(({ id }) => id);
  const operators = members ? all.filter(({ accountId }) => members.includes(accountId)) : all;
  const byName = collate(language);
  const here = operators.filter(({ state }) => state !== 'gone').length;
  return (
    <section className="operators">
      <header className="board-section">
        <h2>{t('web.board.operators')}</h2>
        <span className="grow" />
        {teams.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('web.board.team')}
            value={team ?? ''}
            onChange={({ currentTarget: { value } }) => filter({ team: value })}
            data={[{ value: '', label: t('web.board.any-team') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <span className="supporting">{t('web.board.on-shift', { here, total: operators.length })}</span>
      </header>
      {states.map((state) => {
        const those = operators.filter((one) => one.state === state).sort((a, b) => byName(a.name, b.name));
        if (those.length === 0 && state !== 'ready' && state !== 'talking') return null;
        return (
          <div key={state} className={`operators-${state}`}>
            <h3>
              <StatusShape status={shapes[state]} size={16} /> <b>{those.length}</b> {t(`web.board.state.${state}`)}
            </h3>
            <ul>
              {those.map((operator) => (
                <Operator key={operator.accountId} operator={operator} now={now} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Family name and first initial: the wall is read from afar. The whole name stands in the title. */
function shortName(name: string): string {
  const [first = '', family = ''] = name.split(/\s+/);
  return family ? `${family} ${first[0]}.` : first;
}

function Operator({ operator, now }: { operator: OperatorRow; now: Date }) {
  const since = operator.talkingSince ?? operator.notRespondingSince ?? operator.since;
  const ms = now.getTime() - new Date(since).getTime();
  const long = operator.talkingSince !== null && ms > LONG_TALK_MS;
  return (
    <li>
      <span className="ellipsis" title={operator.name}>
        {shortName(operator.name)}
      </span>
      <span className={long ? 'figures long' : 'figures'}>{duration(ms)}</span>
    </li>
  );
}
