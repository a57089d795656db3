-- Appeals by every channel (¶7), with all that Annex 2 asks from the start.
create schema appeals;

create table appeals.counter (
  year smallint constraint counter_pk primary key,
  last int not null
);

create table appeals.appeal (
  id uuid constraint appeal_pk primary key,
  year smallint not null,
  ordinal int not null,
  number text not null constraint appeal_number_unique unique,
  kind text not null constraint appeal_kind check (kind in ('enquiry', 'appeal', 'complaint')),
  channel text not null constraint appeal_channel check (channel in ('call', 'mail', 'web')),
  state text not null constraint appeal_state check (state in ('open', 'answered', 'exempt')),
  received_at timestamptz not null,
  registered_at timestamptz not null,
  language text not null constraint appeal_language check (language in ('kk', 'ru', 'en')),
  recipient_id uuid constraint appeal_recipient references recipients.recipient,
  -- Annex 2, column 5; empty: "not stated".
  applicant text not null default '',
  -- Annex 2, column 4: as declared, else from the number.
  region text constraint appeal_region references organizations.region,
  organization_id uuid constraint appeal_organization references organizations.organization,
  service_id uuid constraint appeal_service references services.service,
  subject text not null,
  content text not null,
  measures_taken text not null default '',
  reply_address text,
  -- Message-ID of the letter answered, for threading.
  letter_message_id text,
  -- Message-IDs before it in its thread, oldest first.
  letter_refs text[] not null default '{}',
  consultation_id uuid,
  assignee_id uuid constraint appeal_assignee references identity.account,
  taken_at timestamptz,
  answered_at timestamptz,
  exempt_reason text,
  flags text[] not null default '{}',
  constraint appeal_ordinal_unique unique (year, ordinal),
  constraint appeal_answered check ((state = 'answered') = (answered_at is not null)),
  constraint appeal_exempt check ((state = 'exempt') = (exempt_reason is not null))
);
create index appeal_list on appeals.appeal (received_at, id);
create index appeal_open on appeals.appeal (received_at) where state = 'open';
create index appeal_letter on appeals.appeal (letter_message_id);
create index appeal_recipient on appeals.appeal (recipient_id, received_at);
-- How many acknowledgements an address got lately: the guard against two machines thanking each other.
create index appeal_reply on appeals.appeal (reply_address, received_at);
create index appeal_assignee on appeals.appeal (assignee_id) where state = 'open';

-- What was said in the case, in order: letters in, acknowledgement, answers, notes.
create table appeals.entry (
  id uuid constraint entry_pk primary key,
  appeal_id uuid not null constraint entry_appeal references appeals.appeal,
  kind text not null constraint entry_kind check (kind in ('letter', 'acknowledgement', 'answer', 'note', 'call')),
  at timestamptz not null,
  author_id uuid constraint entry_author references identity.account,
  language text not null,
  subject text not null default '',
  body text not null,
  attachments jsonb not null default '[]',
  edition_ids uuid[] not null default '{}',
  message_id uuid constraint entry_message references notifications.message,
  raw_letter_id uuid
);
create index entry_appeal on appeals.entry (appeal_id, at);
create index entry_message on appeals.entry (message_id);

create table appeals.draft (
  appeal_id uuid not null constraint draft_appeal references appeals.appeal,
  account_id uuid not null constraint draft_account references identity.account,
  body text not null,
  edition_ids uuid[] not null default '{}',
  revision int not null,
  saved_at timestamptz not null,
  constraint draft_pk primary key (appeal_id, account_id)
);

-- What other rooms may read: the person's timeline, figures of letters.
create view appeals.published_appeal as
  select a.id, a.number, a.kind, a.channel, a.state, a.received_at, a.registered_at, a.language, a.recipient_id, a.consultation_id,
    a.region, a.organization_id, a.service_id, a.subject, a.assignee_id, a.answered_at, d.due_at
  from appeals.appeal a
  left join obligations.published_obligation d on d.subject_kind = 'appeal' and d.subject_id = a.id and d.paragraph = '8';
