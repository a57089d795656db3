-- What every room stands on: the journal of events that feeds live screens and reactions.
create schema base;

create table base.event (
  seq bigint generated always as identity constraint event_pk primary key,
  -- The writing transaction. A reader takes rows only below the oldest running transaction,
  -- so an event that commits late is never overtaken and missed (see src/base/events.ts).
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null,
  -- Who may be shown it live: 'supervision', 'operators', 'account:<uuid>'.
  audience text[] not null,
  subject_id uuid,
  payload jsonb not null
);
create index event_order on base.event (xid, seq);
create index event_at on base.event (at);

-- Each running part says that it lives; /health/ready reads it, whichever process answers.
create table base.heartbeat (
  part text constraint heartbeat_pk primary key,
  at timestamptz not null,
  detail jsonb not null default '{}'
);
