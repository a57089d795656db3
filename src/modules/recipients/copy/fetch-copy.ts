import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { Reply } from '../../../base/route.ts';
import { standing } from '../person/living.ts';
import { regionNames } from '../person/regions.ts';
import { type CopyContent, copyPage } from './page.ts';
import { type Copy, selectContent, selectCopies } from './queries.ts';

export function copyJson({ askedAt, expiresAt, ...copy }: Copy) {
  return { ...copy, askedAt: askedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null };
}

/** Copies that were asked for of a person, the newest first; without what is in them. */
export async function listCopies(ctx: Ctx, id: string) {
  return (await selectCopies(ctx.tx, (await standing(ctx.tx, id)).id)).map(copyJson);
}

/** A copy as a file: everything as JSON, or the page for the person. Throws `copy-gone` once it expired. */
export async function fetchCopy(ctx: Ctx, id: string, copyId: string, format: 'json' | 'html'): Promise<Reply<string>> {
  const { id: rootId } = await standing(ctx.tx, id);
  const { content, language } = found(await selectContent(ctx.tx, rootId, copyId, ctx.now), 'copy-gone');
  const page = format === 'html' ? copyPage(JSON.parse(content) as CopyContent, await regionNames(ctx, language)) : content;
  return new Reply<string>(Buffer.from(page), {
    headers: {
      'content-type': format === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="copy-${copyId}.${format}"`,
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
    },
  });
}
