-- Who did, and who looked, at what, from where. Insert-only: the running role gets no update or delete (db/grants.sql),
-- and a trigger refuses them to everybody else who is not deliberately taking it off.
create schema audit;

create table audit.entry (
  id bigint generated always as identity constraint entry_pk primary key,
  at timestamptz not null,
  actor_kind text not null constraint entry_actor_kind check (actor_kind in ('account', 'system', 'anonymous')),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  -- true: somebody looked at personal data; false: somebody changed something or tried to.
  looked boolean not null default false,
  subject_kind text,
  subject_id text,
  origin inet,
  request_id text not null,
  detail jsonb not null default '{}'
);
create index entry_at on audit.entry (at);
create index entry_subject on audit.entry (subject_kind, subject_id, at);
create index entry_actor on audit.entry (actor_id, at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit journal is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger entry_append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_no_truncate before truncate on audit.entry for each statement execute function audit.refuse_change();
