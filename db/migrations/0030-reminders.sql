-- When a duty is next told about. A plan belongs to a term: a term that moved, or a duty that an older program opened, is planned anew.
alter table obligations.obligation
  add column next_notice_at timestamptz,
  add column planned_for timestamptz;
create index obligation_notice on obligations.obligation (next_notice_at) where state = 'open' and next_notice_at is not null;
create index obligation_unplanned on obligations.obligation (id) where state = 'open' and planned_for is distinct from due_at;
