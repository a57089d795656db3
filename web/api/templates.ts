import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Channel } from './outbox.ts';
import { useMay } from './session.ts';

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
const templates = ['templates'] as const;

/** Every template by channel; nothing for who may not see them. */
export function useTemplates() {
  const may = useMay();
  return useQuery({
    queryKey: [...templates, 'list'],
    queryFn: () => api.get<{ items: TemplateLine[] }>('/api/templates'),
    enabled: may('templates.manage'),
  });
}
