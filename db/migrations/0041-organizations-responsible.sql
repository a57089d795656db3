-- ¶20, ¶27: who answers for a body's services, since when and until when, and when and how the centre was told.
create table organizations.responsible_person (
  id uuid constraint responsible_person_pk primary key,
  organization_id uuid not null constraint responsible_person_organization references organizations.organization,
  name text not null constraint responsible_person_name check (btrim(name) <> '' and length(name) <= 200),
  position text constraint responsible_person_position check (length(position) <= 200),
  phone text constraint responsible_person_phone check (length(phone) <= 60),
  email text constraint responsible_person_email check (length(email) <= 320),
  valid_from date not null,
  -- The first day on which somebody else answers.
  valid_to date,
  -- Whom this person replaced; one is replaced once.
  replaces_id uuid constraint responsible_person_replaces references organizations.responsible_person
    constraint responsible_person_replaced_once unique,
  -- ¶27 takes a notice in any form.
  told_by_form text not null constraint responsible_person_form check (told_by_form in ('system', 'phone', 'letter', 'other')),
  told_at timestamptz not null,
  told_by uuid not null constraint responsible_person_teller references identity.account,
  revision int not null default 1,
  changed_at timestamptz,
  changed_by uuid constraint responsible_person_changer references identity.account,
  -- ¶27: a notice without a way to reach the person is none.
  constraint responsible_person_reach check (phone is not null or email is not null),
  constraint responsible_person_days check (valid_to is null or valid_to > valid_from)
);
create index responsible_person_of on organizations.responsible_person (organization_id, valid_from);
