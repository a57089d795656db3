import { useState } from 'react';
import type { AppealEntry } from '../../../api/types.ts';
import { useTexts } from '../../../language/language.tsx';
import type { Language } from '../../../language/texts.ts';
import { PlainText } from '../../../ui/plain-text.tsx';

type Folds = AppealEntry['folds'];

/** A letter's text with what was said before, and the signature, folded away behind a word that says what it is. */
export function FoldedText({ text, folds, lang }: { text: string; folds: Folds; lang: Language }) {
  const parts = partsOf(text, folds).filter((part) => part.text.trim() !== '');
  return parts.map((part) =>
    part.kind === 'said' ? <PlainText key={part.from} text={part.text} lang={lang} /> : <Fold key={part.from} {...part} lang={lang} />,
  );
}

type Part = { from: number; kind: 'said' | 'quoted' | 'signature'; text: string };

function partsOf(text: string, folds: Folds): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, kind } of folds) {
    if (from > at) parts.push({ from: at, kind: 'said', text: text.slice(at, from) });
    parts.push({ from, kind, text: text.slice(from, to) });
    at = to;
  }
  if (at < text.length) parts.push({ from: at, kind: 'said', text: text.slice(at) });
  return parts;
}

function Fold({ kind, text, lang }: Omit<Part, 'from'> & { lang: Language }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div className="fold">
      <button type="button" className="link-button s13" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(kind === 'quoted' ? 'web.letter.fold.quoted' : 'web.letter.fold.signature')}
      </button>
      {open && <PlainText text={text} lang={lang} />}
    </div>
  );
}
