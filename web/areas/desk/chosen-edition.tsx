import type { Consultation, SearchHit } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { MetaLine, Tag } from '../../ui/marks.tsx';
import { EditionState } from './search-result.tsx';

export type ChosenEdition = Pick<SearchHit, 'editionId' | 'title' | 'edition' | 'language' | 'state'>;

/** The edition a consultation holds, with its id. */
export function editionOf({ editionId, edition }: Pick<Consultation, 'editionId' | 'edition'>): ChosenEdition | null {
  return editionId && edition ? { editionId, ...edition } : null;
}

/** ¶9: the article the answer was given from, with its edition and how current it is. */
export function ChosenArticle({ chosen, onRemove }: { chosen: ChosenEdition | null; onRemove: () => void }) {
  const { t } = useTexts();
  return (
    <section className="chosen">
      <h3 className="field-label">{t('web.desk.consultation.article')} ¶9</h3>
      {chosen ? (
        <div className="chosen-article">
          <div className="grow">
            <p className="name" lang={chosen.language}>
              {chosen.title}
            </p>
            <p className="s12 meta">
              <MetaLine parts={[t('web.ui.edition', { edition: chosen.edition }), t(`web.ui.language.${chosen.language}`)]} />
            </p>
          </div>
          <div className="chosen-side">
            <Tag tone={chosen.state === 'in_date' ? 'good' : 'soon'}>
              <EditionState state={chosen.state} /> {t(`web.ui.edition.${chosen.state}`)}
            </Tag>
            <button type="button" className="link-button s12" onClick={onRemove}>
              {t('web.desk.consultation.remove-article')}
            </button>
          </div>
        </div>
      ) : (
        <p className="s13 meta">{t('web.desk.consultation.no-article')}</p>
      )}
    </section>
  );
}
