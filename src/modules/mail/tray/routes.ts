import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import { route, type Route } from '../../../base/route.ts';
import { declineLetter, takeLetter } from './decide.ts';
import { proposalKinds, proposalStates } from './proposal.ts';
import { selectProposalOf, selectTray, type TrayRow } from './queries.ts';

export const proposalShape = z.object({
  letterId: z.string(),
  appealId: z.string(),
  number: z.string(),
  subject: z.string(),
  kind: z.enum(proposalKinds),
  state: z.enum(proposalStates),
  organizationId: z.string(),
  organization: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  receivedAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
});

const params = z.object({ letterId: z.uuid() });
const done = z.object({ ok: z.literal(true) });
const subject = { kind: 'letter', id: (input: { params: { letterId: string } }) => input.params.letterId };

export const trayRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/tray',
    access: 'appeals.read',
    action: 'mail.tray',
    summary: 'Letters of known bodies: proposed as what they seem to be, or taken and waiting for their room',
    subject: { kind: 'letter' },
    query: z.object({
      state: z.enum(proposalStates).default('proposed'),
      kind: z.enum(proposalKinds).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(proposalShape), next: z.string().nullable() }),
    verb: async (ctx, { query: { cursor, ...filter } }) => {
      const after = cursor === undefined ? null : decodeCursor(cursor, ['at', 'id']);
      const rows = await selectTray(ctx.tx, { ...filter, after: after && { at: new Date(after.at), id: after.id } });
      const last = rows.length === filter.limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(proposalJson),
        next: last ? encodeCursor({ at: last.receivedAt.toISOString(), id: last.letterId }) : null,
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/appeals/:id/proposal',
    access: 'appeals.read',
    action: 'mail.proposal',
    summary: 'What the letter of an appeal was proposed as, if it was',
    subject: { kind: 'appeal', id: ({ params: { id } }) => id },
    params: z.object({ id: z.uuid() }),
    output: z.object({ proposal: proposalShape.nullable() }),
    verb: async (ctx, input) => {
      const proposal = await selectProposalOf(ctx.tx, input.params.id);
      return { proposal: proposal ? proposalJson(proposal) : null };
    },
  }),
  route({
    method: 'POST',
    url: '/api/tray/:letterId/take',
    access: 'mail.sort',
    action: 'mail.take',
    summary: 'Say what a body’s letter is; a term it opens begins at its receipt',
    subject,
    params,
    body: z.object({ kind: z.enum(proposalKinds) }),
    output: done,
    verb: async (ctx, input) => {
      await takeLetter(ctx, input.params.letterId, input.body.kind);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/tray/:letterId/decline',
    access: 'mail.sort',
    action: 'mail.decline',
    summary: 'Say that it is an ordinary letter',
    subject,
    params,
    output: done,
    verb: async (ctx, input) => {
      await declineLetter(ctx, input.params.letterId);
      return { ok: true as const };
    },
  }),
];

function proposalJson({ receivedAt, decidedAt, ...row }: TrayRow): z.input<typeof proposalShape> {
  return { ...row, receivedAt: receivedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
}
