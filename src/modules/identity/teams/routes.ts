import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { selectTeams } from './queries.ts';
import { changeTeam, createTeam, dissolveTeam } from './save-team.ts';

const team = z.object({
  id: z.string(),
  name: z.string(),
  leadId: z.string().nullable(),
  leadName: z.string().nullable(),
  members: z.array(z.object({ id: z.string(), name: z.string(), active: z.boolean() })),
  revision: z.number(),
});
const id = z.object({ id: z.uuid() });
const revision = z.int().min(1);
const wish = z.object({
  name: z.string().trim().min(1).max(80),
  leadId: z.uuid().nullable(),
  memberIds: z
    .array(z.uuid())
    .max(500)
    .transform((ids) => [...new Set(ids)]),
});

/** Who works with whom; a person is in one team at most. */
export const teamRoutes = [
  route({
    method: 'GET',
    url: '/api/teams',
    access: 'teams.read',
    action: 'identity.list-teams',
    summary: 'Teams by name, with lead and members',
    output: z.object({ items: z.array(team) }),
    verb: async (ctx) => ({ items: await selectTeams(ctx.tx) }),
  }),
  route({
    method: 'POST',
    url: '/api/teams',
    access: 'teams.manage',
    action: 'identity.create-team',
    summary: 'Make a team',
    subject: { kind: 'team', id: (_, output) => (output as { id: string }).id },
    body: wish,
    output: team,
    verb: (ctx, { body }) => createTeam(ctx, body),
  }),
  route({
    method: 'PUT',
    url: '/api/teams/:id',
    access: 'teams.manage',
    action: 'identity.change-team',
    summary: 'Name, lead and members of a team, over the revision that was read',
    subject: { kind: 'team', id: ({ params }) => params.id },
    params: id,
    body: wish.extend({ revision }),
    output: team,
    verb: (ctx, { params, body }) => changeTeam(ctx, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/teams/:id',
    access: 'teams.manage',
    action: 'identity.dissolve-team',
    summary: 'End a team; its members are free for others',
    subject: { kind: 'team', id: ({ params }) => params.id },
    params: id,
    query: z.object({ revision: z.coerce.number().int().min(1) }),
    output: z.object({}),
    verb: async (ctx, { params, query }) => {
      await dissolveTeam(ctx, params.id, query.revision);
      return {};
    },
  }),
];
