import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Channel } from '../message.ts';
import type { TrilingualWords } from './template.ts';

export type Edition = {
  id: string;
  edition: number;
  words: TrilingualWords;
  source: 'shipped' | 'person';
  savedAt: Date;
  savedByName: string;
  why: string;
};

const columns = sql`id, edition, words, source, saved_at as "savedAt", saved_by_name as "savedByName", why`;

/** The edition in force; undefined for a template that was never used. */
export async function selectInForce(db: Db, template: string, channel: Channel): Promise<Edition | undefined> {
  return (await selectHistory(db, template, channel, 1))[0];
}

/** The editions of a template, the newest first. */
export async function selectHistory(db: Db, template: string, channel: Channel, limit = 200): Promise<Edition[]> {
  const { rows } = await sql<Edition>`select ${columns} from notifications.template_edition
    where template = ${template} and channel = ${channel} order by edition desc limit ${limit}`.execute(db);
  return rows;
}

/** What is in force of every template, by `code channel`. */
export async function selectAllInForce(db: Db): Promise<Map<string, Edition>> {
  const { rows } = await sql<Edition & { template: string; channel: string }>`
    select distinct on (template, channel) template, channel, ${columns} from notifications.template_edition
    order by template, channel, edition desc`.execute(db);
  return new Map(rows.map((row) => [`${row.template} ${row.channel}`, row]));
}

export type NewEdition = Omit<Edition, 'savedByName'> & {
  template: string;
  channel: Channel;
  savedBy: { id: string | null; name: string };
};

/** False when somebody saved an edition of this number first. */
export async function insertEdition(db: Db, one: NewEdition): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into notifications.template_edition
    (id, template, channel, edition, words, source, saved_at, saved_by, saved_by_name, why)
    values (${one.id}, ${one.template}, ${one.channel}, ${one.edition}, ${JSON.stringify(one.words)}::jsonb, ${one.source},
      ${one.savedAt}, ${one.savedBy.id}, ${one.savedBy.name}, ${one.why})
    on conflict on constraint template_edition_unique do nothing`.execute(db);
  return numAffectedRows === 1n;
}
