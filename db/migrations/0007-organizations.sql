-- Participants of interaction (¶18) and regions; a first table.
create schema organizations;

create table organizations.region (
  kato text constraint region_pk primary key,
  iso text not null,
  name_kk text not null, name_ru text not null, name_en text not null,
  kind text not null,
  valid_from date not null default '2022-06-08',
  valid_to date
);

create table organizations.organization (
  id uuid constraint organization_pk primary key,
  code text not null constraint organization_code_unique unique,
  kind text not null constraint organization_kind check (kind in ('centre', 'authorized_informatization', 'authorized_quality', 'central_body', 'local_body', 'provider', 'electronic_subject', 'ici_operator')),
  name_kk text not null, name_ru text not null, name_en text not null,
  region text constraint organization_region references organizations.region,
  valid_from date not null default '2022-01-01',
  valid_to date,
  confidence text not null default 'found'
);

create view organizations.published_organization as
  select id, code, kind, name_kk, name_ru, name_en from organizations.organization;
