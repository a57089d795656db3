import { useEffect, useState } from 'react';
import { loadTexts, type Language } from '../../../language/texts.ts';

/** Whether the words of all these languages are here; a letter is written in the citizen's language, whatever the screen's. */
export function useLoadedTexts(languages: readonly Language[]): boolean {
  const wanted = [...new Set(languages)].sort().join(' ');
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all((wanted.split(' ').filter(Boolean) as Language[]).map(loadTexts)).then(() => current && setLoaded(wanted));
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded === wanted;
}
