-- Words that can be edited, whom a message is for, and the way it went.

-- Every edition a template ever had; the highest is in force. What was sent names the edition it was made from.
create table notifications.template_edition (
  id uuid constraint template_edition_pk primary key,
  template text not null,
  channel text not null constraint template_edition_channel check (channel in ('mail', 'sms', 'screen')),
  edition int not null constraint template_edition_number check (edition > 0),
  -- {"kk": {"subject", "body"}, "ru": …, "en": …}, ICU MessageFormat.
  words jsonb not null,
  -- shipped: came with the program. A newer program adds a shipped edition only over a shipped one.
  source text not null constraint template_edition_source check (source in ('shipped', 'person')),
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  why text not null,
  -- Two who edit at once: the second is refused.
  constraint template_edition_unique unique (template, channel, edition),
  constraint template_edition_person check ((source = 'person') = (saved_by is not null))
);

alter table notifications.message
  add column edition_id uuid constraint message_edition_fk references notifications.template_edition (id),
  add column account_id uuid,
  add column recipient_id uuid,
  add column organization_id uuid,
  -- Goes also in quiet hours.
  add column urgent boolean not null default false,
  -- The purpose a recipient must have agreed to; null for what the Rules ask us to say.
  add column purpose text,
  -- Why it waits though it could go: a word of src/modules/notifications/quiet/.
  add column waits_for text,
  -- Counts "try again": the gateway sees each round as another message.
  add column round int not null default 0,
  add column delivered_at timestamptz,
  add column read_at timestamptz,
  add column unsubscribed_at timestamptz;

alter table notifications.message drop constraint message_state;
alter table notifications.message add constraint message_state
  check (state in ('queued', 'held', 'sending', 'sent', 'delivered', 'failed', 'dead', 'read'));
alter table notifications.message drop constraint message_sent;
alter table notifications.message add constraint message_sent
  check (sent_at is not null or state not in ('sent', 'delivered', 'failed', 'read'));
alter table notifications.message add constraint message_read check ((state = 'read') = (read_at is not null));

create index message_of_account on notifications.message (account_id, id desc) where channel = 'screen';
create index message_unread on notifications.message (account_id) where channel = 'screen' and state = 'sent';
create index message_undelivered on notifications.message (next_at) where channel = 'sms' and state = 'sent';

-- The way of a message: each attempt, each word from outside, each hand. Added and read, never changed.
create table notifications.step (
  id bigint generated always as identity constraint step_pk primary key,
  message_id uuid not null constraint step_message_fk references notifications.message (id),
  at timestamptz not null,
  kind text not null,
  detail text not null default '',
  actor_id uuid,
  actor_name text,
  why text
);
create index step_of_message on notifications.step (message_id, id);
