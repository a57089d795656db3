-- What was asked and answered, from which article edition (¶4, ¶9).
create schema consultations;

create sequence consultations.number_sequence;

create table consultations.consultation (
  id uuid constraint consultation_pk primary key,
  number bigint not null default nextval('consultations.number_sequence') constraint consultation_number_unique unique,
  channel text not null constraint consultation_channel check (channel in ('call', 'mail', 'web')),
  call_id uuid constraint consultation_call_unique unique,
  recipient_id uuid constraint consultation_recipient references recipients.recipient,
  operator_id uuid not null constraint consultation_operator references identity.account,
  language text not null constraint consultation_language check (language in ('kk', 'ru', 'en')),
  service_id uuid constraint consultation_service references services.service,
  topic text not null default '',
  outcome text constraint consultation_outcome check (outcome in ('answered', 'redirected', 'out_of_scope', 'appeal_registered', 'dropped')),
  edition_id uuid constraint consultation_edition references knowledge.edition,
  note text not null default '',
  revision int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  -- What the call was, written by the calls room when it ends, so that a person's timeline is read from one place.
  ended_at timestamptz,
  wait_ms int,
  talk_ms int,
  mark smallint constraint consultation_mark check (mark between 1 and 5)
);
create index consultation_recipient on consultations.consultation (recipient_id, started_at);

create view consultations.published_consultation as
  select id, number, channel, call_id, recipient_id, operator_id, language, service_id, outcome, edition_id, started_at, ended_at from consultations.consultation;
