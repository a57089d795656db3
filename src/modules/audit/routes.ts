import { Readable } from 'node:stream';
import { z } from 'zod';
import { Reply, route } from '../../base/route.ts';
import { exportJournal } from './chain/export-journal.ts';
import { selectLink } from './chain/queries.ts';
import { selectEntries } from './queries.ts';

const entry = z.object({
  id: z.number(),
  at: z.string(),
  actorKind: z.string(),
  actorName: z.string(),
  action: z.string(),
  looked: z.boolean(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  origin: z.string().nullable(),
  requestId: z.string(),
  why: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export const routes = [
  route({
    method: 'GET',
    url: '/api/audit',
    access: 'audit.read',
    action: 'audit.list',
    summary: 'Who did and who looked, newest first',
    subject: { kind: 'audit' },
    query: z.object({
      subjectKind: z.string().max(50).optional(),
      subjectId: z.string().max(100).optional(),
      actorId: z.uuid().optional(),
      actorName: z.string().max(200).optional(),
      action: z.string().max(100).optional(),
      looked: z.stringbool().optional(),
      from: z.coerce.date().optional(),
      to: z.coerce.date().optional(),
      cursor: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(entry), next: z.string().nullable() }),
    verb: async (ctx, { query: { cursor, ...filter } }) => {
      const rows = await selectEntries(ctx.tx, { ...filter, before: cursor });
      const items = rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorKind: row.actor_kind,
        actorName: row.actor_name,
        action: row.action,
        looked: row.looked,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        origin: row.origin,
        requestId: row.request_id,
        why: row.why,
        detail: row.detail as Record<string, unknown>,
      }));
      return { items, next: items.length === filter.limit ? String(items.at(-1)!.id) : null };
    },
  }),
  route({
    method: 'GET',
    url: '/api/audit/head',
    access: 'audit.read',
    action: 'audit.head',
    summary: 'How far the journal is sealed: write the hash down elsewhere, and nobody can rewrite what stands before it',
    output: z.object({ position: z.number(), hash: z.string().nullable(), sealedAt: z.string().nullable() }),
    verb: async (ctx) => {
      const head = await selectLink(ctx.tx);
      return { position: head?.position ?? 0, hash: head?.hash.toString('hex') ?? null, sealedAt: head?.sealedAt.toISOString() ?? null };
    },
  }),
  route({
    method: 'GET',
    url: '/api/audit/export',
    access: 'audit.read',
    action: 'audit.export',
    summary: 'The journal of a time with its chain of hashes, a JSON text a line; `bin/verify-journal` checks it without us',
    subject: { kind: 'audit' },
    asksWhy: true,
    query: z
      .object({
        from: z.coerce.date(),
        to: z.coerce.date(),
        actorId: z.uuid().optional(),
        subjectKind: z.string().max(50).optional(),
        subjectId: z.string().max(100).optional(),
      })
      .refine(({ from, to }) => from < to),
    output: z.any(),
    verb: async (ctx, { query }) => {
      const name = `journal-${query.from.toISOString().slice(0, 10)}-${query.to.toISOString().slice(0, 10)}.ndjson`;
      return new Reply(Readable.from(await exportJournal(ctx, query), { objectMode: false }), {
        headers: {
          'content-type': 'application/x-ndjson',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'private, no-store',
        },
      });
    },
  }),
];
