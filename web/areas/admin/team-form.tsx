import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEndTeam, useSaveTeam, useSkills, type Team } from '../../api/teams.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from './side.tsx';

/** A team: its name, who leads, who is in it. Only who is in no other team is offered. */
export function TeamForm({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTexts();
  const save = useSaveTeam(team);
  const people = usePeople(team);
  const [wish, setWish] = useState({
    name: team?.name ?? '',
    leadId: team?.leadId ?? null,
    memberIds: team?.members.map(({ id }) => id) ?? [],
  });
  return (
    <Side heading={team?.name ?? t('web.teams.new')} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(wish, { onSuccess: onClose });
        }}
      >
        <TextInput
          label={t('web.teams.name')}
          maxLength={80}
          value={wish.name}
          onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
        />
        <Select
          label={t('web.teams.lead')}
          placeholder={t('web.teams.no-lead')}
          searchable
          clearable
          value={wish.leadId}
          onChange={(leadId) => setWish({ ...wish, leadId })}
          data={people.all}
        />
        <MultiSelect
          label={t('web.teams.members')}
          description={t('web.teams.members-hint')}
          searchable
          hidePickedOptions
          value={wish.memberIds}
          onChange={(memberIds) => setWish({ ...wish, memberIds })}
          data={people.free}
        />
        <ErrorNote error={save.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={wish.name.trim() === '' || save.isPending}>
            {t('web.teams.save')}
          </Button>
        </div>
      </form>
      {team && <EndTeam team={team} onEnded={onClose} />}
    </Side>
  );
}

type Option = { value: string; label: string };

/** Whom a team can have: who takes calls, and who is in it or leads it already. */
function usePeople(team: Team | null): { all: Option[]; free: Option[] } {
  const people = useSkills().data?.people ?? [];
  const known = new Set(people.map(({ id }) => id));
  const lead = team?.leadId && team.leadName ? [{ id: team.leadId, name: team.leadName }] : [];
  const extra = [...(team?.members ?? []), ...lead].filter(
    ({ id }, index, all) => !known.has(id) && all.findIndex((one) => one.id === id) === index,
  );
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const free = people.filter(({ teamId }) => teamId === null || teamId === team?.id);
  return { all: [...people, ...extra].map(option), free: [...free, ...extra].map(option) };
}

function EndTeam({ team, onEnded }: { team: Team; onEnded: () => void }) {
  const { t } = useTexts();
  const end = useEndTeam(team);
  return (
    <div className="side-switch">
      <ErrorNote error={end.error} />
      <Button disabled={end.isPending} onClick={() => end.mutate(undefined, { onSuccess: onEnded })}>
        {t('web.teams.end')}
      </Button>
      <p className="s12 meta">{t('web.teams.end-why')}</p>
    </div>
  );
}
