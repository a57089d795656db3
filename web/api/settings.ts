import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

/** JSON Schema, as much of it as a setting's form understands. */
export type Schema = {
  type?: string;
  enum?: readonly string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
};

export type Setting = {
  key: string;
  value: unknown;
  fallback: unknown;
  schema: unknown;
  /** Where it is edited, when a form of its own is needed. */
  editedAt: string | null;
  /** 0: nobody touched it. */
  revision: number;
  changedBy: string | null;
  changedAt: string | null;
  why: string | null;
};
export type SettingChange = { revision: number; value: unknown; why: string; changedBy: string; changedAt: string };
export type SettingWish = { value: unknown; revision: number; why: string };

const settings = ['settings'] as const;

/** Everything that may be set, with what is set. */
export function useSettings() {
  return useQuery({ queryKey: settings, queryFn: () => api.get<{ items: Setting[] }>('/api/settings') });
}

/** Everything a setting ever was, the newest first. */
export function useSettingHistory(key: string) {
  return useQuery({
    queryKey: [...settings, key, 'history'],
    queryFn: () => api.get<{ items: SettingChange[] }>(`/api/settings/${encodeURIComponent(key)}/history`),
  });
}

/** Sets it over the revision that was read; `value: null` goes back to the default. */
export function useChangeSetting(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: SettingWish) => api.put<Setting>(`/api/settings/${encodeURIComponent(key)}`, wish),
    // After a refusal too: whoever was second wants to see what was set meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: settings }),
  });
}
