import { type Row, rowKey } from '../../api/rulebook.ts';
import { useTexts } from '../../language/language.tsx';
import { dayText } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { termText } from '../../ui/term.ts';

type Props = { rows: readonly Row[]; chosen: string | null; marked: string | null; onChoose: (key: string) => void };

/** Paragraphs down, kinds of participants across; a cell is the term in force, and the one that is to come. */
export function RulebookGrid({ rows, chosen, marked, onChoose }: Props) {
  const { t } = useTexts();
  const kinds = new Map(rows.map(({ debtor }) => [debtor.kind, debtor.name]));
  const terms = Map.groupBy(rows, ({ paragraph, duty }) => `${paragraph} ${duty}`);
  return (
    <div className="heat-wrap">
      <table className="table rulebook">
        <caption className="unseen">{t('web.rulebook.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.rulebook.head.duty')}</th>
            {[...kinds].map(([kind, name]) => (
              <th key={kind} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...terms].map(([term, ofTerm]) => {
            const { paragraph, name } = ofTerm[0]!;
            return (
              <tr key={term} data-marked={paragraph === marked || undefined}>
                <th scope="row">
                  <span className="duty-name">
                    <ParagraphTag paragraph={paragraph} />
                    <span>{name}</span>
                  </span>
                </th>
                {[...kinds.keys()].map((kind) => {
                  const row = ofTerm.find(({ debtor }) => debtor.kind === kind);
                  return <td key={kind}>{row && <Cell row={row} chosen={rowKey(row) === chosen} onChoose={onChoose} />}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, chosen, onChoose }: { row: Row; chosen: boolean; onChoose: (key: string) => void }) {
  const { t } = useTexts();
  const now = row.editions.find(({ inForce }) => inForce) ?? row.editions[0]!;
  const next = row.editions.find(({ edition }) => edition > now.edition);
  const term = termText(now, t);
  const coming = next && t('web.rulebook.coming', { term: termText(next, t), day: dayText(`${next.effectiveFrom}T12:00:00Z`) });
  return (
    <button
      type="button"
      className={`reading-cell${now.policy ? ' reading-policy' : ''}`}
      aria-pressed={chosen}
      onClick={() => onChoose(rowKey(row))}
    >
      <span className="unseen">{`¶${row.paragraph} ${row.name}, ${row.debtor.name}: `}</span>
      {term}
      {now.policy && <span className="unseen">{`, ${t('web.ui.reading.policy')}`}</span>}
      {coming && <span className="s12">{coming}</span>}
    </button>
  );
}
