-- Who is here, in which state. Being here and being on queue are two things.
create schema presence;

create table presence.state (
  account_id uuid constraint state_pk primary key constraint state_account references identity.account,
  presence text not null constraint state_presence check (presence in ('here', 'away', 'gone')),
  away_reason text,
  on_queue boolean not null default false,
  -- Set when an offered call was not answered; cleared by the operator alone.
  not_responding_since timestamptz,
  since timestamptz not null,
  -- Free since: what "longest idle first" counts from. Moves when a talk ends or the operator comes on queue.
  idle_since timestamptz not null,
  constraint state_queue_needs_here check (not on_queue or presence = 'here')
);

create table presence.change (
  id uuid constraint change_pk primary key,
  account_id uuid not null,
  at timestamptz not null,
  presence text not null,
  away_reason text,
  on_queue boolean not null,
  not_responding boolean not null,
  cause text not null
);
create index change_account on presence.change (account_id, at);

-- Who could be given a call or a letter, for the rooms that choose.
create view presence.published_state as
  select account_id, presence, away_reason, on_queue, not_responding_since, since, idle_since from presence.state;
