import { usePresence } from '../../api/line.ts';
import { useMay } from '../../api/session.ts';
import { useTexts } from '../../language/language.tsx';
import { EmptyState } from '../../ui/notes.tsx';
import { KnowledgePanel } from './knowledge-panel.tsx';
import { WorkColumns } from './work-columns.tsx';

/** The desk with nothing chosen: what to do next, and the knowledge base at hand. */
export function Screen() {
  const { t } = useTexts();
  const may = useMay();
  const { data: presence } = usePresence();
  const next = !may('calls.handle') ? 'web.desk.choose-case' : presence?.onQueue ? 'web.desk.waiting-for-call' : 'web.desk.join-queue';
  return (
    <WorkColumns label={t('web.desk.title')} context={<KnowledgePanel />} contextLabel={t('web.desk.knowledge')}>
      <h1 className="unseen">{t('web.desk.title')}</h1>
      <EmptyState>{t(next)}</EmptyState>
    </WorkColumns>
  );
}
