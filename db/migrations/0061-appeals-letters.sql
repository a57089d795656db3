-- ¶8: what of a letter was said before or is a signature, as offsets in its text: shown folded.
alter table appeals.entry add column folds jsonb not null default '[]';

-- Which earlier appeal a letter goes on from. Each keeps its own number, term and answer: a new question has a new clock.
-- A quoted number proves nothing, so it only suggests; a person decides.
create table appeals.link (
  appeal_id uuid constraint link_appeal references appeals.appeal,
  earlier_id uuid constraint link_earlier references appeals.appeal,
  how text not null constraint link_how check (how in ('references', 'token', 'number')),
  state text not null constraint link_state check (state in ('linked', 'suggested', 'refused')),
  at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint link_pk primary key (appeal_id, earlier_id),
  constraint link_not_itself check (appeal_id <> earlier_id),
  constraint link_decided check ((decided_by is null) = (decided_at is null))
);
create index link_of_earlier on appeals.link (earlier_id);
