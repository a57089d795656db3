import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganizations } from '../../api/desk.ts';
import { useMay } from '../../api/session.ts';
import type { Organization } from '../../api/types.ts';
import { useFilters } from '../../filters.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { paths } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import { Side } from '../admin/side.tsx';
import { BodyForm } from './body-form.tsx';
import { BodyParts } from './body-parts.tsx';
import type { Doing } from './doing.ts';

/** In the order in which ¶18 names them. */
const kinds = [
  'authorized_informatization',
  'authorized_quality',
  'central_body',
  'local_body',
  'provider',
  'electronic_subject',
  'ici_operator',
  'centre',
];

/** The centre's directory: every body by its kind, beside it the chosen one. */
export function AllBodies() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const { organizationId = null } = useParams({ strict: false }) as { organizationId?: string };
  const [{ q = '' }, filter] = useFilters(['q']);
  const { data, error, refetch, isPending } = useOrganizations();
  const columns = useBodyColumns();
  const sort = collate(language);
  const rows = (data?.items ?? [])
    .filter(({ name, code }) => `${name[language]} ${code}`.toLocaleLowerCase().includes(q.toLocaleLowerCase()))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || sort(a.name[language], b.name[language]));
  const open = (id: string | null) =>
    void navigate({
      to: id ? paths.body(id) : paths.bodies(),
      search: (before: Record<string, unknown>) => before,
      resetScroll: false,
    });
  const chosen = data?.items.find(({ id }) => id === organizationId);
  return (
    <Page
      heading={t('web.bodies.title')}
      side={
        chosen ? <ChosenBody key={chosen.id} body={chosen} onClose={() => open(null)} /> : <EmptyState>{t('web.bodies.choose')}</EmptyState>
      }
    >
      <search className="filters">
        <TextInput
          type="search"
          aria-label={t('web.bodies.search')}
          placeholder={t('web.bodies.search')}
          w={280}
          value={q}
          onChange={(event) => filter({ q: event.currentTarget.value })}
        />
      </search>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={10} height={40} />}
      {data && rows.length === 0 && <EmptyState>{t('web.bodies.none')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={t('web.bodies.caption')}
          columns={columns}
          rows={rows}
          groupOf={({ kind }) => t(`web.bodies.kind.${kind}` as TextKey)}
          rowKey={({ id }) => id}
          selected={organizationId}
          onSelect={({ id }) => open(id)}
        />
      )}
    </Page>
  );
}

function useBodyColumns(): Column<Organization>[] {
  const { t, language } = useTexts();
  return [
    {
      key: 'name',
      head: t('web.bodies.head.name'),
      cell: ({ id, name }) => (
        <Link to={paths.body(id)} search={(before: Record<string, unknown>) => before} resetScroll={false}>
          {name[language]}
        </Link>
      ),
    },
    { key: 'code', head: t('web.bodies.head.code'), cell: ({ code }) => <span className="mono">{code}</span>, width: 130 },
  ];
}

/** What is written down takes the place of the body it is about, and gives it back. */
function ChosenBody({ body, onClose }: { body: Organization; onClose: () => void }) {
  const { t, language } = useTexts();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>(null);
  if (doing) return <BodyForm id={body.id} doing={doing} onClose={() => setDoing(null)} />;
  return (
    <Side heading={body.name[language]} onClose={onClose}>
      <BodyParts id={body.id} onDo={setDoing} />
      {may('organizations.contacts') && (
        <div className="row">
          <Button variant="filled" onClick={() => setDoing({ what: 'name', replaces: null })}>
            {t('web.bodies.name')}
          </Button>
        </div>
      )}
    </Side>
  );
}
