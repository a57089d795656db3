import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMakeToken, useRoles, type TokenWish } from '../../api/access.ts';
import { useAccounts, type Account } from '../../api/admin.ts';
import { useOrganizations } from '../../api/desk.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { permissionWord } from './permission-words.ts';
import { Side } from './side.tsx';
import { TokenSecret } from './token-secret.tsx';

const blank: TokenWish = { name: '', ownerId: '', permissions: [], organizationId: null, days: 90 };
const terms = [30, 90, 180, 365] as const;

/** A token for a program: whose rights, which of them, until when. What comes back is shown once. */
export function NewTokenForm({ allowed, onClose }: { allowed: readonly string[]; onClose: () => void }) {
  const { t, language } = useTexts();
  const make = useMakeToken();
  const [wish, setWish] = useState(blank);
  const [owner, setOwner] = useState<Account | null>(null);
  const organizations = useOrganizations().data?.items ?? [];
  const held = useHeldBy(owner);
  const set = (change: Partial<TokenWish>) => setWish((before) => ({ ...before, ...change }));
  const choices = allowed.filter((permission) => held.has(permission));
  const incomplete = wish.name.trim() === '' || !owner || wish.permissions.length === 0;
  if (make.data)
    return <TokenSecret token={make.data} onAnother={() => (make.reset(), setWish(blank), setOwner(null))} onClose={onClose} />;
  return (
    <Side heading={t('web.tokens.new')} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(wish);
        }}
      >
        <TextInput
          label={t('web.tokens.name')}
          maxLength={100}
          value={wish.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <OwnerSelect
          owner={owner}
          onChange={(chosen) => {
            setOwner(chosen);
            set({ ownerId: chosen?.id ?? '', permissions: [] });
          }}
        />
        {owner && (
          <Checkbox.Group label={t('web.tokens.permissions')} value={wish.permissions} onChange={(permissions) => set({ permissions })}>
            <div className="choices">
              {choices.map((permission) => (
                <Checkbox key={permission} value={permission} label={permissionWord(permission, t)} />
              ))}
            </div>
            {choices.length === 0 && <p className="s13 supporting">{t('web.tokens.none')}</p>}
          </Checkbox.Group>
        )}
        <Select
          label={t('web.tokens.organization')}
          placeholder={t('web.tokens.organization-any')}
          searchable
          clearable
          value={wish.organizationId}
          onChange={(organizationId) => set({ organizationId })}
          data={organizations.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <Select
          label={t('web.tokens.days')}
          allowDeselect={false}
          value={`${wish.days}`}
          onChange={(days) => set({ days: Number(days) })}
          data={terms.map((days) => ({ value: `${days}`, label: t('web.tokens.days-count', { days }) }))}
        />
        <ErrorNote error={make.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={incomplete || make.isPending}>
            {t('web.tokens.make')}
          </Button>
        </div>
      </form>
    </Side>
  );
}

/** What the roles of that person hold together. */
function useHeldBy(owner: Account | null): ReadonlySet<string> {
  const { data } = useRoles();
  const roles: readonly string[] = owner?.roles ?? [];
  const rows = data?.items.filter(({ role }) => roles.includes(role)) ?? [];
  return new Set(rows.flatMap(({ permissions }) => permissions.map(({ permission }) => permission)));
}

/** Somebody who can sign in, by part of the name. */
function OwnerSelect({ owner, onChange }: { owner: Account | null; onChange: (owner: Account | null) => void }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { rows } = useAccounts({ active: 'true', ...(search && search !== owner?.name ? { q: search } : {}) });
  const people = owner && !rows.some(({ id }) => id === owner.id) ? [owner, ...rows] : rows;
  return (
    <Select
      label={t('web.tokens.owner')}
      description={t('web.tokens.owner-hint')}
      placeholder={t('web.tokens.owner-choose')}
      searchable
      // The server has searched already, by the address too.
      filter={({ options }) => options}
      value={owner?.id ?? null}
      onChange={(id) => onChange(people.find((person) => person.id === id) ?? null)}
      onSearchChange={setSearch}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
