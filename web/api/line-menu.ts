import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Language } from '../language/texts.ts';

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type Digit = (typeof digits)[number];
export type Audience = 'recipient' | 'state_body';
export type MenuKey =
  | { digit: Digit; does: 'go'; node: string }
  | { digit: Digit; does: 'queue'; audience: Audience; queue: string }
  | { digit: Digit; does: 'repeat' };
export type MenuNode = { code: string; phrase: string; keys: MenuKey[] };
export type Menu = { remember: boolean; announcement: string | null; nodes: MenuNode[] };
export type Fault = { code: string; node: string; words: string };
export type MenuEdition = {
  number: number;
  state: 'draft' | 'live' | 'past';
  menu: Menu;
  trialNumbers: string[];
  why: string;
  revision: number;
  savedByName: string;
  savedAt: string;
  liveAt: string | null;
  liveByName: string | null;
};
/** A key, or letting the time for one pass. */
export type Pressed = '0' | Digit | 'silence';
export type Heard =
  | { what: 'said'; language: Language; phrases: readonly string[] }
  | { what: 'answered'; answer: string; node: string | null }
  | { what: 'queue'; language: Language; queue: string; audience: Audience | 'outgoing' };

const MENU = ['line-menu'] as const;

/** The editions of the menu callers hear, the newest first. */
export function useLineMenu() {
  return useQuery({ queryKey: MENU, queryFn: () => api.get<{ editions: MenuEdition[]; plain: Menu; faults: Fault[] }>('/api/line-menu') });
}

export type DraftWish = { menu: Menu; trialNumbers: string[]; revision: number | null };

export function useSaveDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: DraftWish) => api.put<{ ok: true }>('/api/line-menu/draft', wish),
    onSuccess: () => client.invalidateQueries({ queryKey: MENU }),
  });
}

export function usePutLive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: { revision: number; why: string }) => api.post<{ ok: true }>('/api/line-menu/draft/live', wish),
    onSuccess: () => client.invalidateQueries({ queryKey: MENU }),
  });
}

export function useDropDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) => api.delete<{ ok: true }>(`/api/line-menu/draft?revision=${revision}`),
    onSuccess: () => client.invalidateQueries({ queryKey: MENU }),
  });
}

/** What a caller would hear of a menu that need not be saved yet. */
export function useWalk(menu: Menu, known: Language | null, answers: readonly Pressed[]) {
  return useQuery({
    queryKey: [...MENU, 'walk', menu, known, answers],
    queryFn: () => api.post<{ heard: Heard[]; faults: Fault[] }>('/api/line-menu/walk', { menu, known, answers }),
    placeholderData: (before) => before,
  });
}
