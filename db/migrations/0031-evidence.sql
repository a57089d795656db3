-- What proves that a duty was kept or why it was not. Never deleted: what was added by mistake is struck out with the reason.
create table obligations.evidence (
  id uuid constraint evidence_pk primary key,
  obligation_id uuid not null constraint evidence_obligation references obligations.obligation,
  kind text not null constraint evidence_kind check (kind in ('letter', 'file', 'call', 'signature', 'message', 'note')),
  -- The id or number of a letter, call or message elsewhere.
  reference text,
  note text not null default '',
  -- A stored file: as it was called, what it is by its content, and where it is sealed.
  file_name text,
  media_type text,
  bytes int,
  sha256 text,
  stored_as text,
  added_by uuid,
  added_by_name text,
  added_at timestamptz not null,
  struck_at timestamptz,
  struck_by_name text,
  struck_why text,
  constraint evidence_content check (stored_as is not null or reference is not null or note <> ''),
  constraint evidence_file check ((stored_as is null) = (file_name is null) and (stored_as is null) = (sha256 is null)
    and (stored_as is null) = (bytes is null) and (stored_as is null) = (media_type is null)),
  constraint evidence_struck check ((struck_at is null) = (struck_why is null))
);
create index evidence_of on obligations.evidence (obligation_id, added_at);
-- The same file sent twice, as by a second press of the button, is there once.
create unique index evidence_file_once on obligations.evidence (obligation_id, sha256) where struck_at is null;

create function obligations.keep_as_it_was() returns trigger language plpgsql as $$
begin
  raise exception '%.% keeps what happened', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
create trigger evidence_kept before delete on obligations.evidence for each row execute function obligations.keep_as_it_was();
create trigger history_kept before update or delete on obligations.history for each row execute function obligations.keep_as_it_was();
