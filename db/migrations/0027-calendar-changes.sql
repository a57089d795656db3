-- What moved a day: the act, the two people, each day before and after. These rows are only ever added.
create table calendar.change (
  id uuid constraint change_pk primary key,
  -- The state of the days that this change made; duties counted by an older one are counted anew.
  version int not null constraint change_version unique,
  act_title text not null constraint change_act_title check (act_title <> ''),
  act_number text not null constraint change_act_number check (act_number <> ''),
  act_on date not null,
  why text not null,
  -- One confirmation makes one change, however often it is told.
  proposal_id uuid not null constraint change_once unique,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null,
  -- Set when a whole year was brought: its number, and what was known of it before and after.
  year smallint,
  year_before text,
  year_after text,
  constraint change_second_person check (confirmed_by <> proposed_by)
);

create table calendar.changed_day (
  change_id uuid not null constraint changed_day_change references calendar.change,
  day date not null,
  week smallint not null constraint changed_day_week check (week in (5, 6)),
  -- {effect, kind, name, act}; null: a plain day of its week.
  before jsonb,
  after jsonb,
  constraint changed_day_pk primary key (change_id, day, week)
);
create index changed_day_day on calendar.changed_day (day, week);

-- The days on which administrators were asked for a year that is missing: once a day, however many processes ask.
create table calendar.reminder (
  year smallint not null,
  asked_on date not null,
  constraint reminder_once primary key (year, asked_on)
);
