import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { languageOf, loadTexts, translate, type Language, type Translate } from './texts.ts';

const KEPT = 'kenes-language';

type Words = { language: Language; t: Translate; setLanguage: (language: Language) => void };

const LanguageContext = createContext<Words | null>(null);

/** The language of this screen before anybody signed in: what was chosen last, else the browser's, else Kazakh. */
export function firstLanguage(): Language {
  return languageOf(localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2));
}

/** Gives the words to everything below. Its first language must be loaded already. */
export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setShown] = useState(first);
  const setLanguage = useCallback((wanted: Language) => {
    void loadTexts(wanted).then(() => {
      localStorage.setItem(KEPT, wanted);
      document.documentElement.lang = wanted;
      setShown(wanted);
    });
  }, []);
  const words = useMemo<Words>(
    () => ({ language, setLanguage, t: (key, params) => translate(language, key, params) }),
    [language, setLanguage],
  );
  return <LanguageContext value={words}>{children}</LanguageContext>;
}

/** `t(key, params)` in the reader's language, the language itself, and the switch. */
export function useTexts(): Words {
  const words = use(LanguageContext);
  if (!words) throw new Error('useTexts outside LanguageProvider');
  return words;
}
