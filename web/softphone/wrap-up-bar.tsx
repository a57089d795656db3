import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WrapUp } from '../api/types.ts';
import { useTexts } from '../language/language.tsx';
import { duration } from '../language/time.ts';
import { useNow } from '../now.ts';
import { paths } from '../paths.ts';
import { callerOf } from './caller.ts';
import { StatusShape } from '../ui/status-shape.tsx';
import { MetaLine } from '../ui/marks.tsx';
import { WritingPart } from './writing-bar.tsx';

/** After a talk: the consultation stays open until it is written up. */
export function WrapUpBar({ call, onFinish }: { call: WrapUp; onFinish: (callId: string) => void }) {
  const { t } = useTexts();
  const now = useNow(1_000);
  const since = call.endedAt ? now.getTime() - new Date(call.endedAt).getTime() : 0;
  return (
    <>
      <StatusShape status="todo" size={16} />
      <b className="name">{t('web.phone.wrap-up')}</b>
      <span className="meta s13">
        <MetaLine
          parts={[
            <Link key="call" to={paths.call(call.id)}>
              {callerOf(call).name ?? t('web.phone.number-hidden')}
            </Link>,
            call.talkMs === null ? null : t('web.phone.talked', { time: duration(call.talkMs) }),
            call.endedAt && t('web.phone.ended-ago', { time: duration(since) }),
          ]}
        />
      </span>
      <span className="grow" />
      {call.writing ? (
        <WritingPart call={call} writing={call.writing} onFinish={onFinish} />
      ) : (
        <Button onClick={() => onFinish(call.id)}>{t('web.phone.finish')}</Button>
      )}
    </>
  );
}
