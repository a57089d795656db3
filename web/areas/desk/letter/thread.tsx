import { IconMailCheck, IconNote, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import type { ShownAppeal } from '../../../api/letters.ts';
import type { Delivery } from '../../../api/types.ts';
import { useTexts } from '../../../language/language.tsx';
import { dateTime } from '../../../language/time.ts';
import { MetaLine } from '../../../ui/marks.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { StatusShape, type Status } from '../../../ui/status-shape.tsx';
import { FoldedText } from './folded-text.tsx';
import { LetterFacts } from './letter-facts.tsx';
import { EditionTag } from './inserted-article.tsx';
import { initialsOf } from './initials.ts';

type Said = ShownAppeal['entries'][number];

/** What was said in the case, oldest first. What the program says by itself takes one line. */
export function Thread({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useTexts();
  return (
    // Long letters scroll here, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className="thread" aria-label={t('web.letter.thread')} tabIndex={0}>
      {appeal.entries.map((entry) => (
        <li key={entry.id}>
          {entry.kind === 'acknowledgement' ? <Acknowledgement entry={entry} /> : <Entry entry={entry} appeal={appeal} />}
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, appeal }: { entry: Said; appeal: ShownAppeal }) {
  const { t } = useTexts();
  const fromCitizen = entry.kind === 'letter' || (entry.kind === 'call' && entry.authorName === null);
  const name = fromCitizen ? appeal.applicant || t('web.ui.not-stated') : (entry.authorName ?? t('web.letter.centre'));
  const Icon = entry.kind === 'call' ? IconPhone : entry.kind === 'note' ? IconNote : null;
  return (
    <article className={`entry entry-${entry.kind}`}>
      <span className="initials" aria-hidden>
        {initialsOf(name)}
      </span>
      <div className="grow">
        <p className="entry-who">
          <b className="name">{name}</b>
          {Icon && <Icon size={14} stroke={1.6} aria-hidden />}
          {Icon && <span className="unseen">{t(entry.kind === 'call' ? 'web.letter.entry.call' : 'web.letter.entry.note')}</span>}
          <span className="meta s13">{dateTime(entry.at)}</span>
        </p>
        <div className="entry-text">
          <FoldedText text={entry.body} folds={entry.folds} lang={entry.language} />
        </div>
        {entry.kind === 'letter' && appeal.channel === 'mail' && <LetterFacts appealId={appeal.id} names={entry.attachments} />}
        {entry.editions.map((edition) => (
          <p key={edition.editionId} className="entry-file s13 supporting">
            <span lang={edition.language}>{edition.title}</span> {t('web.ui.edition', { edition: edition.edition })}{' '}
            <EditionTag state={edition.state} />
          </p>
        ))}
        {entry.delivery && <DeliveryLine delivery={entry.delivery} />}
      </div>
    </article>
  );
}

function Acknowledgement({ entry }: { entry: Said }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div className="entry-system">
      <p className="entry-file s13 supporting">
        <IconMailCheck size={15} stroke={1.5} aria-hidden />
        <MetaLine
          parts={[
            t('web.letter.registered', { time: dateTime(entry.at) }),
            t('web.letter.acknowledged', { language: t(`web.ui.language.${entry.language}`) }),
            entry.delivery && <DeliveryWords key="delivery" delivery={entry.delivery} />,
          ]}
        />
        <button type="button" className="link-button s13" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'web.letter.hide-text' : 'web.letter.show-text')}
        </button>
      </p>
      {open && (
        <div className="entry-text">
          <PlainText text={entry.body} lang={entry.language} />
        </div>
      )}
    </div>
  );
}

const shapes: Record<Delivery['state'], Status> = {
  queued: 'open',
  held: 'todo',
  sending: 'live',
  unsure: 'soon',
  sent: 'kept',
  delivered: 'kept',
  failed: 'bad',
  dead: 'bad',
  read: 'kept',
};

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  return (
    <p className="entry-file s13 supporting">
      <DeliveryWords delivery={delivery} />
    </p>
  );
}

/** How far the letter has come: shape, word, and for what failed how often and the other side's words. */
function DeliveryWords({ delivery }: { delivery: Delivery }) {
  const { t } = useTexts();
  const { state, attempts, sentAt, lastError } = delivery;
  return (
    <span className={`delivery delivery-${state}`}>
      <StatusShape status={shapes[state]} size={12} />{' '}
      {state === 'sent' ? t('web.letter.delivery.sent', { time: sentAt ? dateTime(sentAt) : '' }) : t(`web.letter.delivery.${state}`)}
      {state !== 'sent' && attempts > 0 && ` · ${t('web.letter.delivery.attempts', { count: attempts })}`}
      {state !== 'sent' && lastError && <span className="mono s12"> {lastError}</span>}
    </span>
  );
}
