import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSaveQueue, type Queue, type ResultCode } from '../../api/queues.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Side } from './side.tsx';

const blank: ResultCode = { code: '', name: { kk: '', ru: '', en: '' }, active: true };
/** The longest a talk may be written up. */
const MOST_SECONDS = 900;

/** The times of one queue, what its talks can come to, and which of it stands when nothing was said. */
export function QueueForm({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const { t, language } = useTexts();
  const save = useSaveQueue(queue.code);
  const [wish, setWish] = useState({
    wrapUpSeconds: queue.wrapUpSeconds,
    extensionSeconds: queue.extensionSeconds,
    defaultCode: queue.defaultCode ?? '',
    codes: queue.codes,
    revision: queue.revision,
  });
  const seconds = (label: string, description: string, value: number, set: (value: number) => void) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={MOST_SECONDS}
      allowDecimal={false}
      value={value}
      onChange={(next) => set(Number(next))}
    />
  );
  return (
    <Side heading={queue.name[language]} onClose={onClose}>
      <form
        className="side-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(wish, { onSuccess: onClose });
        }}
      >
        {seconds(t('web.queues.limit'), t('web.queues.limit-hint'), wish.wrapUpSeconds, (wrapUpSeconds) =>
          setWish({ ...wish, wrapUpSeconds }),
        )}
        {seconds(t('web.queues.extension'), t('web.queues.extension-hint'), wish.extensionSeconds, (extensionSeconds) =>
          setWish({ ...wish, extensionSeconds }),
        )}
        <Select
          label={t('web.queues.default')}
          description={t('web.queues.default-hint')}
          allowDeselect={false}
          value={wish.defaultCode}
          onChange={(defaultCode) => defaultCode && setWish({ ...wish, defaultCode })}
          data={wish.codes.filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        <fieldset className="result-codes">
          <legend>{t('web.queues.codes')}</legend>
          {wish.codes.map((one) => (
            <Checkbox
              key={one.code}
              label={one.name[language]}
              description={one.active ? undefined : t('web.queues.retired')}
              checked={one.active}
              onChange={(event) => {
                const active = event.currentTarget.checked;
                setWish({ ...wish, codes: wish.codes.map((other) => (other.code === one.code ? { ...one, active } : other)) });
              }}
            />
          ))}
        </fieldset>
        <NewCode taken={wish.codes.map(({ code }) => code)} onAdd={(code) => setWish({ ...wish, codes: [...wish.codes, code] })} />
        <ErrorNote error={save.error} kept={t('web.admin.accounts.typed')} />
        <div className="row">
          <Button type="submit" variant="filled" disabled={save.isPending}>
            {t('web.teams.save')}
          </Button>
        </div>
      </form>
    </Side>
  );
}

/** One more result, with its name in three languages. */
function NewCode({ taken, onAdd }: { taken: readonly string[]; onAdd: (code: ResultCode) => void }) {
  const { t } = useTexts();
  const [next, setNext] = useState(blank);
  const ready =
    /^[a-z][a-z0-9-]{1,39}$/.test(next.code) && !taken.includes(next.code) && languages.every((one) => next.name[one].trim() !== '');
  return (
    <details className="new-result">
      <summary>{t('web.queues.code-new')}</summary>
      {languages.map((one) => (
        <TextInput
          key={one}
          lang={one}
          label={t('web.skills.topic-name', { language: t(`web.ui.language.${one}`) })}
          maxLength={100}
          value={next.name[one]}
          onChange={(event) => setNext({ ...next, name: { ...next.name, [one]: event.currentTarget.value } })}
        />
      ))}
      <TextInput
        label={t('web.skills.topic-code')}
        description={t('web.skills.topic-code-hint')}
        maxLength={40}
        value={next.code}
        onChange={(event) => setNext({ ...next, code: event.currentTarget.value.toLowerCase() })}
      />
      <Button disabled={!ready} onClick={() => (onAdd(next), setNext(blank))}>
        {t('web.queues.code-add')}
      </Button>
    </details>
  );
}
