import type { CallDetail } from '../../api/types.ts';
import type { TextKey } from '../../language/keys.ts';
import { useTexts } from '../../language/language.tsx';
import type { TextParams, Translate } from '../../language/texts.ts';
import { clockSeconds } from '../../language/time.ts';
import { EmptyState } from '../../ui/notes.tsx';
import { StatusShape, type Status } from '../../ui/status-shape.tsx';

const outcomes: Record<string, Status> = {
  open: 'live',
  answered: 'kept',
  no_answer: 'late',
  refused: 'bad',
  failed: 'bad',
  withdrawn: 'excused',
};

/** Whom the call was offered to, and what became of each offer. */
export function Offers({ call }: { call: CallDetail }) {
  const { t } = useTexts();
  return (
    <section className="call-part">
      <h2>{t('web.register.offers')}</h2>
      {call.offers.length === 0 && <EmptyState>{t('web.register.offers-none')}</EmptyState>}
      <ol className="times">
        {call.offers.map((offer) => (
          <li key={offer.offeredAt}>
            <time dateTime={offer.offeredAt}>{clockSeconds(offer.offeredAt)}</time>
            <StatusShape status={outcomes[offer.outcome] ?? 'unsure'} size={14} />
            <span>
              {offer.operatorName} <span className="meta">{outcomeWord(offer.outcome, t)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const outcomeWord = (outcome: string, t: Translate): string =>
  outcome in outcomes ? t(`web.register.offer.${outcome}` as TextKey) : outcome;

/** Everything that happened to the call, as it was recorded. */
export function Events({ call }: { call: CallDetail }) {
  const { t } = useTexts();
  return (
    <section className="call-part">
      <h2>{t('web.register.events')}</h2>
      <ol className="times">
        {call.events.map((event, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- several events may share an instant; they keep their order
          <li key={index}>
            <time dateTime={event.at}>{clockSeconds(event.at)}</time>
            <span />
            <span>{eventWords(event, t)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const known = [
  'arrived',
  'state',
  'language',
  'wrong-key',
  'position-said',
  'recording',
  'offered',
  'offer-ended',
  'joined',
  'left',
  'lost',
  'reconnecting',
  'dialling',
  'reached',
  'got-through',
  'not-reached',
  'muted',
  'keys-sent',
  'transfer-asked',
  'consulting',
  'conference',
  'handed-over',
  'transfer-ended',
  'redirected',
  'notice-given',
  'rated',
  'ended',
];

/** The event in words; its codes are put into words too. An event this program does not know keeps its name. */
function eventWords({ kind, detail }: CallDetail['events'][number], t: Translate): string {
  if (!known.includes(kind)) return kind;
  const given = (detail ?? {}) as Record<string, unknown>;
  const word = (name: string, key: (value: string) => string): TextParams =>
    typeof given[name] === 'string' ? { [name]: t(key(given[name]) as TextKey) } : { [name]: '' };
  const plain = (name: string): TextParams => ({
    [name]: typeof given[name] === 'number' || typeof given[name] === 'string' ? given[name] : '',
  });
  return t(`web.register.event.${kind}` as TextKey, {
    ...word('state', (value) => `web.register.state.${value}`),
    ...word('language', (value) => `web.ui.language.${value}`),
    ...word('outcome', (value) => `web.register.offer.${value}`),
    ...plain('digit'),
    ...plain('count'),
    on: given['on'] === true ? 'yes' : 'no',
    ...(kind === 'transfer-ended' ? word('outcome', (value) => `web.register.transfer.${value}`) : {}),
    ...plain('position'),
    ...plain('ordinal'),
    ...plain('mark'),
  });
}
