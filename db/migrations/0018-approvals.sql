-- What one person proposes and another decides: days of the calendar, readings of the rulebook, erasures.
create schema approvals;

create table approvals.proposal (
  id uuid constraint proposal_pk primary key,
  -- 'room.what', e.g. 'calendar.days': the room that opened it applies it.
  kind text not null,
  subject_kind text not null,
  subject_id text,
  -- What will be done, in the shape the room knows; no personal data beyond ids.
  payload jsonb not null,
  why text not null constraint proposal_why check (why <> ''),
  state text not null default 'proposed' constraint proposal_state check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_by uuid not null constraint proposal_proposer references identity.account,
  proposed_at timestamptz not null,
  decided_by uuid constraint proposal_decider references identity.account,
  decided_at timestamptz,
  decision_why text,
  constraint proposal_decided check ((state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  -- The rule itself: nobody decides alone. Only what one takes back oneself needs no other.
  constraint proposal_second_person check (state in ('proposed', 'withdrawn') or decided_by <> proposed_by)
);
create index proposal_open on approvals.proposal (kind, proposed_at) where state = 'proposed';
create index proposal_subject on approvals.proposal (subject_kind, subject_id, proposed_at);
