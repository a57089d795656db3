import type { Db } from '../../base/ctx.ts';

export type EntryFilter = {
  subjectKind?: string;
  subjectId?: string;
  actorId?: string;
  /** Part of a name, of whoever did or looked. */
  actorName?: string;
  /** Beginning of an action: 'recordings.' finds them all. */
  action?: string;
  looked?: boolean;
  from?: Date;
  to?: Date;
  before?: number;
  limit: number;
};

/** Journal lines, newest first; `before` is the id of the last line already shown. */
export function selectEntries(db: Db, filter: EntryFilter) {
  let query = db.selectFrom('audit.entry').selectAll().orderBy('id', 'desc').limit(filter.limit);
  if (filter.subjectKind) query = query.where('subject_kind', '=', filter.subjectKind);
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId);
  if (filter.actorName) query = query.where('actor_name', 'ilike', `%${escaped(filter.actorName)}%`);
  if (filter.action) query = query.where('action', 'like', `${escaped(filter.action)}%`);
  if (filter.looked !== undefined) query = query.where('looked', '=', filter.looked);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  if (filter.before) query = query.where('id', '<', filter.before);
  return query.execute();
}

/** What was typed is looked for as it is: % and _ are signs like any other. */
function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
