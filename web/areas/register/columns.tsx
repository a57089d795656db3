import { Link } from '@tanstack/react-router';
import type { CallRow } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import type { Translate } from '../../language/texts.ts';
import { phoneText } from '../../language/phone.ts';
import { dateTime, duration } from '../../language/time.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/data-table.tsx';
import { ParagraphTag } from '../../ui/marks.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';

/** ¶7: the average wait may not be longer; a single call over it is marked, not judged. */
const TARGET_MS = 30_000;

export function useCallColumns(): Column<CallRow>[] {
  const { t } = useTexts();
  return [
    {
      key: 'arrived',
      head: t('web.register.head.arrived'),
      width: 140,
      cell: ({ id, arrivedAt }) => <Link to={paths.registeredCall(id)}>{dateTime(arrivedAt)}</Link>,
    },
    { key: 'caller', head: t('web.register.head.caller'), cell: (call) => <Caller call={call} /> },
    {
      key: 'dialled',
      head: t('web.register.head.dialled'),
      cell: ({ dialled, outgoing }) => (outgoing ? t('web.register.outgoing') : dialled),
      width: 110,
    },
    {
      key: 'language',
      head: t('web.register.head.language'),
      cell: ({ language }) => (language ? t(`web.ui.language.${language}`) : t('web.ui.not-stated')),
      width: 120,
    },
    {
      key: 'wait',
      head: (
        <>
          {t('web.register.head.wait')} <ParagraphTag paragraph="7" />
        </>
      ),
      cell: ({ waitMs }) => <Wait ms={waitMs} />,
      width: 110,
    },
    {
      key: 'talk',
      head: t('web.register.head.talk'),
      cell: ({ talkMs }) => (talkMs === null ? '–' : duration(talkMs)),
      numeric: true,
      width: 80,
    },
    { key: 'operator', head: t('web.register.head.operator'), cell: ({ operatorName }) => operatorName ?? '–', width: 190 },
    { key: 'mark', head: t('web.register.head.mark'), cell: ({ mark }) => mark ?? '–', numeric: true, width: 70 },
    { key: 'recording', head: t('web.register.head.recording'), cell: ({ recording }) => <Recording state={recording} />, width: 140 },
    { key: 'state', head: t('web.register.head.state'), cell: (call) => stateOf(call, t), width: 170 },
  ];
}

function Caller({ call }: { call: CallRow }) {
  const { t } = useTexts();
  const number = call.callerNumber ? phoneText(call.callerNumber) : t('web.register.demo-number');
  if (!call.recipientName || call.recipientName === call.callerNumber) return number;
  return (
    <>
      {call.recipientName} <span className="s12 meta caller-number">{number}</span>
    </>
  );
}

/** The wait with its shape: within 30 s or over. */
export function Wait({ ms }: { ms: number | null }) {
  const { t } = useTexts();
  if (ms === null) return '–';
  const good = ms <= TARGET_MS;
  return (
    <span className="figures">
      <StatusShape status={good ? 'kept' : 'soon'} size={12} label={t(good ? 'web.register.within' : 'web.register.over')} /> {duration(ms)}
    </span>
  );
}

const shapes: Record<CallRow['recording'], Status> = { none: 'excused', recording: 'live', processing: 'todo', ready: 'kept', lost: 'bad' };

export function Recording({ state }: { state: CallRow['recording'] }) {
  const { t } = useTexts();
  return (
    <span className="s13">
      <StatusShape status={shapes[state]} size={12} /> {t(`web.register.recording.${state}`)}
    </span>
  );
}

/** How a call stands: where it is, or where and by whom it ended. */
export function stateOf({ state, abandonedIn, endedBy }: CallRow, t: Translate): string {
  if (abandonedIn) return t(`web.register.abandoned.${abandonedIn}`);
  if (state === 'ended' && endedBy) return t(`web.register.ended-by.${endedBy}`);
  return t(`web.register.state.${state}` as TextKey);
}
