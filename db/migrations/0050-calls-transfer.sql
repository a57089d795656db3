-- ¶11: queues by what is asked, and what became of each wish to hand a caller on, with the notice the caller heard.
create table calls.queue (
  code text constraint queue_pk primary key constraint queue_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  -- What an operator must be able to be asked; null: every operator of the language.
  topic text constraint queue_topic references identity.topic,
  active boolean not null default true
);
insert into calls.queue (code, name_kk, name_ru, name_en, topic) values
  ('general', 'Жалпы кезек', 'Общая очередь', 'General queue', null),
  ('ict', 'АКТ қызметтері', 'Услуги ИКТ', 'ICT services', 'ict');
alter table calls.call add queue text not null default 'general' constraint call_queue references calls.queue;

create table calls.transfer (
  id uuid constraint transfer_pk primary key,
  call_id uuid not null constraint transfer_call references calls.call,
  -- Who asked for it.
  account_id uuid not null constraint transfer_account references identity.account,
  -- blind: told, then moved. attended: the operator spoke with the target first.
  way text not null constraint transfer_way check (way in ('blind', 'attended')),
  target_queue text constraint transfer_queue references calls.queue,
  target_account_id uuid constraint transfer_operator references identity.account,
  target_number text,
  asked_at timestamptz not null,
  -- The notice as it was played: its id, its very words, its language, and when it began and was heard to its end.
  notice_id text,
  notice_text text,
  notice_language text constraint transfer_notice_language check (notice_language in ('kk', 'ru', 'en')),
  notice_began_at timestamptz,
  notice_heard_at timestamptz,
  outcome text not null default 'open' constraint transfer_outcome
    check (outcome in ('open', 'moved', 'declined', 'withdrawn', 'no_answer', 'refused', 'failed', 'caller_gone')),
  ended_at timestamptz,
  constraint transfer_target check (num_nonnulls(target_queue, target_account_id, target_number) = 1),
  constraint transfer_ended check ((outcome = 'open') = (ended_at is null)),
  -- Told first, then moved: care is not enough.
  constraint transfer_told_first check (outcome <> 'moved' or notice_heard_at is not null)
);
create unique index transfer_call_one on calls.transfer (call_id) where outcome = 'open';
create index transfer_call on calls.transfer (call_id, asked_at);

-- An offer or a leg may be a number outside instead of an operator.
alter table calls.offer alter account_id drop not null, add number text,
  add constraint offer_whom check (num_nonnulls(account_id, number) = 1);
alter table calls.leg alter account_id drop not null, add number text,
  add constraint leg_whom check (num_nonnulls(account_id, number) = 1),
  -- consult: with the operator alone; conference: with both; talk: with the caller.
  add role text not null default 'talk' constraint leg_role check (role in ('talk', 'consult', 'conference'));

alter table calls.command drop constraint command_kind, add constraint command_kind check (kind in ('hold', 'resume', 'end', 'redirect',
  'reconnect', 'keypad', 'mute', 'unmute', 'consult', 'conference', 'complete'));
