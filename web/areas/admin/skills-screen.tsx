import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChangeSkills, useSkills, useTeams, type SkillCell, type SkilledPerson } from '../../api/teams.ts';
import { useFilters } from '../../filters.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import './admin.css';
import { levelIn, type Marks, marked, toChanges } from './skill-marks.ts';
import { SkillTable, type SkillColumn } from './skill-table.tsx';
import { Topics } from './topics.tsx';

/** Levels of everybody who takes calls, by language and topic: marked in the table, saved together, all or none. */
export function Screen() {
  const { t, language } = useTexts();
  const [filters, filter] = useFilters(['q', 'team']);
  const { data, error, refetch, isPending } = useSkills();
  const teams = useTeams().data?.items ?? [];
  const save = useChangeSkills();
  const [marks, setMarks] = useState<Marks>(new Map());
  const people = (data?.people ?? []).filter((person) => fits(person, filters));
  const topics = data?.topics ?? [];
  const columns: SkillColumn[] = [
    ...languages.map((code) => ({ kind: 'language' as const, code, head: t(`web.ui.language.${code}`) })),
    ...topics.filter(({ active }) => active).map(({ code, name }) => ({ kind: 'topic' as const, code, head: name[language] })),
  ];
  const mark = (person: SkilledPerson, cell: SkillCell, level: number | null) => {
    save.reset();
    setMarks((before) => marked(before, { ...cell, accountId: person.id, was: levelIn(person, cell), level }));
  };
  const forget = () => {
    setMarks(new Map());
    save.reset();
    void refetch();
  };
  return (
    <Page heading={t('web.skills.title')} side={<Topics topics={topics} />}>
      <p className="s13 supporting journal-note">{t('web.skills.note')}</p>
      <div className="filters">
        <TextInput
          type="search"
          aria-label={t('web.skills.search')}
          placeholder={t('web.skills.search')}
          w={220}
          value={filters.q ?? ''}
          onChange={(event) => filter({ q: event.currentTarget.value })}
        />
        <Select
          aria-label={t('web.skills.team')}
          placeholder={t('web.skills.any-team')}
          clearable
          w={220}
          value={filters.team ?? null}
          onChange={(team) => filter({ team: team ?? '' })}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button
          variant="filled"
          disabled={marks.size === 0 || save.isPending}
          onClick={() => save.mutate(toChanges(marks), { onSuccess: () => setMarks(new Map()) })}
        >
          {t('web.skills.save', { count: marks.size })}
        </Button>
        {marks.size > 0 && <Button onClick={forget}>{t('web.skills.reload')}</Button>}
        <output className="s13 supporting">{save.isSuccess && t('web.admin.accounts.saved')}</output>
      </div>
      <ErrorNote error={error ?? save.error} {...(error ? { onRetry: () => void refetch() } : {})} />
      {isPending && <SkeletonBars rows={10} height={40} />}
      {data && people.length === 0 && <EmptyState>{t('web.skills.empty')}</EmptyState>}
      {people.length > 0 && <SkillTable people={people} columns={columns} marks={marks} onMark={mark} />}
    </Page>
  );
}

function fits({ name, teamId }: SkilledPerson, { q, team }: { q?: string; team?: string }): boolean {
  return (!q || name.toLowerCase().includes(q.toLowerCase())) && (!team || teamId === team);
}
