-- Letters as they came: 250 is said only after the raw bytes are committed here.
create schema mail;

create table mail.raw_letter (
  id uuid constraint raw_letter_pk primary key,
  received_at timestamptz not null,
  remote_address inet,
  envelope_from text not null,
  envelope_to text[] not null,
  size int not null,
  sha256 text not null,
  raw bytea not null,
  state text not null constraint raw_letter_state check (state in ('received', 'registered', 'duplicate')),
  -- Registered without having been understood: a person reads the raw letter.
  unparsable boolean not null default false,
  attempts int not null default 0,
  message_id text,
  -- SHA-256 over what the letter says (not over its trace headers): the same letter again has the same one.
  content_sha256 text,
  -- Why it counts as sent by a machine: 'auto-submitted', 'null-sender', ...; null for a person's letter.
  automatic text,
  from_address text,
  appeal_id uuid,
  error text,
  registered_at timestamptz
);
create index raw_letter_waiting on mail.raw_letter (received_at) where state = 'received';
create index raw_letter_message_id on mail.raw_letter (message_id);
create index raw_letter_content on mail.raw_letter (content_sha256);
create index raw_letter_appeal on mail.raw_letter (appeal_id);
-- Out of line and as it is: compressing base64 costs more than it saves, and the sender waits for it.
alter table mail.raw_letter alter column raw set storage external;
