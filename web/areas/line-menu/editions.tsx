import { Button } from '@mantine/core';
import type { MenuEdition, Menu } from '../../api/line-menu.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Every edition that callers heard, with who put it into force, when and why; an earlier one can be gone on from. */
export function Editions({ editions, onTake }: { editions: readonly MenuEdition[]; onTake: ((menu: Menu) => void) | null }) {
  const { t } = useTexts();
  const columns = useEditionColumns(onTake);
  const heard = editions.filter(({ state }) => state !== 'draft');
  if (heard.length === 0) return null;
  return (
    <Panel heading={t('web.menu.editions')}>
      <DataTable caption={t('web.menu.editions')} columns={columns} rows={heard} rowKey={({ number }) => String(number)} />
    </Panel>
  );
}

function useEditionColumns(onTake: ((menu: Menu) => void) | null): Column<MenuEdition>[] {
  const { t } = useTexts();
  return [
    { key: 'number', head: t('web.menu.edition'), cell: ({ number }) => <span className="mono">{number}</span>, width: 110 },
    { key: 'when', head: t('web.menu.since'), cell: ({ liveAt }) => liveAt && dateTime(liveAt), width: 170 },
    { key: 'who', head: t('web.menu.who'), cell: ({ liveByName }) => liveByName },
    { key: 'why', head: t('web.menu.why'), cell: ({ why }) => why },
    {
      key: 'take',
      head: <span className="unseen">{t('web.menu.take')}</span>,
      cell: ({ menu, state }) =>
        state === 'past' &&
        onTake && (
          <Button size="xs" onClick={() => onTake(menu)}>
            {t('web.menu.take')}
          </Button>
        ),
      width: 190,
    },
  ];
}
