-- ¶14, ¶27, ¶30, ¶32: letters of known bodies, proposed as what they seem to be. What a person takes one for keeps the
-- instant of its receipt, and waits here until the room it belongs to takes it over.
create table mail.proposal (
  letter_id uuid constraint proposal_pk primary key constraint proposal_letter references mail.raw_letter (id),
  appeal_id uuid not null constraint proposal_appeal_unique unique,
  organization_id uuid not null,
  kind text not null constraint proposal_kind
    check (kind in ('recording-request', 'responsible-notice', 'clarification', 'report', 'training-request')),
  state text not null constraint proposal_state check (state in ('proposed', 'taken', 'declined')),
  received_at timestamptz not null,
  made_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  constraint proposal_decided check ((state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create index proposal_in_order on mail.proposal (state, received_at, letter_id);
