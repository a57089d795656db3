-- What an administrator may set, with everything it ever was. The newest row of a key is in force; no row: the default of the program.
create schema settings;

create table settings.change (
  key text not null,
  revision int not null constraint change_revision check (revision > 0),
  -- null: back to the default of the program.
  value jsonb,
  why text not null constraint change_why check (why <> ''),
  -- Settings stand below the accounts, so the name is kept as it was, like in the journal.
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  -- Two who change one setting at once: the second finds the revision taken.
  constraint change_pk primary key (key, revision)
);

-- What is in force.
create view settings.published_value as
  select distinct on (key) key, revision, value, why, changed_by_name, changed_at from settings.change order by key, revision desc;
