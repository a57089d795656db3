import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { Reply } from '../../../base/route.ts';
import { selectObligation } from '../queries.ts';
import { evidenceKinds, selectEvidence, selectOneEvidence } from './queries.ts';
import { evidenceStore } from './storage.ts';

const file = z.object({ name: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string() });

export const evidenceShape = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(evidenceKinds),
      reference: z.string().nullable(),
      note: z.string(),
      file: file.nullable(),
      addedBy: z.string().nullable(),
      addedAt: z.string(),
      struck: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
    }),
  ),
});

/** All evidence of a duty, what was struck out too. Throws `obligation-unknown`. */
export async function showEvidence(ctx: Ctx, obligationId: string): Promise<z.input<typeof evidenceShape>> {
  found(await selectObligation(ctx.tx, obligationId), 'obligation-unknown');
  const rows = await selectEvidence(ctx.tx, obligationId);
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      reference: row.reference,
      note: row.note,
      file: row.storedAs === null ? null : { name: row.fileName!, mediaType: row.mediaType!, bytes: row.bytes!, sha256: row.sha256! },
      addedBy: row.addedByName,
      addedAt: row.addedAt.toISOString(),
      struck: row.struckAt && { at: row.struckAt.toISOString(), by: row.struckByName ?? '', why: row.struckWhy ?? '' },
    })),
  };
}

/** The file itself, only ever to be saved: no browser shows or runs it here. Throws `evidence-unknown`. */
export async function downloadEvidence(ctx: Ctx, obligationId: string, id: string): Promise<Reply<unknown>> {
  const { storedAs, fileName, mediaType, bytes } = found(await selectOneEvidence(ctx.tx, obligationId, id), 'evidence-unknown');
  const name = encodeURIComponent(found(fileName, 'evidence-unknown')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new Reply(Readable.from(evidenceStore().read(storedAs!), { objectMode: false }), {
    headers: {
      'content-type': mediaType!,
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
}
