import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api, upload } from './client.ts';
import type { Names } from './types.ts';

type WhoAndWhen = { name: string; at: string } | null;
export type Spoken = {
  words: string;
  voice: 'recorded' | 'synthesized' | 'none';
  milliseconds: number | null;
  by: WhoAndWhen;
  reviewed: WhoAndWhen;
};
export type Phrase = { code: string; own: boolean; revision: number | null; spoken: Record<Language, Spoken> };
export type NewPhrase = { code: string; words: Names };

const PHRASES = ['phrases'] as const;

/** What callers may hear, with its voices. */
export function usePhrases() {
  return useQuery({ queryKey: PHRASES, queryFn: () => api.get<{ items: Phrase[] }>('/api/phrases') });
}

/** Makes a phrase of one's own, or (with the revision that was read) changes its words. */
export function useSavePhrase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, words, revision }: NewPhrase & { revision: number | null }) =>
      revision === null
        ? api.post<{ ok: true }>('/api/phrases', { code, words })
        : api.put<{ ok: true }>(`/api/phrases/${code}`, { words, revision }),
    onSuccess: () => client.invalidateQueries({ queryKey: PHRASES }),
  });
}

export type VoiceWish = { code: string; language: Language } & ({ does: 'upload'; file: Blob } | { does: 'drop' } | { does: 'heard' });

/** Another voice, the synthesized one again, or the word that a speaker heard it. */
export function useVoice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: VoiceWish): Promise<object> => {
      const path = soundPath(wish.code, wish.language);
      if (wish.does === 'upload') return upload<object>(path, {}, wish.file);
      return wish.does === 'drop' ? api.delete<object>(path) : api.post<object>(`${path}/heard`);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: PHRASES }),
  });
}

/** Where what callers hear can be listened to. */
export function soundPath(code: string, language: Language): string {
  return `/api/phrases/${code}/sounds/${language}`;
}
