import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import type { Channel } from './outbox.ts';
import { useMay } from './session.ts';

export type Words = { subject: string; body: string };
export type TrilingualWords = Record<Language, Words>;
export type TemplateLine = {
  code: string;
  channel: Channel;
  name: string;
  /** When it goes out, in words. */
  when: string;
  /** What a person must have agreed to; null: the Rules ask us to say it. */
  purpose: string | null;
  urgent: boolean;
  edition: number;
  source: 'shipped' | 'person';
  savedAt: string | null;
  savedBy: string | null;
  /** The words in force are not those that came with the program. */
  differs: boolean;
};
export type Template = TemplateLine & {
  words: TrilingualWords;
  why: string;
  shipped: TrilingualWords;
  params: { name: string; sample: string; needed: boolean }[];
};
export type Edition = {
  edition: number;
  words: TrilingualWords;
  source: 'shipped' | 'person';
  savedAt: string;
  savedBy: string;
  why: string;
};
export type Segments = { encoding: 'GSM-7' | 'UCS-2'; units: number; segments: number };
export type Preview = {
  previews: (Words & { language: Language; sms: Segments | null })[];
  complaints: { language: Language; place: 'subject' | 'body'; detail: string }[];
};
export type SaveWish = { words: TrilingualWords; edition: number; why: string };
export type RevertWish = { to: number; edition: number; why: string };

const templates = ['templates'] as const;
const address = (code: string, channel: string) => `/api/templates/${encodeURIComponent(code)}/${channel}`;

/** Every template by channel; nothing for who may not see them. */
export function useTemplates() {
  const may = useMay();
  return useQuery({
    queryKey: [...templates, 'list'],
    queryFn: () => api.get<{ items: TemplateLine[] }>('/api/templates'),
    enabled: may('templates.manage'),
  });
}

/** One template, its words in force and its parameters. */
export function useTemplate(code: string, channel: string) {
  return useQuery({ queryKey: [...templates, code, channel], queryFn: () => api.get<Template>(address(code, channel)) });
}

/** What a person typed, and the edition it was typed over. */
export type Draft = { words: TrilingualWords; edition: number };

/** What was typed and not saved, kept while the person looks elsewhere in the program and forgotten when they sign out. */
export function useDraft(code: string, channel: string): [Draft | null, (draft: Draft | null) => void] {
  const client = useQueryClient();
  const queryKey = [...templates, code, channel, 'draft'];
  const { data } = useQuery<Draft | null>({ queryKey, queryFn: skipToken, gcTime: Infinity });
  return [data ?? null, (draft) => void client.setQueryData(queryKey, draft)];
}

/** Every edition, the newest first. */
export function useTemplateHistory(code: string, channel: string) {
  return useQuery({
    queryKey: [...templates, code, channel, 'history'],
    queryFn: () => api.get<{ items: Edition[] }>(`${address(code, channel)}/history`),
  });
}

/** Words with sample parameters and what is wrong with them; the old preview stays while the new one comes. */
export function usePreview(code: string, channel: string, words: TrilingualWords) {
  return useQuery({
    queryKey: [...templates, code, channel, 'preview', words],
    queryFn: () => api.post<Preview>(`${address(code, channel)}/preview`, { words }),
    placeholderData: keepPreviousData,
  });
}

/** Puts words in force over the edition that was read. */
export function useSaveTemplate(code: string, channel: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: SaveWish) => api.put<Template>(address(code, channel), wish),
    onSuccess: (saved) => client.setQueryData([...templates, code, channel], saved),
    // After a refusal too: who was second wants to see the words of who was first.
    onSettled: () => client.invalidateQueries({ queryKey: templates }),
  });
}

/** Puts an earlier edition's words in force again, as a new edition. */
export function useRevertTemplate(code: string, channel: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: RevertWish) => api.post<Template>(`${address(code, channel)}/revert`, wish),
    onSuccess: (saved) => client.setQueryData([...templates, code, channel], saved),
    onSettled: () => client.invalidateQueries({ queryKey: templates }),
  });
}
