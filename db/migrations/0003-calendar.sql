-- The working days of Kazakhstan as exceptions to the plain week. Days are dates in Asia/Almaty.
create schema calendar;

create table calendar.year (
  year smallint constraint year_pk primary key,
  -- 'found': published; 'provisional': computed from the rule, no act found yet.
  status text not null constraint year_status check (status in ('found', 'provisional')),
  note text not null default ''
);

create table calendar.exception (
  day date not null,
  -- The week it holds for: 5 working days (Mon-Fri) or 6 (Mon-Sat).
  week smallint not null constraint exception_week check (week in (5, 6)),
  effect text not null constraint exception_effect check (effect in ('off', 'working')),
  kind text not null constraint exception_kind check (kind in ('public_holiday', 'religious_day_off', 'substitute', 'transferred')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  act text not null default '',
  confidence text not null default 'found',
  entered_at timestamptz not null default now(),
  constraint exception_pk primary key (day, week)
);

-- One row: grows with every change of a day, so that a deadline can say by which calendar it was counted.
create table calendar.version (
  single boolean constraint version_pk primary key default true constraint version_single check (single),
  version int not null
);
insert into calendar.version (version) values (1);
