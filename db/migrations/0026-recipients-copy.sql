-- What a person asked to be told of what is held of them: made once by a job, to be fetched for a day, then emptied.
create table recipients.copy (
  id uuid constraint copy_pk primary key,
  recipient_id uuid not null constraint copy_recipient references recipients.recipient,
  language text not null constraint copy_language check (language in ('kk', 'ru', 'en')),
  why text not null,
  state text not null constraint copy_state check (state in ('queued', 'ready', 'expired')),
  -- Rooms that have told their part, of how many.
  done int not null default 0,
  total int not null,
  -- JSON, as it is handed out.
  content text,
  asked_at timestamptz not null,
  asked_by uuid not null constraint copy_asker references identity.account,
  ready_at timestamptz,
  expires_at timestamptz,
  constraint copy_ready check ((state = 'ready') = (content is not null)),
  constraint copy_expires check ((ready_at is null) = (expires_at is null))
);
create index copy_recipient on recipients.copy (recipient_id, asked_at);
create index copy_queued on recipients.copy (asked_at) where state = 'queued';
create index copy_expiring on recipients.copy (expires_at) where state = 'ready';
