import { Button } from '@mantine/core';
import { useMyCalls } from '../../api/line.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { useDialOut } from '../../softphone/dial-out.tsx';
import { ErrorNote } from '../../ui/notes.tsx';

/** Calls the person of an earlier call back; nothing for who may not, or is in a call. */
export function CallBack({ callId }: { callId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const { data: mine } = useMyCalls();
  const { call, error, pending } = useDialOut();
  if (!may('calls.call-out') || mine?.call || mine?.offer) return null;
  return (
    <>
      <Button size="compact-xs" loading={pending} onClick={() => call({ callId })}>
        {t('web.phone.call-back')}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
