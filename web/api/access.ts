import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from './admin.ts';
import { api } from './client.ts';

export type RoleRow = { role: Role; ofBody: boolean; people: number; permissions: { permission: string; own: boolean }[] };

/** What each role may do, and how many hold it. */
export function useRoles() {
  return useQuery({ queryKey: ['roles'], queryFn: () => api.get<{ items: RoleRow[] }>('/api/roles') });
}

export const tokenStates = ['live', 'idle', 'expired', 'revoked'] as const;
export type TokenRow = {
  id: string;
  name: string;
  ownerId: string;
  ownerName: string;
  permissions: string[];
  organizationId: string | null;
  state: (typeof tokenStates)[number];
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
};
export type TokenWish = { name: string; ownerId: string; permissions: string[]; organizationId: string | null; days: number };

const tokens = ['tokens'] as const;

/** All tokens of programs, and what a token may be given at all. */
export function useTokens() {
  return useQuery({ queryKey: tokens, queryFn: () => api.get<{ items: TokenRow[]; permissions: string[] }>('/api/tokens') });
}

/** Makes a token; its secret is in this answer alone. */
export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TokenWish) => api.post<TokenRow & { secret: string }>('/api/tokens', wish),
    onSuccess: () => client.invalidateQueries({ queryKey: tokens }),
  });
}

export function useRevokeToken(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<TokenRow>(`/api/tokens/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: tokens }),
  });
}
