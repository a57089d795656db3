import type { SearchHit } from '../../api/types.ts';
import { useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { Kbd, MetaLine } from '../../ui/marks.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

type Props = {
  hit: SearchHit;
  ordinal: number;
  chosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
  onInsert: (() => void) | undefined;
};

/** One article found: its number key, what was found in it, how current it is, and for the chosen one what can be done. */
export function SearchResult({ hit, ordinal, chosen, onChoose, onOpen, onInsert }: Props) {
  const { t } = useTexts();
  const { keysOf } = useKeys();
  return (
    <li className="result" aria-current={chosen || undefined}>
      {ordinal <= 9 && <Kbd keys={String(ordinal)} />}
      <div className="grow">
        <button type="button" className="result-title" lang={hit.language} onClick={onOpen} onFocus={onChoose}>
          {hit.title}
        </button>
        {chosen && hit.snippet.length > 0 && (
          <p className="result-snippet" lang={hit.language}>
            {hit.snippet.map(({ text, hit: found }, index) =>
              // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence, in order
              found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        )}
        <div className="result-foot">
          <EditionState state={hit.state} />
          <MetaLine
            parts={[t('web.ui.edition', { edition: hit.edition }), hit.languages.map((one) => t(`web.ui.language-short.${one}`)).join(' ')]}
          />
          <span className="grow" />
          {chosen && (
            <>
              <button type="button" className="link-button" onClick={onOpen}>
                {t('web.desk.open')} <Kbd keys="Enter" />
              </button>
              {onInsert && (
                <button type="button" className="link-button" onClick={onInsert}>
                  {t('web.desk.into-answer')} <Kbd keys={keysOf('knowledge.insert')} />
                </button>
              )}
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** How current an edition is, as a shape with its word for those who do not see it. */
export function EditionState({ state }: { state: SearchHit['state'] }) {
  const { t } = useTexts();
  return <StatusShape status={state === 'in_date' ? 'kept' : 'soon'} size={12} label={t(`web.ui.edition.${state}`)} />;
}
