import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useConsultation } from '../../api/desk.ts';
import { useCall, useMyCalls } from '../../api/line.ts';
import type { CallDetail, LiveCall } from '../../api/types.ts';
import { useAction } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { paths } from '../../paths.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { callerOf } from '../../softphone/caller.ts';
import { CallerCard } from '../people/caller-card.tsx';
import { AppealForm } from './appeal-form.tsx';
import { CallFacts, CallHead } from './call-head.tsx';
import { CallLine } from './call-line.tsx';
import './call.css';
import { ConsultationForm } from './consultation-form.tsx';
import { KnowledgePanel } from './knowledge-panel.tsx';
import { PersonTimeline } from './person-timeline.tsx';
import { RedirectPanel } from './redirect-panel.tsx';
import type { ChosenEdition } from './chosen-edition.tsx';
import { WorkColumns } from './work-columns.tsx';

/** The workplace of one call: who, how it went, what was asked and answered; knowledge and the person's past beside it. */
export function Screen() {
  const { callId = '' } = useParams({ strict: false });
  return <CallWorkplace key={callId} callId={callId} />;
}

function CallWorkplace({ callId }: { callId: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search: { step?: string } = useSearch({ strict: false });
  const { data: mine } = useMyCalls();
  const detail = useCall(callId);
  const [inserted, insert] = useState<ChosenEdition | null>(null);

  const live: LiveCall | null = mine?.call?.id === callId ? mine.call : null;
  const call: LiveCall | CallDetail | undefined = live ?? detail.data;
  const consultation = useConsultation(call?.consultationId ?? null);
  const go = (step?: string) => void navigate({ to: paths.call(callId), search: step ? { step } : {}, replace: true });
  useAction('appeal.register', () => go('appeal'), consultation.data !== undefined && search.step !== 'appeal');

  const context = (
    <>
      <KnowledgePanel language={call?.language ?? null} onInsert={consultation.data ? insert : undefined} />
      {call?.recipientId && <PersonTimeline recipientId={call.recipientId} name={callerOf(call).name ?? ''} callId={callId} />}
    </>
  );
  return (
    <WorkColumns label={t('web.desk.call')} context={context} contextLabel={t('web.desk.knowledge')}>
      <div className="call">
        {detail.isPending && !call && <SkeletonBars rows={7} height={56} />}
        {!call && <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />}
        {call && (
          <>
            <CallHead call={call} live={live} />
            <CallFacts call={call} live={live} />
            {call.recipientId && <CallerCard callId={callId} recipientId={call.recipientId} />}
            <CallLine stages={call.timeline} />
            {live?.role === 'talk' && (search.step === 'redirect' || live.state === 'noticing' || live.party) && (
              <RedirectPanel call={live} onClose={() => go()} />
            )}
            {consultation.data && search.step === 'appeal' && (
              <AppealForm call={call} consultation={consultation.data} onClose={() => go()} />
            )}
            {consultation.error && <ErrorNote error={consultation.error} onRetry={() => void consultation.refetch()} />}
            {consultation.data && (
              <ConsultationForm
                key={consultation.data.id}
                consultation={consultation.data}
                inserted={inserted}
                onRegister={search.step === 'appeal' ? undefined : () => go('appeal')}
              />
            )}
            {call.consultationId === null && !detail.isPending && <EmptyState>{t('web.desk.consultation.none')}</EmptyState>}
          </>
        )}
      </div>
    </WorkColumns>
  );
}
