import type { Ctx } from '../../base/ctx.ts';
import { selectServices, type Service } from './queries.ts';

/** Endings of words are left off from here on: 'паспорта' also finds 'паспортов'. */
const WORD_BEGINNING = 6;
const MOST = 200;

/**
 * Services (of one body, if named) whose code or names, in any language, hold all the words; all of them without words. Compared here and not in
 * SQL: whether a database knows capital Kazakh letters depends on its locale, and the catalogue is a thousand rows.
 */
export async function findServices(ctx: Ctx, q: string, organizationId?: string): Promise<Service[]> {
  const words = (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 10).map((word) => word.slice(0, WORD_BEGINNING));
  const services = await selectServices(ctx.tx, ctx.now.toISOString().slice(0, 10));
  return services
    .filter((service) => organizationId === undefined || service.organizationId === organizationId)
    .filter((service) => words.every((word) => wordsOf(service).includes(word)))
    .slice(0, MOST);
}

function wordsOf({ code, name }: Service): string {
  return `${code ?? ''} ${name.kk} ${name.ru} ${name.en}`.toLowerCase();
}
