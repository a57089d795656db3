import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useErasures, usePeopleSearch, type FoundPerson } from '../../api/people.ts';
import { useRegions } from '../../api/desk.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { MetaLine, Tag } from '../../ui/marks.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import { ErasuresWaiting } from './erasures-waiting.tsx';
import { NewPerson } from './new-person.tsx';
import './people.css';
import { lastSearch, rememberSearch } from './search-memory.ts';
import { nameOf } from './words.ts';

/** People by name, number, e-mail or IIN. Nobody is listed unasked; what is typed stands in no address. */
export function Screen() {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const { do: doing }: { do?: string } = useSearch({ strict: false });
  const [typed, setTyped] = useState(lastSearch);
  const [q, setQ] = useState(lastSearch);
  const found = usePeopleSearch(q);
  const erasures = useErasures(may('recipients.propose-erasure'));
  const open = (wanted?: string) => void navigate({ to: paths.people(), search: wanted ? { do: wanted } : {} });
  const waiting = erasures.data?.items ?? [];
  const side =
    doing === 'new' ? <NewPerson onClose={() => open()} /> : waiting.length > 0 ? <ErasuresWaiting proposals={waiting} /> : undefined;
  return (
    <Page
      heading={t('web.people.title')}
      aside={may('recipients.edit') && <Button onClick={() => open('new')}>{t('web.people.new')}</Button>}
      {...(side ? { side } : {})}
    >
      <search>
        <form
          className="people-search"
          onSubmit={(event) => {
            event.preventDefault();
            rememberSearch(typed);
            setQ(typed);
          }}
        >
          <TextInput
            type="search"
            autoComplete="off"
            label={t('web.people.search')}
            maxLength={320}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" disabled={typed.trim() === ''}>
            {t('web.people.find')}
          </Button>
        </form>
      </search>
      <ErrorNote error={found.error} />
      {found.isFetching && <SkeletonBars rows={5} height={40} />}
      {q === '' && <EmptyState>{t('web.people.search-hint')}</EmptyState>}
      {found.data && !found.isFetching && <Found people={found.data.items} more={found.data.more} />}
    </Page>
  );
}

function Found({ people, more }: { people: readonly FoundPerson[]; more: boolean }) {
  const { t } = useTexts();
  const columns = usePeopleColumns();
  const navigate = useNavigate();
  if (people.length === 0) return <EmptyState>{t('web.people.nobody')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('web.people.caption')}
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        onSelect={({ id }) => void navigate({ to: paths.person(id) })}
      />
      {more && <p className="supporting">{t('web.people.more')}</p>}
    </>
  );
}

function usePeopleColumns(): Column<FoundPerson>[] {
  const { t, language } = useTexts();
  const { data: regions } = useRegions();
  const regionName = (kato: string | null) => regions?.items.find((region) => region.kato === kato)?.name[language];
  return [
    {
      key: 'name',
      head: t('web.people.name'),
      cell: ({ id, name, kind, erased }) => (
        <>
          <Link to={paths.person(id)}>{nameOf(name, t)}</Link>
          <br />
          <span className="s12 meta">
            <MetaLine parts={[t(`web.people.kind.${kind}`), erased && <Tag key="erased">{t('web.people.erased')}</Tag>]} />
          </span>
        </>
      ),
    },
    { key: 'phone', head: t('web.people.phone'), cell: ({ phone }) => phone, width: 150 },
    { key: 'email', head: t('web.people.email'), cell: ({ email }) => email, width: 220 },
    {
      key: 'number',
      head: t('web.people.number'),
      cell: ({ number }) => number && <span className="num-masked">{number}</span>,
      width: 130,
    },
    { key: 'region', head: t('web.people.region'), cell: ({ region }) => regionName(region), width: 170 },
  ];
}
