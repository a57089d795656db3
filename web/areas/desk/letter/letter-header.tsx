import { Menu, Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useDuty } from '../../../api/duties.ts';
import { rawLetter, useAppealStep, type ShownAppeal } from '../../../api/letters.ts';
import { useMe } from '../../../api/session.ts';
import type { TextKey } from '../../../language/keys.ts';
import { useTexts } from '../../../language/language.tsx';
import { MetaLine, Tag } from '../../../ui/marks.tsx';
import { ErrorNote } from '../../../ui/notes.tsx';
import { StatusShape } from '../../../ui/status-shape.tsx';
import { TermChip } from '../../../ui/term-chip.tsx';

type Props = { appeal: ShownAppeal; onExempt: () => void; onTaken: () => void };

/** What it is, whose, until when, and what can be done with it now; what cannot be done says why. */
export function LetterHeader({ appeal, onExempt, onTaken }: Props) {
  const { t } = useTexts();
  const { data: duty } = useDuty(appeal.duty?.id);
  return (
    <header className="letter-head">
      <h1 lang={appeal.language}>{appeal.subject || t('web.desk.no-subject')}</h1>
      <p className="s13 supporting">
        <MetaLine
          parts={[
            t('web.letter.number', { number: appeal.number }),
            appeal.applicant || t('web.ui.not-stated'),
            t(`web.desk.channel.${appeal.channel}`),
            t(`web.ui.language.${appeal.language}`),
          ]}
        />
      </p>
      <div className="letter-bar">
        {appeal.duty && <TermChip duty={appeal.duty} {...(duty ? { days: duty.days } : {})} />}
        <Tag>{t(`web.desk.appeal.kind.${appeal.kind}`)}</Tag>
        <Standing appeal={appeal} />
        <Flags appeal={appeal} />
        <span className="grow" />
        <Steps appeal={appeal} onExempt={onExempt} onTaken={onTaken} />
      </div>
      {appeal.exemptReason && <p className="s13 supporting">{t('web.letter.exempted', { reason: appeal.exemptReason })}</p>}
    </header>
  );
}

function Standing({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useTexts();
  const me = useMe();
  if (appeal.state !== 'open') {
    return (
      <Tag tone={appeal.state === 'answered' ? 'good' : 'plain'}>
        <StatusShape status={appeal.state === 'answered' ? 'kept' : 'excused'} size={12} />
        {t(`web.letter.state.${appeal.state}`)}
      </Tag>
    );
  }
  if (appeal.assigneeId === null) return <Tag>{t('web.letter.nobody')}</Tag>;
  const mine = appeal.assigneeId === me.id;
  return (
    <Tag tone={mine ? 'accent' : 'plain'}>
      {mine ? t('web.letter.held-by-me') : t('web.letter.held-by', { name: appeal.assigneeName ?? '' })}
    </Tag>
  );
}

const flags = ['same-message-id', 'unparsable', 'empty', 'to-many', 'undeliverable', 'acknowledgement-withheld', 'erased'] as const;

function Flags({ appeal }: { appeal: ShownAppeal }) {
  const { t } = useTexts();
  return flags
    .filter((flag) => appeal.flags.includes(flag))
    .map((flag) => (
      <Tag key={flag} tone="soon">
        <StatusShape status="soon" size={12} />
        {t(`web.letter.flag.${flag}` satisfies TextKey)}
      </Tag>
    ));
}

function Steps({ appeal, onExempt, onTaken }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const step = useAppealStep(appeal.id);
  const { take, release, exempt } = appeal.allowed;
  const mine = appeal.assigneeId === me.id;
  return (
    <>
      <ErrorNote error={step.error} />
      {take.allowed && !mine && (
        <Button variant="filled" disabled={step.isPending} onClick={() => step.mutate({ step: 'take' }, { onSuccess: onTaken })}>
          {t('web.letter.take')}
        </Button>
      )}
      {release.allowed && (
        <Button disabled={step.isPending} onClick={() => step.mutate({ step: 'release' })}>
          {t('web.letter.release')}
        </Button>
      )}
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button aria-label={t('web.letter.more')} px={8}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {appeal.channel === 'mail' && (
            <Menu.Item component="a" href={rawLetter(appeal.id)} download>
              {t('web.letter.raw')}
            </Menu.Item>
          )}
          <Menu.Item disabled={!exempt.allowed} onClick={onExempt}>
            {t('web.letter.exempt')}
            {!exempt.allowed && <span className="why">{exempt.why}</span>}
          </Menu.Item>
          {!mine && !take.allowed && (
            <Menu.Item disabled>
              {t('web.letter.take')}
              <span className="why">{take.why}</span>
            </Menu.Item>
          )}
          {!release.allowed && (
            <Menu.Item disabled>
              {t('web.letter.release')}
              <span className="why">{release.why}</span>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
