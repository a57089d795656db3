import { useDecideDuty } from '../../api/duties.ts';
import type { Obligation } from '../../api/types.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { ReasonForm } from './reason-form.tsx';

const RIGHT = 'obligations.excuse';

const excuseWords = {
  open: 'web.duties.excuse',
  why: 'web.duties.excuse-why',
  hint: 'web.duties.excuse-hint',
  confirm: 'web.duties.excuse-confirm',
} as const;
const reopenWords = {
  open: 'web.duties.reopen',
  why: 'web.duties.excuse-why',
  hint: 'web.duties.reopen-hint',
  confirm: 'web.duties.reopen-confirm',
} as const;

/** Excusing an open duty, or taking an excuse back; who may not is told which right it takes. */
export function Decision({ duty: { id, state } }: { duty: Obligation }) {
  const { t } = useTexts();
  const may = useMay();
  const [excuse, reopen] = [useDecideDuty(id, 'excuse'), useDecideDuty(id, 'reopen')];
  if (state === 'kept') return null;
  if (!may(RIGHT)) return <p className="s13 meta">{t('web.duties.excuse-no-right', { right: RIGHT })}</p>;
  return (
    <div className="duty-decision">
      {state === 'open' ? <ReasonForm words={excuseWords} sending={excuse} /> : <ReasonForm words={reopenWords} sending={reopen} />}
    </div>
  );
}
