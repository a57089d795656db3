-- Who owes what to whom, under which paragraph and reading, since when, until when, kept by what.
create schema obligations;

-- The rulebook. A change of law or reading is a new row with its date; what runs keeps the row it started under.
create table obligations.reading (
  id uuid constraint reading_pk primary key,
  paragraph text not null,
  edition int not null,
  participant_kind text not null,
  effective_from date not null,
  amount int not null constraint reading_amount check (amount >= 0),
  unit text not null constraint reading_unit check (unit in ('working-days', 'days', 'hours', 'month')),
  week smallint constraint reading_week check (week in (5, 6)),
  policy boolean not null default false,
  text_kk text not null, text_ru text not null, text_en text not null,
  stops_kk text not null, stops_ru text not null, stops_en text not null,
  does_not_stop_kk text not null, does_not_stop_ru text not null, does_not_stop_en text not null,
  constraint reading_edition unique (paragraph, participant_kind, edition)
);

create table obligations.obligation (
  id uuid constraint obligation_pk primary key,
  paragraph text not null,
  reading_id uuid not null constraint obligation_reading references obligations.reading,
  debtor_kind text not null,
  debtor_id uuid,
  creditor_kind text not null,
  creditor_id uuid,
  -- What it is about, in the room that opened it: 'appeal', 'wait-month'.
  subject_kind text not null,
  subject_id uuid not null,
  label text not null,
  anchor_at timestamptz not null,
  -- Exclusive: 24:00 Asia/Almaty of the last day; screens say 23:59.
  due_at timestamptz not null,
  calendar_version int not null,
  state text not null constraint obligation_state check (state in ('open', 'kept', 'excused')),
  late_noticed_at timestamptz,
  closed_at timestamptz,
  excuse text,
  evidence jsonb not null default '{}',
  created_at timestamptz not null,
  constraint obligation_closed check ((state = 'open') = (closed_at is null)),
  constraint obligation_excuse check ((state = 'excused') = (excuse is not null)),
  -- The same event told twice opens one duty.
  constraint obligation_once unique (paragraph, subject_kind, subject_id, anchor_at)
);
create index obligation_due on obligations.obligation (due_at) where state = 'open';
create index obligation_unnoticed on obligations.obligation (due_at) where state = 'open' and late_noticed_at is null;
create index obligation_subject on obligations.obligation (subject_kind, subject_id);
create index obligation_list on obligations.obligation (due_at, id);

-- What other rooms may know of a duty: enough to sort by deadline and to say late.
create view obligations.published_obligation as
  select id, paragraph, subject_kind, subject_id, label, anchor_at, due_at, state, late_noticed_at, closed_at from obligations.obligation;
