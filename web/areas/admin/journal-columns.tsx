import type { JournalEntry } from '../../api/admin.ts';
import { useTexts } from '../../language/language.tsx';
import { clockSeconds, dayText } from '../../language/time.ts';
import type { Column } from '../../ui/data-table.tsx';

export const subjectKinds = [
  'token',
  'team',
  'topic',
  'appeal',
  'call',
  'recording',
  'recipient',
  'consultation',
  'obligation',
  'account',
  'message',
  'outbox',
  'audit',
  'phone',
  'wait-month',
] as const;

const isKind = (kind: string): kind is (typeof subjectKinds)[number] => subjectKinds.includes(kind as never);

/** The columns of the journal; the identifier of a subject narrows the list to it. */
export function useJournalColumns(filter: (change: { kind?: string; subject?: string }) => void): Column<JournalEntry>[] {
  const { t } = useTexts();
  const who = ({ actorKind, actorName }: JournalEntry): string => {
    if (actorKind === 'system') return `${t('web.admin.journal.actor.system')} · ${actorName}`;
    return actorKind === 'anonymous' ? t('web.admin.journal.actor.anonymous') : actorName;
  };
  return [
    { key: 'when', head: t('web.admin.journal.when'), cell: ({ at }) => `${dayText(at)} ${clockSeconds(at)}`, width: 160 },
    { key: 'who', head: t('web.admin.journal.who'), cell: who, width: 180 },
    {
      key: 'did',
      head: t('web.admin.journal.did'),
      width: 250,
      cell: ({ action, looked }) => (
        <>
          <span className="mono">{action}</span>{' '}
          <span className="s12 meta">{t(looked ? 'web.admin.journal.looked' : 'web.admin.journal.changed')}</span>
        </>
      ),
    },
    {
      key: 'what',
      head: t('web.admin.journal.what'),
      width: 320,
      cell: ({ subjectKind, subjectId }) =>
        subjectKind && (
          <>
            {isKind(subjectKind) ? t(`web.admin.subject.${subjectKind}`) : subjectKind}
            {subjectId && (
              <button
                type="button"
                className="link-button mono s12 journal-id"
                onClick={() => filter({ kind: subjectKind, subject: subjectId })}
              >
                {subjectId}
              </button>
            )}
          </>
        ),
    },
    { key: 'where', head: t('web.admin.journal.where'), cell: ({ origin }) => <span className="mono s12">{origin}</span>, width: 120 },
    {
      key: 'detail',
      head: t('web.admin.journal.detail'),
      cell: ({ detail, requestId, why }) => (
        <span className="mono s12 meta journal-detail">
          {why && <q className="journal-why">{why}</q>}
          {Object.keys(detail).length > 0 && <>{JSON.stringify(detail)} </>}
          {requestId}
        </span>
      ),
    },
  ];
}
