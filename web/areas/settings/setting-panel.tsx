import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useChangeSetting, useSettingHistory, type Schema, type Setting } from '../../api/settings.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';
import { Side } from '../admin/side.tsx';
import { SettingField } from './setting-field.tsx';
import { settingWord, valueWord } from './setting-words.ts';

type Props = { setting: Setting; onClose: () => void };

/** One setting: what it does, what it is, its form, and everything it ever was. */
export function SettingPanel({ setting, onClose }: Props) {
  const { t } = useTexts();
  const schema = setting.schema as Schema;
  const says = (value: unknown) => valueWord(setting.key, schema, value, t);
  return (
    <Side heading={settingWord(`setting.${setting.key}`, t)} onClose={onClose}>
      <p className="s13 supporting">{settingWord(`setting.${setting.key}.hint`, t, '')}</p>
      <Facts
        facts={[
          [t('web.settings.now'), says(setting.value)],
          [t('web.settings.default'), says(setting.fallback)],
          [
            t('web.settings.code'),
            <span key="code" className="mono s12">
              {setting.key}
            </span>,
          ],
        ]}
      />
      {setting.editedAt ? (
        <p>
          <Link to={setting.editedAt}>{t('web.settings.own-screen')}</Link>
        </p>
      ) : (
        <SettingForm setting={setting} />
      )}
      <SettingHistory setting={setting} says={says} />
    </Side>
  );
}

/** What is typed is sent over the revision it was read with; who was second sees both and chooses. */
function SettingForm({ setting }: { setting: Setting }) {
  const { t } = useTexts();
  const change = useChangeSetting(setting.key);
  const [value, setValue] = useState(setting.value);
  const [revision, setRevision] = useState(setting.revision);
  const [why, setWhy] = useState('');
  const schema = setting.schema as Schema;
  const overtaken = change.error instanceof ApiError && change.error.problem.code === 'setting-changed-meanwhile';
  const save = (wanted: unknown, over: number) =>
    change.mutate(
      { value: tidy(wanted), revision: over, why },
      {
        onSuccess: (saved) => {
          setValue(saved.value);
          setRevision(saved.revision);
          setWhy('');
        },
      },
    );
  const takeTheirs = () => {
    setValue(setting.value);
    setRevision(setting.revision);
    change.reset();
  };
  return (
    <form
      className="side-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(value, revision);
      }}
    >
      <SettingField
        path={setting.key}
        label={settingWord(`setting.${setting.key}`, t)}
        schema={schema}
        value={value}
        onChange={(changed) => {
          if (!overtaken) change.reset();
          setValue(changed);
        }}
      />
      <Textarea
        label={t('web.settings.why')}
        required
        maxLength={500}
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={change.error} kept={t('web.admin.accounts.typed')} />
      {overtaken && (
        <>
          <p className="s13">{t('web.settings.theirs-is', { value: valueWord(setting.key, schema, setting.value, t) })}</p>
          <div className="row">
            <Button onClick={takeTheirs}>{t('web.admin.accounts.theirs')}</Button>
            <Button onClick={() => save(value, setting.revision)}>{t('web.admin.accounts.mine')}</Button>
          </div>
        </>
      )}
      <div className="row">
        <Button type="submit" variant="filled" disabled={change.isPending || overtaken || why.trim() === ''}>
          {t('web.settings.save')}
        </Button>
        <Button disabled={change.isPending || overtaken || why.trim() === ''} onClick={() => save(null, revision)}>
          {t('web.settings.to-default')}
        </Button>
        <output className="s13 supporting">{change.isSuccess && t('web.admin.accounts.saved')}</output>
      </div>
    </form>
  );
}

/** Empty lines of a list are nobody's wish. */
function tidy(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((one) => typeof one !== 'string' || one.trim() !== '') : value;
}

function SettingHistory({ setting, says }: { setting: Setting; says: (value: unknown) => string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useSettingHistory(setting.key);
  return (
    <>
      <h3>{t('web.settings.history')}</h3>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <p className="s13 meta">{t('web.settings.untouched')}</p>}
      <ol className="setting-history">
        {data?.items.map((one) => (
          <li key={one.revision}>
            <p>{one.value === null ? t('web.settings.back', { value: says(setting.fallback) }) : says(one.value)}</p>
            <p className="s13 supporting">{one.why}</p>
            <p className="s12 meta">
              {one.changedBy} · {dateTime(one.changedAt)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
