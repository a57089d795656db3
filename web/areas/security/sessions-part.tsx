import { Button } from '@mantine/core';
import { useEndSession, useSessions } from '../../api/security.ts';
import { useTexts } from '../../language/language.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SessionRows } from './session-rows.tsx';

/** Where I am signed in; one or all others are ended here. */
export function SessionsPart() {
  const { t } = useTexts();
  const { data, error, refetch } = useSessions();
  const end = useEndSession();
  const others = data?.items.some(({ own }) => !own) ?? false;
  return (
    <Panel heading={t('web.security.sessions')}>
      <p className="supporting">{t('web.security.sessions.what')}</p>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <SessionRows items={data.items} pending={end.isPending} onEnd={(id) => end.mutate(id)} /> : <SkeletonBars rows={2} />}
      <ErrorNote error={end.error} />
      <div className="row">
        {others && (
          <Button disabled={end.isPending} onClick={() => end.mutate(null)}>
            {t('web.security.sessions.end-others')}
          </Button>
        )}
        <output className="s13 supporting">{end.data && t('web.security.sessions.ended', { ended: end.data.ended })}</output>
      </div>
    </Panel>
  );
}
