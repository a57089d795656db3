import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useWriteUp } from '../api/queues.ts';
import type { WrapUp } from '../api/types.ts';
import { useTexts } from '../language/language.tsx';
import { useNow } from '../now.ts';

type Props = { call: WrapUp; writing: NonNullable<WrapUp['writing']>; onFinish: (callId: string) => void };

/** What the talk came to, while its time runs. Until then no call comes; at the end the default stands. */
export function WritingPart({ call, writing, onFinish }: Props) {
  const { t, language } = useTexts();
  const now = useNow(1_000);
  const write = useWriteUp();
  const [code, choose] = useState<string | null>(null);
  const left = Math.max(0, Math.ceil((new Date(writing.dueAt).getTime() - now.getTime()) / 1000));
  const nameOf = (one: string) => writing.codes.find((known) => known.code === one)?.name[language] ?? one;
  return (
    <>
      <span className="meta s13 figures" role="timer">
        {t('web.phone.time-left', { seconds: left, name: nameOf(writing.defaultCode) })}
      </span>
      {write.error && <span className="s13">{t('web.phone.command-failed')}</span>}
      <Select
        size="sm"
        w={220}
        aria-label={t('web.phone.result')}
        placeholder={t('web.phone.result')}
        comboboxProps={{ position: 'top' }}
        value={code}
        onChange={choose}
        data={writing.codes.map((one) => ({ value: one.code, label: one.name[language] }))}
      />
      {writing.extensionSeconds > 0 && (
        <Button disabled={write.isPending} onClick={() => write.mutate(null)}>
          {t('web.phone.more-time', { seconds: writing.extensionSeconds })}
        </Button>
      )}
      <Button
        variant="filled"
        disabled={code === null || write.isPending}
        onClick={() => write.mutate(code, { onSuccess: () => onFinish(call.id) })}
      >
        {t('web.phone.finish')}
      </Button>
    </>
  );
}
