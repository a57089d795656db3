import { Button, Checkbox, Select, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { type MenuEdition, type Fault, type Menu, type MenuNode, useDropDraft, useSaveDraft } from '../../api/line-menu.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { MenuWords } from './menu-view.tsx';
import { PlaceForm } from './place-form.tsx';
import { PutLive } from './put-live.tsx';
import { Trial } from './trial.tsx';

type Props = { start: Menu; draft: MenuEdition | null; faults: readonly Fault[]; words: MenuWords; onForget: () => void };

/** The draft of the next edition: changed, tried out beside, saved, put into force. */
export function MenuForm({ start, draft, faults, words, onForget }: Props) {
  const { t } = useTexts();
  const [menu, setMenu] = useState(start);
  const [trialNumbers, setTrialNumbers] = useState(draft?.trialNumbers ?? []);
  const [save, drop] = [useSaveDraft(), useDropDraft()];
  const changed = !draft || JSON.stringify([menu, trialNumbers]) !== JSON.stringify([draft.menu, draft.trialNumbers]);
  const put = (index: number, node: MenuNode | null) =>
    setMenu({ ...menu, nodes: menu.nodes.flatMap((one, at) => (at === index ? (node ?? []) : one)) });
  const forget = () => (draft ? drop.mutate(draft.revision) : onForget());
  return (
    <div className="menu-draft">
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ menu, trialNumbers, revision: draft?.revision ?? null });
        }}
      >
        <p className="supporting">
          {draft ? t('web.menu.draft', { name: draft.savedByName, when: dateTime(draft.savedAt) }) : t('web.menu.draft-new')}
        </p>
        <Checkbox
          label={t('web.menu.remember')}
          description={t('web.menu.remember-hint')}
          checked={menu.remember}
          onChange={(event) => setMenu({ ...menu, remember: event.currentTarget.checked })}
        />
        <PhraseSelect
          label={t('web.menu.announcement')}
          description={t('web.menu.announcement-hint')}
          clearable
          words={words}
          value={menu.announcement}
          onChange={(announcement) => setMenu({ ...menu, announcement })}
        />
        {menu.nodes.map((node, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a place's code is being typed
          <PlaceForm key={index} node={node} first={index === 0} menu={menu} words={words} onChange={(next) => put(index, next)} />
        ))}
        <div className="row">
          <Button onClick={() => setMenu({ ...menu, nodes: [...menu.nodes, newPlace(menu, words)] })}>{t('web.menu.place-add')}</Button>
        </div>
        <TagsInput
          label={t('web.menu.trial-numbers')}
          description={t('web.menu.trial-numbers-hint')}
          placeholder="+7 700 123 45 67"
          value={trialNumbers}
          onChange={setTrialNumbers}
        />
        <Faults faults={changed ? [] : faults} />
        <ErrorNote error={save.error ?? drop.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant={changed ? 'filled' : 'default'} disabled={save.isPending || !changed}>
            {t('web.menu.save')}
          </Button>
          {draft && <PutLive draft={draft} ready={!changed && faults.length === 0} />}
          <Button variant="subtle" disabled={drop.isPending} onClick={forget}>
            {t('web.menu.drop')}
          </Button>
        </div>
      </form>
      <Trial menu={menu} words={words} />
    </div>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTexts();
  if (faults.length === 0) return null;
  return (
    <Panel heading={t('web.menu.faults')}>
      <ul className="menu-faults">
        {faults.map(({ words }) => (
          <li key={words}>
            <StatusShape status="bad" /> {words}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type SelectProps = {
  label: string;
  description?: string;
  clearable?: boolean;
  words: MenuWords;
  value: string | null;
  onChange: (phrase: string | null) => void;
};

/** A phrase by its code, with what it says below. */
export function PhraseSelect({ label, description, clearable = false, words, value, onChange }: SelectProps) {
  const { language } = useTexts();
  const said = value === null ? undefined : words.phrases.get(value)?.[language].words;
  return (
    <div>
      <Select
        label={label}
        description={description}
        searchable
        clearable={clearable}
        allowDeselect={clearable}
        value={value}
        onChange={onChange}
        data={[...words.phrases.keys()]}
      />
      {said && <p className="menu-said">{said}</p>}
    </div>
  );
}

/** With the phrase that was made last, for a place is mostly made after its phrase. */
function newPlace({ nodes }: Menu, words: MenuWords): MenuNode {
  const taken = new Set(nodes.map(({ code }) => code));
  const number = Array.from({ length: nodes.length + 1 }, (_, index) => index + 1).find((one) => !taken.has(`place-${one}`));
  return { code: `place-${number}`, phrase: [...words.phrases.keys()].at(-1) ?? '', keys: [] };
}
