-- The line. The table is the truth: after any restart the state is read back and reconciled with Asterisk.
create schema calls;

create table calls.call (
  id uuid constraint call_pk primary key,
  channel_id text not null constraint call_channel_unique unique,
  dialled text not null,
  caller_number text,
  audience text not null default 'recipient' constraint call_audience check (audience in ('recipient', 'state_body')),
  recipient_id uuid constraint call_recipient references recipients.recipient,
  state text not null constraint call_state check (state in ('greeting', 'menu', 'queued', 'offered', 'talking', 'held', 'noticing', 'rating', 'ended')),
  language text constraint call_language check (language in ('kk', 'ru', 'en')),
  arrived_at timestamptz not null,
  queued_at timestamptz,
  -- ¶7: the wait ends when the first operator's voice path opens.
  answered_at timestamptz,
  talk_ended_at timestamptz,
  ended_at timestamptz,
  -- ¶7 wait in milliseconds: to the voice path, or to the hang-up of the abandoned. Null while waiting.
  wait_ms int,
  -- The queue-only variant, printed beside it.
  queue_wait_ms int,
  ended_by text constraint call_ended_by check (ended_by in ('caller', 'operator', 'system', 'interrupted')),
  -- For the abandoned: where the caller gave up.
  abandoned_in text constraint call_abandoned_in check (abandoned_in in ('greeting', 'menu', 'queue')),
  operator_id uuid constraint call_operator references identity.account,
  consultation_id uuid constraint call_consultation references consultations.consultation,
  -- Told by the recordings room, which stands above: what became of the segments.
  recording text not null default 'none' constraint call_recording check (recording in ('none', 'recording', 'processing', 'ready', 'lost')),
  -- When the state machine wants to be woken if nothing happens; a row, not a timer.
  wake_at timestamptz,
  -- The rest of the state machine's own memory (src/modules/calls/call.ts), plain data.
  memory jsonb not null,
  revision int not null default 1,
  constraint call_ended check ((state = 'ended') = (ended_at is not null))
);
create index call_live on calls.call (state) where state <> 'ended';
create index call_waiting on calls.call (queued_at) where state in ('queued', 'offered');
create index call_list on calls.call (arrived_at, id);
create index call_recipient on calls.call (recipient_id, arrived_at);
create index call_operator on calls.call (operator_id, arrived_at);
create index call_wake on calls.call (wake_at) where wake_at is not null;

create table calls.offer (
  id uuid constraint offer_pk primary key,
  call_id uuid not null constraint offer_call references calls.call,
  account_id uuid not null constraint offer_account references identity.account,
  channel_id text not null constraint offer_channel_unique unique,
  offered_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text not null constraint offer_outcome check (outcome in ('open', 'answered', 'no_answer', 'refused', 'failed', 'withdrawn'))
);
-- Care is not enough: no operator is offered two calls, no call is offered twice at once.
create unique index offer_operator_one on calls.offer (account_id) where outcome = 'open';
create unique index offer_call_one on calls.offer (call_id) where outcome = 'open';
create index offer_call on calls.offer (call_id);

-- Each stretch in which an operator was joined to the caller.
create table calls.leg (
  id uuid constraint leg_pk primary key,
  call_id uuid not null constraint leg_call references calls.call,
  account_id uuid not null constraint leg_account references identity.account,
  channel_id text not null,
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index leg_operator_one on calls.leg (account_id) where left_at is null;
create index leg_call on calls.leg (call_id, joined_at);
create index leg_account on calls.leg (account_id, joined_at);

-- The raw account of what happened, from which every figure can be counted again.
create table calls.event (
  id bigint generated always as identity constraint event_pk primary key,
  call_id uuid not null constraint event_call references calls.call,
  at timestamptz not null,
  kind text not null,
  detail jsonb not null default '{}'
);
create index event_call on calls.event (call_id, id);

-- What a person asked of a live call (hold, resume, end, redirect, reconnect), for the telephony process to carry out in order.
create table calls.command (
  id bigint generated always as identity constraint command_pk primary key,
  call_id uuid not null constraint command_call references calls.call,
  account_id uuid not null constraint command_account references identity.account,
  kind text not null constraint command_kind check (kind in ('hold', 'resume', 'end', 'redirect', 'reconnect', 'keypad')),
  detail jsonb not null default '{}',
  asked_at timestamptz not null,
  done_at timestamptz
);
create index command_open on calls.command (id) where done_at is null;

-- Which telephony process owns an Asterisk; the next one waits until the lease runs out.
create table calls.lease (
  line text constraint lease_pk primary key,
  holder text not null,
  until timestamptz not null
);
