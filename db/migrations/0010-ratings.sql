-- Marks 1-5 by citizens (¶13). A mark belongs to the operator who spoke last.
create schema ratings;

create table ratings.rating (
  id uuid constraint rating_pk primary key,
  subject_kind text not null constraint rating_subject_kind check (subject_kind in ('call', 'appeal')),
  subject_id uuid not null,
  account_id uuid not null constraint rating_account references identity.account,
  -- Everybody who spoke, in order.
  spoke uuid[] not null,
  mark smallint not null constraint rating_mark check (mark between 1 and 5),
  language text not null,
  via text not null constraint rating_via check (via in ('keypad', 'link')),
  at timestamptz not null,
  constraint rating_once unique (subject_kind, subject_id)
);
