import type { Ctx } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';
import { GENESIS, type Line } from './canonical.ts';
import { selectLink, selectRange, selectSealed } from './queries.ts';
import type { ExportEnd, ExportHead, ExportLink } from './verify-export.ts';

/** What to hand out in full; other lines of the stretch go as their digest, so that the chain holds without showing them. */
export type ExportFilter = {
  from: Date;
  to: Date;
  actorId?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
};

const PAGE = 1_000;

/**
 * The journal of a time as lines of JSON: a head, a link a line, an end. Read page by page, so its size is no matter.
 * Throws `journal-nothing-to-export` before the first line when nothing of that time is sealed.
 */
export async function exportJournal(ctx: Ctx, filter: ExportFilter): Promise<AsyncGenerator<string>> {
  const range = await selectRange(ctx.tx, filter.from, filter.to);
  if (!range) throw new Problem('not_found', 'journal-nothing-to-export');
  const before = range.first > 1 ? (await selectLink(ctx.tx, range.first - 1))!.hash : GENESIS;
  const head: ExportHead = {
    kind: 'kenes-audit-export',
    version: 1,
    from: filter.from.toISOString(),
    to: filter.to.toISOString(),
    before: before.toString('hex'),
    first: range.first,
    exportedAt: ctx.now.toISOString(),
  };
  return write(ctx, filter, head, range.last);
}

async function* write(ctx: Ctx, filter: ExportFilter, head: ExportHead, last: number): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  const end: ExportEnd = { kind: 'end', links: 0, lines: 0, hash: head.before };
  for (let after = head.first - 1; after < last;) {
    const page = await selectSealed(ctx.tx, after, last, PAGE);
    for (const { position, hash, digest, line } of page) {
      const shown = line !== null && isWanted(line, filter);
      const link: ExportLink = { position, hash: hash.toString('hex'), ...(shown ? { line } : { digest: digest.toString('hex') }) };
      end.links += 1;
      if (shown) end.lines += 1;
      end.hash = link.hash;
      yield `${JSON.stringify(link)}\n`;
    }
    after = page.at(-1)?.position ?? last;
  }
  yield `${JSON.stringify(end)}\n`;
}

function isWanted(line: Line, { from, to, actorId, subjectKind, subjectId }: ExportFilter): boolean {
  const at = Date.parse(line.at);
  return (
    at >= from.getTime() &&
    at < to.getTime() &&
    (actorId === undefined || line.actorId === actorId) &&
    (subjectKind === undefined || line.subjectKind === subjectKind) &&
    (subjectId === undefined || line.subjectId === subjectId)
  );
}
