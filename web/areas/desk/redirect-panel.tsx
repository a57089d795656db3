import { Button, Progress } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../api/line.ts';
import type { LiveCall } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { ParagraphTag } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

/**
 * ¶11: redirected with a notice. In the work column, not in a dialog, as three steps; the third stays shut until the caller
 * was told. Giving up stands as near as going on.
 */
export function RedirectPanel({ call, onClose }: { call: LiveCall; onClose: () => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const language = call.language ?? 'kk';
  const sounding = call.state === 'noticing' || command.isSuccess;
  const step = sounding ? 2 : 1;
  return (
    <section className="step-panel" aria-labelledby="redirect-title">
      <header>
        <IconArrowsLeftRight size={18} stroke={1.6} aria-hidden />
        <h2 id="redirect-title">{t('web.desk.redirect')}</h2>
        <ParagraphTag paragraph="11" />
        <span className="grow" />
        <span className="s12 supporting">{t('web.desk.redirect.step', { step, total: 3 })}</span>
      </header>
      <ErrorNote error={command.error} />
      <ol>
        <Step ordinal={1} at={step} name={t('web.desk.redirect.who')}>
          {t('web.desk.redirect.who-text')}
        </Step>
        <Step ordinal={2} at={step} name={t('web.desk.redirect.notice')}>
          <p lang={language}>«{t(`web.desk.redirect.words.${language}`)}»</p>
          <p className="s12 meta">{t('web.desk.redirect.notice-text')}</p>
          {sounding && (
            <output className="s12">
              <Progress value={100} animated size={3} aria-hidden /> {t('web.desk.redirect.sounding')}
            </output>
          )}
        </Step>
        <Step ordinal={3} at={step} name={t('web.desk.redirect.connect')}>
          <p className="supporting">{t('web.desk.redirect.connect-text')}</p>
          {!sounding && (
            <div className="step-buttons">
              <Button onClick={onClose}>{t('web.desk.redirect.declined')}</Button>
              <Button variant="filled" loading={command.isPending} onClick={() => command.mutate({ callId: call.id, kind: 'redirect' })}>
                {t('web.desk.redirect.start')}
              </Button>
            </div>
          )}
        </Step>
      </ol>
    </section>
  );
}

function Step({ ordinal, at, name, children }: { ordinal: number; at: number; name: string; children: ReactNode }) {
  return (
    <li aria-current={ordinal === at ? 'step' : undefined}>
      {ordinal < at ? <StatusShape status="kept" size={18} /> : <span className="step-number">{ordinal}</span>}
      <b className="name">{name}</b>
      <div>{children}</div>
    </li>
  );
}
