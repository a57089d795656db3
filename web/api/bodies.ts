import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Names } from './types.ts';

export type Card = {
  id: string;
  code: string;
  kind: string;
  name: Names;
  phone: string | null;
  email: string | null;
  address: string | null;
};
export type CardWish = Pick<Card, 'name' | 'phone' | 'email' | 'address'> & { why: string };
export type CardCorrection = {
  id: string;
  payload: Omit<CardWish, 'why'> & { organizationId: string };
  why: string;
  proposedBy: { id: string; name: string };
  proposedAt: string;
  mine: boolean;
};

export const forms = ['phone', 'letter', 'other'] as const;
type Details = { name: string; position: string | null; phone: string | null; email: string | null };
export type Responsible = Details & {
  id: string;
  validFrom: string;
  validTo: string | null;
  standing: 'coming' | 'answers' | 'replaced';
  replacesId: string | null;
  form: 'system' | (typeof forms)[number];
  toldAt: string;
  toldBy: string;
  revision: number;
};
export type NewResponsible = Details & { validFrom: string; replacesId: string | null; form: Responsible['form'] };
export type ResponsibleChange = Details & { revision: number };

const BODIES = 'bodies';
const at = (id: string) => `/api/organizations/${id}`;

/** A body's card: names and how it is reached. */
export function useCard(id: string) {
  return useQuery({ queryKey: [BODIES, id, 'card'], queryFn: () => api.get<Card>(`${at(id)}/card`) });
}

/** Who answers for the body's services, those who answer now first. */
export function useResponsible(id: string) {
  return useQuery({ queryKey: [BODIES, id, 'responsible'], queryFn: () => api.get<{ items: Responsible[] }>(`${at(id)}/responsible`) });
}

/** Corrections of the card that wait for the centre. */
export function useCorrections(id: string) {
  return useQuery({ queryKey: [BODIES, id, 'corrections'], queryFn: () => api.get<{ items: CardCorrection[] }>(`${at(id)}/corrections`) });
}

/** After a change: the body's parts, the names of bodies in lists, and the duty a notice keeps. */
function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all([BODIES, 'organizations', 'obligations'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

export function useProposeCard(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (wish: CardWish) => api.post<CardCorrection>(`${at(id)}/corrections`, wish), onSuccess });
}

/** Takes back one's own correction, or decides somebody else's. */
export function useDecideCard(id: string, correctionId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (decision: { verb: 'confirm' | 'withdraw' } | { verb: 'refuse'; why: string }) =>
      decision.verb === 'withdraw'
        ? api.post<CardCorrection>(`${at(id)}/corrections/${correctionId}/withdraw`)
        : api.post<CardCorrection>(
            `/api/organization-corrections/${correctionId}/${decision.verb}`,
            decision.verb === 'refuse' ? { why: decision.why } : {},
          ),
    onSuccess,
  });
}

export function useNameResponsible(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (wish: NewResponsible) => api.post<Responsible>(`${at(id)}/responsible`, wish), onSuccess });
}

export function useChangeResponsible(id: string, personId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (change: ResponsibleChange) => api.patch<Responsible>(`${at(id)}/responsible/${personId}`, change),
    onSuccess,
  });
}
