import { NativeSelect } from '@mantine/core';
import type { SkillCell, SkilledPerson } from '../../api/teams.ts';
import { useTexts } from '../../language/language.tsx';
import { keyOf, levelIn, type Marks } from './skill-marks.ts';

export type SkillColumn = SkillCell & { head: string };

const NONE = '–';
const levels = [NONE, ...Array.from({ length: 9 }, (_, index) => `${index + 1}`)];

type Props = {
  people: readonly SkilledPerson[];
  columns: readonly SkillColumn[];
  marks: Marks;
  onMark: (person: SkilledPerson, cell: SkillCell, level: number | null) => void;
};

/** People down, languages and topics across, a level in each cell; a marked cell has a bar, not only a colour. */
export function SkillTable({ people, columns, marks, onMark }: Props) {
  const { t } = useTexts();
  return (
    <div className="table-wrap">
      <table className="table skill-table">
        <caption className="unseen">{t('web.skills.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.skills.person')}</th>
            {columns.map(({ kind, code, head }) => (
              <th key={`${kind} ${code}`} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {columns.map(({ head, ...cell }) => {
                const mark = marks.get(keyOf(person.id, cell));
                const level = mark ? mark.level : levelIn(person, cell);
                return (
                  <td key={`${cell.kind} ${cell.code}`} data-marked={mark ? true : undefined}>
                    <NativeSelect
                      size="xs"
                      w={64}
                      aria-label={`${person.name}: ${head}`}
                      value={level === null ? NONE : `${level}`}
                      onChange={({ currentTarget: { value } }) => onMark(person, cell, value === NONE ? null : Number(value))}
                      data={levels}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
