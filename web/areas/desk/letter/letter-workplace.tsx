import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAppeal, useAppealStep, type ShownAppeal } from '../../../api/letters.ts';
import { useMe } from '../../../api/session.ts';
import { useTexts } from '../../../language/language.tsx';
import { clock } from '../../../language/time.ts';
import { EmptyState, ErrorNote, SkeletonBars } from '../../../ui/notes.tsx';
import { StatusShape } from '../../../ui/status-shape.tsx';
import { KnowledgePanel } from '../knowledge-panel.tsx';
import { PersonLink } from '../../people/person-link.tsx';
import { PersonTimeline } from '../person-timeline.tsx';
import { WorkColumns } from '../work-columns.tsx';
import { AnswerEditor, type AnswerHandle } from './answer-editor.tsx';
import { ExemptStep } from './exempt-step.tsx';
import './letter.css';
import { LetterHeader } from './letter-header.tsx';
import { Links } from './links.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { Registration } from './registration.tsx';
import { Thread } from './thread.tsx';
import { useLoadedTexts } from './use-loaded-texts.ts';

/** A letter in the middle of the desk: what was said, until when an answer is due, and the answer; its context on the right. */
export function LetterWorkplace({ appealId }: { appealId: string }) {
  const { t } = useTexts();
  const appeal = useAppeal(appealId);
  const editor = useRef<AnswerHandle>(null);
  const drafted = appeal.data?.draft?.editions ?? [];
  const ready = useLoadedTexts(drafted.map(({ language }) => language));
  // Not from the cache: a draft over an old revision would be refused.
  const shown = ready && appeal.isFetchedAfterMount ? appeal.data : undefined;
  const canAnswer = shown?.allowed.answer.allowed ?? false;
  return (
    <WorkColumns
      label={shown?.subject || t('web.letter.title')}
      contextLabel={t('web.letter.context')}
      context={
        <>
          <KnowledgePanel
            language={shown?.language ?? null}
            onInsert={canAnswer ? (article) => editor.current?.insert(article) : undefined}
          />
          {shown && <Registration key={shown.id} appeal={shown} />}
          {shown?.recipientId && (
            <>
              <p className="letter-person">
                <PersonLink recipientId={shown.recipientId} />
              </p>
              <PersonTimeline recipientId={shown.recipientId} name={shown.applicant} appealId={shown.id} />
            </>
          )}
        </>
      }
    >
      {appeal.error && <ErrorNote error={appeal.error} onRetry={() => void appeal.refetch()} />}
      {!shown && !appeal.error && <SkeletonBars rows={8} />}
      {shown && <Letter appeal={shown} editor={editor} />}
    </WorkColumns>
  );
}

function Letter({ appeal, editor }: { appeal: ShownAppeal; editor: React.RefObject<AnswerHandle | null> }) {
  const [exempting, setExempting] = useState(false);
  // Whoever just took the letter writes next: the cursor is in the answer already.
  const [taken, setTaken] = useState(false);
  return (
    <div className="letter">
      <OthersWriting appeal={appeal} />
      <LetterHeader appeal={appeal} onExempt={() => setExempting(true)} onTaken={() => setTaken(true)} />
      {exempting && <ExemptStep appealId={appeal.id} onDone={() => setExempting(false)} />}
      {appeal.channel === 'mail' && <ProposalNote appealId={appeal.id} />}
      <Links appeal={appeal} />
      <Thread appeal={appeal} />
      {appeal.allowed.answer.allowed ? (
        <AnswerEditor appeal={appeal} handle={editor} focused={taken} />
      ) : (
        <WhyNoAnswer appeal={appeal} why={appeal.allowed.answer.why} onTaken={() => setTaken(true)} />
      )}
    </div>
  );
}

/** First and full width, because it changes what one does next. */
function OthersWriting({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useTexts();
  if (appeal.state !== 'open') return null;
  return appeal.otherDrafts.map(({ accountName, savedAt }) => (
    <div key={accountName} className="letter-warning" role="note">
      <StatusShape status="soon" size={16} />
      <p>
        <b className="name">{t('web.letter.writing', { name: accountName })}</b> {t('web.letter.writing-since', { time: clock(savedAt) })}
      </p>
    </div>
  ));
}

/** In the editor's place: why there is none now, and the way to one where there is a way. */
function WhyNoAnswer({ appeal, why, onTaken }: { appeal: ShownAppeal; why: string; onTaken: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const step = useAppealStep(appeal.id);
  const mayTake = appeal.allowed.take.allowed && appeal.assigneeId !== me.id;
  return (
    <div className="letter-closed">
      <EmptyState
        action={
          mayTake && (
            <Button disabled={step.isPending} onClick={() => step.mutate({ step: 'take' }, { onSuccess: onTaken })}>
              {t('web.letter.take')}
            </Button>
          )
        }
      >
        {why}
      </EmptyState>
      <ErrorNote error={step.error} />
    </div>
  );
}
