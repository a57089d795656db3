import type { Channel } from '../../api/outbox.ts';
import type { TrilingualWords } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import { languages, type Language } from '../../language/texts.ts';
import { difference, same, type Piece } from './diff.ts';

type Props = { from: TrilingualWords; to: TrilingualWords; channel: Channel };

/** What changed from one edition to another, language by language; what is alike is left out. */
export function ChangedWords({ from, to, channel }: Props) {
  const { t } = useTexts();
  if (same(from, to)) return <p className="supporting">{t('web.templates.alike')}</p>;
  const changed = placesOf(channel).filter(({ language, place }) => from[language][place] !== to[language][place]);
  return (
    <WordList parts={changed.map((one) => ({ ...one, pieces: difference(from[one.language][one.place], to[one.language][one.place]) }))} />
  );
}

/** The words of one edition as they stand. */
export function AllWords({ words, channel }: { words: TrilingualWords; channel: Channel }) {
  return (
    <WordList parts={placesOf(channel).map((one) => ({ ...one, pieces: [{ kind: 'same', text: words[one.language][one.place] }] }))} />
  );
}

type Place = { language: Language; place: 'subject' | 'body' };

function placesOf(channel: Channel): Place[] {
  const places = channel === 'sms' ? (['body'] as const) : (['subject', 'body'] as const);
  return languages.flatMap((language) => places.map((place) => ({ language, place })));
}

function WordList({ parts }: { parts: readonly (Place & { pieces: readonly Piece[] })[] }) {
  const { t } = useTexts();
  return (
    <dl className="changed-words">
      {parts.map(({ language, place, pieces }) => (
        <div key={`${language} ${place}`}>
          <dt className="s12 meta">
            {t(`web.ui.language.${language}`)} · {t(`web.templates.${place}`)}
          </dt>
          <dd>
            <Pieces pieces={pieces} lang={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const PIECE_TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

function Pieces({ pieces, lang }: { pieces: readonly Piece[]; lang: Language }) {
  return (
    <p className="template-text" lang={lang}>
      {pieces.map(({ kind, text }, index) => {
        const Tag = PIECE_TAGS[kind];
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a text have no other name
        return <Tag key={index}>{text}</Tag>;
      })}
    </p>
  );
}
