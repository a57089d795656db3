import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRegions } from '../../api/desk.ts';
import type { PersonKind, PersonWish } from '../../api/people.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Overtaken } from '../../ui/overtaken.tsx';

const kinds: readonly PersonKind[] = ['individual', 'legal_entity'];

type Props = {
  initial: PersonWish;
  /** The number that is kept already, masked; null: none is. */
  masked: string | null;
  error: unknown;
  pending: boolean;
  verb: string;
  onSave: (wish: PersonWish) => void;
  onCancel: () => void;
  /** Somebody saved first: how two versions become one. */
  overtaken?: { onTheirs: () => void; onMine: (wish: PersonWish) => void } | undefined;
};

/** The fields of a person or company. What is wrong is said by the server, in words; what was typed stays. */
export function FactsFields({ initial, masked, error, pending, verb, onSave, onCancel, overtaken }: Props) {
  const { t, language } = useTexts();
  const { data: regions } = useRegions();
  const [wish, setWish] = useState(initial);
  const set = (change: Partial<PersonWish>) => setWish((before) => ({ ...before, ...change }));
  const options = [...(regions?.items ?? [])]
    .sort((a, b) => collate(language)(a.name[language], b.name[language]))
    .map(({ kato, name }) => ({ value: kato, label: name[language] }));
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(wish);
      }}
    >
      <SegmentedControl
        aria-label={t('web.people.kind')}
        value={wish.kind}
        onChange={(kind) => set({ kind })}
        data={kinds.map((kind) => ({ value: kind, label: t(`web.people.kind.${kind}`) }))}
      />
      <TextInput
        label={t('web.people.name')}
        maxLength={300}
        value={wish.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NumberField wish={wish} masked={masked} onChange={set} />
      <Select
        label={t('web.people.language')}
        placeholder={t('web.ui.not-stated')}
        clearable
        value={wish.language}
        onChange={(one) => set({ language: one })}
        data={languages.map((one) => ({ value: one, label: t(`web.ui.language.${one}`) }))}
      />
      <Select
        label={t('web.people.region')}
        placeholder={t('web.ui.not-stated')}
        searchable
        clearable
        nothingFoundMessage={t('web.ui.nothing-found')}
        value={wish.region}
        onChange={(region) => set({ region })}
        data={options}
      />
      <Textarea
        label={t('web.people.postal')}
        autosize
        minRows={2}
        maxLength={1000}
        value={wish.postalAddress}
        onChange={(event) => set({ postalAddress: event.currentTarget.value })}
      />
      <ErrorNote error={error} kept={t('web.people.typed')} />
      {overtaken && <Overtaken onTheirs={overtaken.onTheirs} onMine={() => overtaken.onMine(wish)} />}
      <div className="row">
        <Button type="submit" variant="filled" disabled={pending}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('web.ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** IIN or BIN: typed anew, left as it is, or taken away. The one that is kept is not shown here. */
function NumberField({
  wish,
  masked,
  onChange,
}: {
  wish: PersonWish;
  masked: string | null;
  onChange: (change: Partial<PersonWish>) => void;
}) {
  const { t } = useTexts();
  const label = t(wish.kind === 'individual' ? 'web.people.iin' : 'web.people.bin');
  const removed = wish.number === null;
  return (
    <TextInput
      label={label}
      description={removed ? t('web.people.number-removed') : t(masked ? 'web.people.number-keep' : 'web.people.number-hint')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      placeholder={removed ? '' : (masked ?? '')}
      value={wish.number ?? ''}
      onChange={(event) => onChange({ number: event.currentTarget.value || undefined })}
      rightSectionWidth={110}
      rightSection={
        masked &&
        !removed && (
          <button type="button" className="link-button s12" onClick={() => onChange({ number: null })}>
            {t('web.people.number-remove')}
          </button>
        )
      }
    />
  );
}
