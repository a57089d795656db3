import { useTemplateHistory, type Template } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { dateTime } from '../../language/time.ts';
import { ErrorNote } from '../../ui/notes.tsx';

type Props = { template: Template; shown: string | undefined; onShow: (edition: number) => void };

/** Every edition, the newest first; each opens to what it changed. */
export function TemplateHistory({ template: { code, channel }, shown, onShow }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useTemplateHistory(code, channel);
  return (
    <>
      <h3>{t('web.templates.history')}</h3>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ol className="template-history">
        {data?.items.map(({ edition, source, savedAt, savedBy, why }) => (
          <li key={edition} aria-current={shown === String(edition) || undefined}>
            <button type="button" className="link-button" onClick={() => onShow(edition)}>
              {t('web.templates.edition', { edition })}
            </button>
            {why && <p className="s13 supporting">{why}</p>}
            <p className="s12 meta">
              {source === 'shipped' ? t('web.templates.with-the-program') : savedBy} · {dateTime(savedAt)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
