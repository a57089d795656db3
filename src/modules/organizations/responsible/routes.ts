import { z } from 'zod';
import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { route } from '../../../base/route.ts';
import { dayOf, textOf } from '../../calendar/index.ts';
import { ofOwnBody } from '../card/own-body.ts';
import { selectCard } from '../card/queries.ts';
import { changeResponsible } from './change-responsible.ts';
import { nameResponsible } from './name-responsible.ts';
import { selectResponsible } from './queries.ts';
import { forms, type Responsible, standing } from './responsible.ts';

const params = z.object({ id: z.uuid() });
/** An empty field of a form is none. */
const reach = <T extends z.ZodType>(of: T) => of.nullable().or(z.literal('').transform(() => null));
const details = {
  name: z.string().trim().min(2).max(200),
  position: reach(z.string().trim().min(2).max(200)),
  phone: reach(z.string().trim().min(3).max(60)),
  email: reach(z.email().max(320)),
};
const reached = ({ phone, email }: { phone: string | null; email: string | null }) => phone !== null || email !== null;
const person = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  standing: z.enum(['coming', 'answers', 'replaced']),
  replacesId: z.string().nullable(),
  form: z.enum(forms),
  toldAt: z.string(),
  toldBy: z.string(),
  revision: z.number(),
});
const subject = { kind: 'organization', id: ({ params: { id } }: { params: { id: string } }) => id };

function said(ctx: Ctx, one: Responsible) {
  return { ...one, toldAt: one.toldAt.toISOString(), standing: standing(one, textOf(dayOf(ctx.now.getTime()))) };
}

export const responsibleRoutes = [
  route({
    method: 'GET',
    url: '/api/organizations/:id/responsible',
    access: 'organizations.read',
    scope: ofOwnBody,
    action: 'organizations.list-responsible',
    summary: 'Who answers for a body’s services, and who did before, with the days (¶20, ¶27)',
    subject,
    params,
    output: z.object({ items: z.array(person) }),
    verb: async (ctx, { params: { id } }) => {
      found(await selectCard(ctx.tx, id), 'no-such-organization');
      return { items: (await selectResponsible(ctx.tx, id)).map((one) => said(ctx, one)) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/organizations/:id/responsible',
    access: 'organizations.contacts',
    scope: ofOwnBody,
    action: 'organizations.name-responsible',
    summary: 'Name who answers for a body’s services; in place of somebody it is the notice of ¶27',
    subject,
    params,
    body: z
      .object({ ...details, validFrom: z.iso.date(), replacesId: z.uuid().nullable().default(null), form: z.enum(forms).default('system') })
      .refine(reached, { path: ['phone'] }),
    output: person,
    verb: async (ctx, { params: { id }, body }) => said(ctx, await nameResponsible(ctx, { ...body, organizationId: id })),
  }),
  route({
    method: 'PATCH',
    url: '/api/organizations/:id/responsible/:personId',
    access: 'organizations.contacts',
    scope: ofOwnBody,
    action: 'organizations.change-responsible',
    summary: 'Correct how a responsible person is called or reached, over the revision that was read',
    subject,
    params: params.extend({ personId: z.uuid() }),
    body: z.object({ ...details, revision: z.int().min(1) }).refine(reached, { path: ['phone'] }),
    output: person,
    verb: async (ctx, { params: { id, personId }, body }) =>
      said(ctx, await changeResponsible(ctx, personId, { ...body, organizationId: id })),
  }),
];
