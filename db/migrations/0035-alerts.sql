-- What is watched of the service, what was wrong with it, and who was told.
create schema alerts;

-- The last reading of each check, and since when it says what it says.
create table alerts.watch (
  kind text not null,
  subject text not null,
  verdict text not null constraint watch_verdict check (verdict in ('ok', 'firing')),
  since timestamptz not null,
  -- False while the check cannot be made; the verdict is then that of the last time it could.
  known boolean not null,
  severity text not null constraint watch_severity check (severity in ('warning', 'critical')),
  detail jsonb not null default '{}',
  measured_at timestamptz not null,
  -- Nobody is told until then; it outlives an alert that closes and opens again.
  silenced_until timestamptz,
  silenced_by uuid constraint watch_silencer references identity.account,
  silenced_why text,
  constraint watch_pk primary key (kind, subject),
  constraint watch_silence check ((silenced_until is null) = (silenced_by is null) and (silenced_by is null) = (silenced_why is null))
);

create table alerts.alert (
  id uuid constraint alert_pk primary key,
  kind text not null,
  subject text not null,
  severity text not null constraint alert_severity check (severity in ('warning', 'critical')),
  -- The reading when it opened, or when it grew worse.
  detail jsonb not null default '{}',
  opened_at timestamptz not null,
  -- Since when it is critical.
  critical_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid constraint alert_acknowledger references identity.account,
  closed_at timestamptz,
  constraint alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint alert_critical check ((critical_at is null) = (severity = 'warning'))
);
-- One thing is wrong once, however many processes watch.
create unique index alert_open_unique on alerts.alert (kind, subject) where closed_at is null;
create index alert_history on alerts.alert (opened_at desc, id);

-- Who was told what of an alert, so that nobody is told twice and those who were told hear that it is over.
create table alerts.told (
  alert_id uuid not null constraint told_alert references alerts.alert,
  what text not null constraint told_what check (what in ('warning', 'critical', 'closed', 'trial')),
  channel text not null constraint told_channel check (channel in ('screen', 'mail', 'sms')),
  whom text not null constraint told_whom check (whom in ('role', 'account', 'address')),
  who text not null,
  at timestamptz not null,
  -- How many it reached; 0: nobody has such a role or address now.
  receivers int not null,
  constraint told_pk primary key (alert_id, what, channel, whom, who)
);
