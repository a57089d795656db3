import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccounts } from '../../api/admin.ts';
import { ApiError } from '../../api/client.ts';
import { useChangeSetting, useSettings, type Setting } from '../../api/settings.ts';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Page } from '../../ui/panel.tsx';
import '../admin/admin.css';
import './alerts.css';
import { RoutingRow, type RoutingLine } from './routing-line.tsx';
import { TrialForm } from './trial-form.tsx';

const KEY = 'alerts.routing';
const columns = ['kind', 'severity', 'whom', 'who', 'channel', 'when', 'after'] as const;
const fresh: RoutingLine = {
  kind: 'any',
  severity: 'any',
  whom: 'role',
  who: 'administrator',
  channel: 'screen',
  when: 'always',
  afterMinutes: 0,
};

/** Who is told by what, for what, when, and after how many minutes if nobody took it over. */
export function Screen() {
  const { t } = useTexts();
  const { data, error, refetch, isPending } = useSettings();
  const setting = data?.items.find(({ key }) => key === KEY);
  const kinds = setting ? kindsOf(setting) : [];
  return (
    <Page
      heading={t('web.alerts.routing')}
      aside={<Link to={paths.health()}>{t('web.alerts.title')}</Link>}
      side={<TrialForm kinds={kinds} />}
    >
      <p className="s13 supporting journal-note">{t('web.alerts.routing-note')}</p>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {isPending && <SkeletonBars rows={8} height={44} />}
      {setting && <RoutingForm setting={setting} kinds={kinds} />}
    </Page>
  );
}

type LineSchema = { items?: { properties?: { kind?: { enum?: string[] } } } };
const kindsOf = ({ schema }: Setting) => ((schema as LineSchema).items?.properties?.kind?.enum ?? []).filter((kind) => kind !== 'any');

/** A line with a number, so that React keeps its fields while others come and go. */
type Numbered = RoutingLine & { id: number };
let lastId = 0;
const numbered = (value: unknown): Numbered[] => (value as RoutingLine[]).map((line) => ({ ...line, id: (lastId += 1) }));
const plain = ({ kind, severity, whom, who, channel, when, afterMinutes }: Numbered): RoutingLine => ({
  kind,
  severity,
  whom,
  who,
  channel,
  when,
  afterMinutes,
});

function RoutingForm({ setting, kinds }: { setting: Setting; kinds: readonly string[] }) {
  const { t } = useTexts();
  const change = useChangeSetting(KEY);
  const people = useAccounts({ active: 'true' }).rows;
  const [lines, setLines] = useState(() => numbered(setting.value));
  const [revision, setRevision] = useState(setting.revision);
  const [why, setWhy] = useState('');
  const overtaken = change.error instanceof ApiError && change.error.problem.code === 'setting-changed-meanwhile';
  const save = (over: number) =>
    change.mutate(
      { value: lines.map(plain), revision: over, why },
      {
        onSuccess: (saved) => {
          setRevision(saved.revision);
          setWhy('');
        },
      },
    );
  const takeTheirs = () => {
    setLines(numbered(setting.value));
    setRevision(setting.revision);
    change.reset();
  };
  const edit = (changed: Numbered[]) => {
    if (!overtaken) change.reset();
    setLines(changed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(revision);
      }}
    >
      <div className="table-wrap">
        <table className="table routing">
          <caption className="unseen">{t('web.alerts.routing')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`web.alerts.line.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('web.alerts.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <RoutingRow
                key={line.id}
                line={line}
                number={index + 1}
                kinds={kinds}
                people={people}
                onChange={(changed) => edit(lines.map((one) => (one.id === line.id ? { ...changed, id: line.id } : one)))}
                onRemove={() => edit(lines.filter((one) => one.id !== line.id))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="routing-foot">
        <Button onClick={() => edit([...lines, ...numbered([fresh])])}>{t('web.alerts.add')}</Button>
        <TextInput
          label={t('web.settings.why')}
          required
          maxLength={500}
          w={320}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={change.isPending || overtaken || why.trim() === ''}>
          {t('web.settings.save')}
        </Button>
        <output className="s13 supporting">{change.isSuccess && t('web.admin.accounts.saved')}</output>
        <Link to={paths.setting(KEY)}>{t('web.settings.history')}</Link>
      </div>
      <ErrorNote error={change.error} kept={t('web.admin.accounts.typed')} />
      {overtaken && (
        <div className="row">
          <Button onClick={takeTheirs}>{t('web.admin.accounts.theirs')}</Button>
          <Button onClick={() => save(setting.revision)}>{t('web.admin.accounts.mine')}</Button>
        </div>
      )}
    </form>
  );
}
