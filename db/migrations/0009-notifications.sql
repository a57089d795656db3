-- The one outbox.
create schema notifications;

create table notifications.message (
  id uuid constraint message_pk primary key,
  channel text not null constraint message_channel check (channel in ('mail', 'sms', 'screen')),
  to_address text not null,
  from_address text not null,
  language text not null,
  template text not null,
  subject text not null,
  body text not null,
  in_reply_to text,
  refs text[] not null default '{}',
  auto_submitted boolean not null default false,
  -- Our Message-ID, made before the first attempt: what a receiver deduplicates by.
  message_id text not null constraint message_message_id_unique unique,
  related_kind text,
  related_id uuid,
  -- The same cause told twice makes one message.
  dedupe_key text not null constraint message_dedupe_unique unique,
  state text not null constraint message_state check (state in ('queued', 'held', 'sending', 'sent', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  response text,
  constraint message_sent check ((state = 'sent') = (sent_at is not null))
);
create index message_next on notifications.message (next_at) where state in ('queued', 'sending');
-- Letters of a house without a relay: they go out when one is named.
create index message_held on notifications.message (created_at) where state = 'held';
create index message_related on notifications.message (related_kind, related_id);

-- Where a message stands, for the room that sent it.
create view notifications.published_message as
  select id, related_kind, related_id, state, attempts, sent_at from notifications.message;
