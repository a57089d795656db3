-- The whole rulebook: more ways to count, what opens and keeps each duty, whom its term is told to; and each duty's own history.
alter table obligations.reading
  add column duty text not null default '',
  add column name_kk text not null default '', add column name_ru text not null default '', add column name_en text not null default '',
  add column anchor text not null default '',
  add column anchor_kk text not null default '', add column anchor_ru text not null default '', add column anchor_en text not null default '',
  add column creditor_kind text not null default 'centre',
  add column opens text not null default '',
  add column keeps text not null default '',
  -- Who is told what before and after the term; null: as the program does by default.
  add column steps jsonb,
  add column act text,
  add column proposal_id uuid constraint reading_proposal references approvals.proposal,
  drop constraint reading_unit,
  add constraint reading_unit check (unit in ('working-days', 'days', 'hours', 'month', 'day-of-next-month', 'after-working-days', 'hours-before')),
  add constraint reading_term check (amount between 1 and case when unit in ('hours', 'hours-before') then 8784 when unit = 'day-of-next-month' then 28 else 366 end),
  -- One paragraph may set two terms for one participant: `duty` tells them apart. The names stay, so that older programs find them.
  drop constraint reading_edition,
  add constraint reading_edition unique (paragraph, participant_kind, duty, edition),
  add constraint reading_effective unique (paragraph, participant_kind, duty, effective_from);

alter table obligations.obligation
  add column duty text not null default '',
  -- Before this instant it cannot be kept: what begins "after" a term.
  add column begins_at timestamptz,
  drop constraint obligation_once,
  add constraint obligation_once unique (paragraph, subject_kind, subject_id, anchor_at, duty);
create index obligation_paragraph on obligations.obligation (paragraph, due_at, id);
create index obligation_debtor on obligations.obligation (debtor_kind, due_at, id);
create index obligation_debtor_id on obligations.obligation (debtor_id, due_at, id) where debtor_id is not null;
create index obligation_state on obligations.obligation (state, due_at, id);

create table obligations.history (
  id bigint generated always as identity constraint history_pk primary key,
  obligation_id uuid not null constraint history_obligation references obligations.obligation,
  at timestamptz not null,
  kind text not null constraint history_kind check (kind in
    ('opened', 'reminded', 'late', 'escalated', 'kept', 'excused', 'reopened', 'moved', 'evidence-added', 'evidence-struck')),
  -- Of a reminder or an escalation: which step, of which term. A term that moved is told of anew.
  step text,
  due_at timestamptz,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  detail jsonb not null default '{}',
  constraint history_step check ((step is null) = (due_at is null)),
  constraint history_once unique (obligation_id, step, due_at)
);
create index history_of on obligations.history (obligation_id, id);

insert into obligations.history (obligation_id, at, kind, actor_kind)
  select id, created_at, 'opened', 'system' from obligations.obligation
  union all select id, late_noticed_at, 'late', 'system' from obligations.obligation where late_noticed_at is not null
  union all select id, closed_at, state, 'system' from obligations.obligation where closed_at is not null
  order by 2;
