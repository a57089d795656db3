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
  from_address text,
  appeal_id uuid,
  error text,
  registered_at timestamptz
);
create index raw_letter_waiting on mail.raw_letter (received_at) where state = 'received';
create index raw_letter_message_id on mail.raw_letter (message_id);
create index raw_letter_sha256 on mail.raw_letter (sha256);
