import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import { usePaged } from './paged.ts';

export type Notice = {
  id: string;
  subject: string;
  body: string;
  language: Language;
  at: string;
  readAt: string | null;
  /** What it is about. */
  relatedKind: string | null;
  relatedId: string | null;
};
export type Unread = { unread: number };

const notices = ['notices'] as const;

/** How many of the person's notices were not read yet. */
export function useUnread(): number {
  const { data } = useQuery({ queryKey: [...notices, 'unread'], queryFn: () => api.get<Unread>('/api/notices/unread') });
  return data?.unread ?? 0;
}

/** The person's notices, the newest first. */
export function useNotices() {
  return usePaged<Notice>([...notices, 'list'], '/api/notices', { limit: 20 });
}

/** Marks notices as read, these or all; the person's other screens hear of it from the server. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | 'all') => api.post<Unread>('/api/notices/read', { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: notices }),
  });
}
