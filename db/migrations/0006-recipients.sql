-- Service recipients (¶3.6): people and companies, their addresses and consents.
create schema recipients;

create table recipients.recipient (
  id uuid constraint recipient_pk primary key,
  kind text not null constraint recipient_kind check (kind in ('individual', 'legal_entity')),
  -- Empty until somebody says it: a caller is first known by number alone.
  name text not null default '',
  language text constraint recipient_language check (language in ('kk', 'ru', 'en')),
  region text,
  created_at timestamptz not null
);

create table recipients.address (
  id uuid constraint address_pk primary key,
  recipient_id uuid not null constraint address_recipient references recipients.recipient,
  kind text not null constraint address_kind check (kind in ('phone', 'email')),
  -- E.164 or lower-case address.
  value text not null,
  created_at timestamptz not null,
  constraint address_value_unique unique (kind, value)
);
create index address_recipient on recipients.address (recipient_id);

create table recipients.consent (
  id uuid constraint consent_pk primary key,
  recipient_id uuid not null constraint consent_recipient references recipients.recipient,
  purpose text not null,
  given boolean not null,
  source text not null,
  at timestamptz not null
);

create view recipients.published_recipient as
  select id, kind, name, language, region from recipients.recipient;
