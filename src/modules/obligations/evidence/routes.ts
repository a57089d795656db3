import { z } from 'zod';
import { type Reply, route } from '../../../base/route.ts';
import { ofEitherSide } from '../parties.ts';
import { addEvidence, addFile } from './add-evidence.ts';
import { MOST_BYTES } from './file-kind.ts';
import { downloadEvidence, evidenceShape, showEvidence } from './show-evidence.ts';
import { strikeEvidence } from './strike-evidence.ts';

const params = z.object({ id: z.uuid() });
const oneParams = params.extend({ evidenceId: z.uuid() });
const subject = { kind: 'obligation', id: (input: { params: { id: string } }) => input.params.id };
const note = z.string().trim().max(2000);

export const evidenceRoutes = [
  route({
    method: 'GET',
    url: '/api/obligations/:id/evidence',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.list-evidence',
    summary: 'What proves a duty, what was struck out too; every look is journaled',
    subject,
    params,
    output: evidenceShape,
    verb: (ctx, input) => showEvidence(ctx, input.params.id),
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/evidence',
    access: 'obligations.prove',
    action: 'obligations.add-evidence',
    summary: 'Add a reference to a letter, call, signature or message, or a note',
    subject,
    params,
    body: z.strictObject({
      kind: z.enum(['letter', 'call', 'signature', 'message', 'note']),
      reference: z.string().trim().max(300).nullable().optional(),
      note: note.optional(),
    }),
    output: evidenceShape,
    verb: async (ctx, { params: { id }, body }) => {
      await addEvidence(ctx, id, body);
      return showEvidence(ctx, id);
    },
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/evidence/file',
    access: 'obligations.prove',
    action: 'obligations.add-file',
    summary: 'Add a file as it is (application/octet-stream, at most 20 MB); its content says what it is',
    subject,
    params,
    query: z.object({ name: z.string().min(1).max(300), note: note.default('') }),
    uploadBytes: MOST_BYTES,
    perMinute: 30,
    output: evidenceShape,
    verb: async (ctx, { params: { id }, query, file }) => {
      await addFile(ctx, id, { ...query, content: file });
      return showEvidence(ctx, id);
    },
  }),
  route({
    method: 'GET',
    url: '/api/obligations/:id/evidence/:evidenceId/file',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.download-evidence',
    summary: 'The file, to be saved; every download is journaled',
    subject: { kind: 'evidence', id: (input) => input.params.evidenceId },
    params: oneParams,
    output: z.any(),
    verb: (ctx, input): Promise<Reply<unknown>> => downloadEvidence(ctx, input.params.id, input.params.evidenceId),
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/evidence/:evidenceId/strike',
    access: 'obligations.excuse',
    action: 'obligations.strike-evidence',
    summary: 'Strike out what was added by mistake, with the reason; it stays to be read',
    subject: { kind: 'evidence', id: (input) => input.params.evidenceId },
    params: oneParams,
    body: z.strictObject({ why: z.string().trim().min(3).max(2000) }),
    output: evidenceShape,
    verb: async (ctx, { params: { id, evidenceId }, body }) => {
      await strikeEvidence(ctx, id, evidenceId, body.why);
      return showEvidence(ctx, id);
    },
  }),
];
