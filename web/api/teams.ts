import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export type Team = {
  id: string;
  name: string;
  leadId: string | null;
  leadName: string | null;
  members: { id: string; name: string; active: boolean }[];
  revision: number;
};
export type TeamWish = { name: string; leadId: string | null; memberIds: string[] };
export type SkillCell = { kind: 'language' | 'topic'; code: string };
export type SkilledPerson = { id: string; name: string; teamId: string | null; skills: (SkillCell & { level: number })[] };
export type Topic = { code: string; name: { kk: string; ru: string; en: string }; active: boolean };
export type SkillChange = SkillCell & { accountId: string; was: number | null; level: number | null };

/** Teams by name; `enabled` where the person may see them at all. */
export function useTeams(enabled = true) {
  return useQuery({ queryKey: ['teams'], queryFn: () => api.get<{ items: Team[] }>('/api/teams'), enabled });
}

/** Who takes calls, with skills and team, and all topics. */
export function useSkills() {
  return useQuery({ queryKey: ['skills'], queryFn: () => api.get<{ people: SkilledPerson[]; topics: Topic[] }>('/api/skills') });
}

/** After a change of teams or skills both lists are asked for anew: each shows something of the other. */
function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all(['teams', 'skills', 'accounts'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

/** Makes a team, or changes the one given over its revision. */
export function useSaveTeam(team: Team | null) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (wish: TeamWish) =>
      team ? api.put<Team>(`/api/teams/${team.id}`, { ...wish, revision: team.revision }) : api.post<Team>('/api/teams', wish),
    onSuccess,
  });
}

export function useEndTeam(team: Team) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => api.delete<object>(`/api/teams/${team.id}?revision=${team.revision}`), onSuccess });
}

/** Changes levels of many people, all or none. */
export function useChangeSkills() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (changes: SkillChange[]) => api.patch<object>('/api/skills', { changes }), onSuccess });
}

export function useSetTopic() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ code, ...topic }: Topic) => api.put<Topic>(`/api/topics/${encodeURIComponent(code)}`, topic),
    onSuccess,
  });
}
