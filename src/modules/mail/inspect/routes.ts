import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { mailParts } from '../configure.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { selectAttachments, selectVerdicts } from './queries.ts';
import { standingOf, standings, verdictsShape } from './verdicts.ts';

const attachment = z.object({
  position: z.number(),
  name: z.string(),
  declared: z.string().describe('What the letter calls it'),
  size: z.number(),
  sniffed: z.string().describe('What its content says; empty: nothing known'),
  runs: z.boolean().describe('A program, or what starts one'),
  scan: z.enum(['waiting', 'clean', 'infected']),
  signature: z.string().nullable(),
});

const subject = { kind: 'appeal', id: (input: { params: { id: string } }) => input.params.id };

export const inspectRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/appeals/:id/letter',
    access: 'appeals.read',
    action: 'mail.facts',
    summary: 'What is known of the letter of an appeal: its sender’s standing, and its attachments',
    subject,
    params: z.object({ id: z.uuid() }),
    output: z.object({
      standing: z.enum(standings).nullable().describe('Null: not judged yet'),
      verdicts: verdictsShape.nullable(),
      scans: z.boolean().describe('Whether attachments are looked through here'),
      attachments: z.array(attachment),
    }),
    verb: async (ctx, { params: { id } }) => {
      const verdicts = await selectVerdicts(ctx.tx, id);
      return {
        standing: verdicts ? standingOf(verdicts) : null,
        verdicts,
        scans: mailParts().scanner !== null,
        attachments: await selectAttachments(ctx.tx, id),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/appeals/:id/attachments/:position',
    access: 'appeals.read',
    action: 'mail.attachment',
    summary: 'One attachment, to be saved',
    subject,
    params: z.object({ id: z.uuid(), position: z.coerce.number().int().min(0).max(199) }),
    output: z.string().describe('application/octet-stream'),
    verb: (ctx, { params }) => fetchAttachment(ctx, params.id, params.position),
  }),
];
