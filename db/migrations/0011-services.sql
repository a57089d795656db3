-- The catalogue (¶2): public, other, and information-communication services; a first table.
create schema services;

create table services.service (
  id uuid constraint service_pk primary key,
  code text constraint service_code_unique unique,
  kind text not null constraint service_kind check (kind in ('public', 'other', 'ict')),
  name_kk text not null, name_ru text not null, name_en text not null,
  organization_id uuid constraint service_organization references organizations.organization,
  -- ¶19: consulted on only when accepted.
  accepted_on date,
  valid_from date not null default '2022-01-01',
  valid_to date,
  confidence text not null default 'found'
);

create view services.published_service as
  select id, code, kind, name_kk, name_ru, name_en, organization_id, accepted_on from services.service;
