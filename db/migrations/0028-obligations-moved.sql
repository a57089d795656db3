-- Terms that a change of days moved: from when to when, by which states of the calendar, by which change. Only ever added.
create table obligations.moved (
  id uuid constraint moved_pk primary key,
  obligation_id uuid not null constraint moved_obligation references obligations.obligation,
  due_before timestamptz not null,
  due_after timestamptz not null,
  version_before int not null,
  version_after int not null,
  -- The change of days (calendar.change); null: days that came with a new release.
  change_id uuid,
  -- Who confirmed that change, as the record is read years later.
  moved_by_name text not null,
  -- Since when the duty counted as late, when the move took that away.
  unnoticed_late_at timestamptz,
  at timestamptz not null,
  -- The same change moves a duty once.
  constraint moved_once unique (obligation_id, version_after),
  constraint moved_differs check (due_before <> due_after)
);
-- What is still to be counted anew after a change.
create index obligation_version on obligations.obligation (calendar_version) where state = 'open';
