import pg from 'pg';

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'graphile_worker', 'migrations')`;

/**
 * The whole schema as SQL text, in the order of names: what all migrations together have made. Our own, because the
 * packaged PostgreSQL has no pg_dump; it is for reading and comparing, a backup does not use it.
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines = ['-- The result of all migrations, in one read. Made by `bin/db schema`; do not edit.'];
    for (const { name } of await rows(
      client,
      `select nspname as name from pg_namespace n where ${OURS} and nspname not like 'pg_%' order by 1`,
    )) {
      lines.push('', `-- ${name}`, `create schema ${name};`, ...(await tablesOf(client, name!)), ...(await restOf(client, name!)));
    }
    return `${lines.join('\n')}\n`;
  } finally {
    await client.end();
  }
}

type Row = Record<string, string>;
async function rows(client: pg.Client, sql: string, params: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, params)).rows;
}

async function tablesOf(client: pg.Client, schema: string): Promise<string[]> {
  const lines: string[] = [];
  const tables = await rows(
    client,
    `select c.oid::text, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' order by 2`,
    [schema],
  );
  for (const table of tables) {
    const columns = await rows(
      client,
      `select format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then ' not null' else '' end,
         case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
              when a.attidentity <> '' then ' generated always as identity'
              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = $1::oid and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [table.oid],
    );
    // contype 'n': servers since 18 list not-null as constraints of their own; the column says it already.
    const constraints = await rows(
      client,
      `select format('  constraint %s %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint where conrelid = $1::oid and contype <> 'n' order by contype desc, conname`,
      [table.oid],
    );
    lines.push(`create table ${schema}.${table.name} (`, [...columns, ...constraints].map((row) => row.line).join(',\n'), ');');
    const indexes = await rows(
      client,
      `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i where i.indrelid = $1::oid
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`,
      [table.oid],
    );
    const triggers = await rows(
      client,
      `select pg_get_triggerdef(oid) || ';' as line from pg_trigger where tgrelid = $1::oid and not tgisinternal order by tgname`,
      [table.oid],
    );
    lines.push(...indexes.map((row) => row.line!), ...triggers.map((row) => row.line!));
  }
  return lines;
}

async function restOf(client: pg.Client, schema: string): Promise<string[]> {
  const views = await rows(
    client,
    `select format('create view %s.%s as%s%s', schemaname, viewname, chr(10), definition) as line from pg_views where schemaname = $1 order by viewname`,
    [schema],
  );
  const functions = await rows(
    client,
    `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 order by proname`,
    [schema],
  );
  return [...views, ...functions].map((row) => row.line!);
}
