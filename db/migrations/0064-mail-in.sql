-- What SPF, DKIM and DMARC say of a letter, by the DNS of the hour it was looked at; null until then.
alter table mail.raw_letter add column verdicts jsonb, add column judged_at timestamptz;
create index raw_letter_unjudged on mail.raw_letter (registered_at) where judged_at is null and state = 'registered';

-- What was attached, by what it holds: the same file in a hundred letters is looked through once. The bytes stay in the letter.
create table mail.content (
  sha256 text constraint content_pk primary key,
  size int not null,
  -- What the content says it is, whatever the letter calls it; empty: nothing that is known by its content.
  sniffed text not null,
  -- A program, or what starts one: shown with a warning, never opened by us.
  runs boolean not null,
  scan text not null constraint content_scan check (scan in ('waiting', 'clean', 'infected')),
  signature text,
  first_at timestamptz not null,
  scanned_at timestamptz,
  constraint content_scanned check ((scan = 'waiting') = (scanned_at is null)),
  constraint content_signature check ((scan = 'infected') = (signature is not null))
);
create index content_waiting on mail.content (first_at) where scan = 'waiting';

create table mail.attachment (
  letter_id uuid constraint attachment_letter references mail.raw_letter (id),
  position smallint,
  sha256 text not null constraint attachment_content references mail.content (sha256),
  name text not null,
  declared text not null,
  constraint attachment_pk primary key (letter_id, position)
);
create index attachment_of_content on mail.attachment (sha256);
