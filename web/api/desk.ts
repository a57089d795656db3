import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../language/texts.ts';
import { api } from './client.ts';
import { usePaged } from './paged.ts';
import type {
  AppealRow,
  Article,
  Consultation,
  ConsultationInput,
  List,
  NewAppeal,
  Organization,
  Recipient,
  Region,
  SearchHit,
  Service,
  TimelineItem,
} from './types.ts';

const HOUR = 3_600_000;

/** My open cases and those nobody has taken, nearest term first. */
export function useWorkList() {
  return useQuery({
    queryKey: ['appeals', 'work-list'],
    queryFn: () => api.get<List<AppealRow>>('/api/appeals', { status: 'open', sort: 'due', limit: 100 }),
    refetchInterval: 60_000,
  });
}

export function useConsultation(id: string | null) {
  return useQuery({
    queryKey: ['consultations', id],
    queryFn: () => api.get<Consultation>(`/api/consultations/${id}`),
    enabled: id !== null,
  });
}

/** Saves a consultation; 409 `consultation-changed` when it was saved elsewhere since `revision`. */
export function saveConsultation(id: string, input: ConsultationInput): Promise<{ revision: number; savedAt: string }> {
  return api.put(`/api/consultations/${id}`, input);
}

export function useRegisterAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NewAppeal) => api.post<{ id: string; number: string }>('/api/appeals', input),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['appeals'] }),
        client.invalidateQueries({ queryKey: ['consultations'] }),
        client.invalidateQueries({ queryKey: ['recipients'] }),
      ]),
  });
}

/** Searches the knowledge base; the last answer stays visible while the next comes. */
export function useKnowledgeSearch(q: string, lang: Language | null, limit = 8) {
  return useQuery({
    queryKey: ['knowledge', 'search', q, lang, limit],
    queryFn: () => api.get<{ items: SearchHit[]; folded: boolean; tookMs: number }>('/api/knowledge/search', { q, lang, limit }),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export function useArticle(articleId: string | null, lang: Language | null) {
  return useQuery({
    queryKey: ['knowledge', 'article', articleId, lang],
    queryFn: () => api.get<Article>(`/api/articles/${articleId}`, { lang }),
    enabled: articleId !== null,
  });
}

export function useRecipient(id: string | null) {
  return useQuery({ queryKey: ['recipients', id], queryFn: () => api.get<Recipient>(`/api/recipients/${id}`), enabled: id !== null });
}

/** What the person and the centre had to do with each other, newest first. */
export function useTimeline(recipientId: string) {
  return usePaged<TimelineItem>(['recipients', recipientId, 'timeline'], `/api/recipients/${recipientId}/timeline`, { limit: 50 });
}

export function useServices() {
  return useQuery({ queryKey: ['services'], queryFn: () => api.get<{ items: Service[] }>('/api/services'), staleTime: HOUR });
}

export function useRegions() {
  return useQuery({ queryKey: ['regions'], queryFn: () => api.get<{ items: Region[] }>('/api/regions'), staleTime: HOUR });
}

export function useOrganizations() {
  return useQuery({
    queryKey: ['organizations'],
    queryFn: () => api.get<{ items: Organization[] }>('/api/organizations'),
    staleTime: HOUR,
  });
}
