-- The result of all migrations, in one read. Made by `bin/db schema`; do not edit.

-- alerts
create schema alerts;
create table alerts.alert (
  id uuid not null,
  kind text not null,
  subject text not null,
  severity text not null,
  detail jsonb not null default '{}'::jsonb,
  opened_at timestamp with time zone not null,
  critical_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  closed_at timestamp with time zone,
  constraint alert_pk PRIMARY KEY (id),
  constraint alert_acknowledger FOREIGN KEY (acknowledged_by) REFERENCES identity.account(id),
  constraint alert_acknowledged CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL))),
  constraint alert_critical CHECK (((critical_at IS NULL) = (severity = 'warning'::text))),
  constraint alert_severity CHECK ((severity = ANY (ARRAY['warning'::text, 'critical'::text])))
);
CREATE INDEX alert_history ON alerts.alert USING btree (opened_at DESC, id);
CREATE UNIQUE INDEX alert_open_unique ON alerts.alert USING btree (kind, subject) WHERE (closed_at IS NULL);
create table alerts.told (
  alert_id uuid not null,
  what text not null,
  channel text not null,
  whom text not null,
  who text not null,
  at timestamp with time zone not null,
  receivers integer not null,
  constraint told_pk PRIMARY KEY (alert_id, what, channel, whom, who),
  constraint told_alert FOREIGN KEY (alert_id) REFERENCES alerts.alert(id),
  constraint told_channel CHECK ((channel = ANY (ARRAY['screen'::text, 'mail'::text, 'sms'::text]))),
  constraint told_what CHECK ((what = ANY (ARRAY['warning'::text, 'critical'::text, 'closed'::text, 'trial'::text]))),
  constraint told_whom CHECK ((whom = ANY (ARRAY['role'::text, 'account'::text, 'address'::text])))
);
create table alerts.watch (
  kind text not null,
  subject text not null,
  verdict text not null,
  since timestamp with time zone not null,
  known boolean not null,
  severity text not null,
  detail jsonb not null default '{}'::jsonb,
  measured_at timestamp with time zone not null,
  silenced_until timestamp with time zone,
  silenced_by uuid,
  silenced_why text,
  constraint watch_pk PRIMARY KEY (kind, subject),
  constraint watch_silencer FOREIGN KEY (silenced_by) REFERENCES identity.account(id),
  constraint watch_severity CHECK ((severity = ANY (ARRAY['warning'::text, 'critical'::text]))),
  constraint watch_silence CHECK ((((silenced_until IS NULL) = (silenced_by IS NULL)) AND ((silenced_by IS NULL) = (silenced_why IS NULL)))),
  constraint watch_verdict CHECK ((verdict = ANY (ARRAY['ok'::text, 'firing'::text])))
);

-- appeals
create schema appeals;
create table appeals.appeal (
  id uuid not null,
  year smallint not null,
  ordinal integer not null,
  number text not null,
  kind text not null,
  channel text not null,
  state text not null,
  received_at timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  language text not null,
  recipient_id uuid,
  applicant text not null default ''::text,
  region text,
  organization_id uuid,
  service_id uuid,
  subject text not null,
  content text not null,
  measures_taken text not null default ''::text,
  reply_address text,
  letter_message_id text,
  letter_refs text[] not null default '{}'::text[],
  consultation_id uuid,
  assignee_id uuid,
  taken_at timestamp with time zone,
  answered_at timestamp with time zone,
  exempt_reason text,
  flags text[] not null default '{}'::text[],
  constraint appeal_number_unique UNIQUE (number),
  constraint appeal_ordinal_unique UNIQUE (year, ordinal),
  constraint appeal_pk PRIMARY KEY (id),
  constraint appeal_assignee FOREIGN KEY (assignee_id) REFERENCES identity.account(id),
  constraint appeal_organization FOREIGN KEY (organization_id) REFERENCES organizations.organization(id),
  constraint appeal_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint appeal_region FOREIGN KEY (region) REFERENCES organizations.region(kato),
  constraint appeal_service FOREIGN KEY (service_id) REFERENCES services.service(id),
  constraint appeal_answered CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint appeal_channel CHECK ((channel = ANY (ARRAY['call'::text, 'mail'::text, 'web'::text]))),
  constraint appeal_exempt CHECK (((state = 'exempt'::text) = (exempt_reason IS NOT NULL))),
  constraint appeal_kind CHECK ((kind = ANY (ARRAY['enquiry'::text, 'appeal'::text, 'complaint'::text]))),
  constraint appeal_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint appeal_state CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'exempt'::text])))
);
CREATE INDEX appeal_assignee ON appeals.appeal USING btree (assignee_id) WHERE (state = 'open'::text);
CREATE INDEX appeal_letter ON appeals.appeal USING btree (letter_message_id);
CREATE INDEX appeal_list ON appeals.appeal USING btree (received_at, id);
CREATE INDEX appeal_open ON appeals.appeal USING btree (received_at) WHERE (state = 'open'::text);
CREATE INDEX appeal_recipient ON appeals.appeal USING btree (recipient_id, received_at);
CREATE INDEX appeal_reply ON appeals.appeal USING btree (reply_address, received_at);
create table appeals.counter (
  year smallint not null,
  last integer not null,
  constraint counter_pk PRIMARY KEY (year)
);
create table appeals.draft (
  appeal_id uuid not null,
  account_id uuid not null,
  body text not null,
  edition_ids uuid[] not null default '{}'::uuid[],
  revision integer not null,
  saved_at timestamp with time zone not null,
  constraint draft_pk PRIMARY KEY (appeal_id, account_id),
  constraint draft_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint draft_appeal FOREIGN KEY (appeal_id) REFERENCES appeals.appeal(id)
);
create table appeals.entry (
  id uuid not null,
  appeal_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  author_id uuid,
  language text not null,
  subject text not null default ''::text,
  body text not null,
  attachments jsonb not null default '[]'::jsonb,
  edition_ids uuid[] not null default '{}'::uuid[],
  message_id uuid,
  raw_letter_id uuid,
  folds jsonb not null default '[]'::jsonb,
  constraint entry_pk PRIMARY KEY (id),
  constraint entry_appeal FOREIGN KEY (appeal_id) REFERENCES appeals.appeal(id),
  constraint entry_author FOREIGN KEY (author_id) REFERENCES identity.account(id),
  constraint entry_message FOREIGN KEY (message_id) REFERENCES notifications.message(id),
  constraint entry_kind CHECK ((kind = ANY (ARRAY['letter'::text, 'acknowledgement'::text, 'answer'::text, 'note'::text, 'call'::text])))
);
CREATE INDEX entry_appeal ON appeals.entry USING btree (appeal_id, at);
CREATE INDEX entry_message ON appeals.entry USING btree (message_id);
create table appeals.link (
  appeal_id uuid not null,
  earlier_id uuid not null,
  how text not null,
  state text not null,
  at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint link_pk PRIMARY KEY (appeal_id, earlier_id),
  constraint link_appeal FOREIGN KEY (appeal_id) REFERENCES appeals.appeal(id),
  constraint link_earlier FOREIGN KEY (earlier_id) REFERENCES appeals.appeal(id),
  constraint link_decided CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  constraint link_how CHECK ((how = ANY (ARRAY['references'::text, 'token'::text, 'number'::text]))),
  constraint link_not_itself CHECK ((appeal_id <> earlier_id)),
  constraint link_state CHECK ((state = ANY (ARRAY['linked'::text, 'suggested'::text, 'refused'::text])))
);
CREATE INDEX link_of_earlier ON appeals.link USING btree (earlier_id);
create view appeals.published_appeal as
 SELECT a.id,
    a.number,
    a.kind,
    a.channel,
    a.state,
    a.received_at,
    a.registered_at,
    a.language,
    a.recipient_id,
    a.consultation_id,
    a.region,
    a.organization_id,
    a.service_id,
    a.subject,
    a.assignee_id,
    a.answered_at,
    d.due_at
   FROM (appeals.appeal a
     LEFT JOIN obligations.published_obligation d ON (((d.subject_kind = 'appeal'::text) AND (d.subject_id = a.id) AND (d.paragraph = '8'::text))));

-- approvals
create schema approvals;
create table approvals.proposal (
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text,
  payload jsonb not null,
  why text not null,
  state text not null default 'proposed'::text,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_why text,
  constraint proposal_pk PRIMARY KEY (id),
  constraint proposal_decider FOREIGN KEY (decided_by) REFERENCES identity.account(id),
  constraint proposal_proposer FOREIGN KEY (proposed_by) REFERENCES identity.account(id),
  constraint proposal_decided CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint proposal_second_person CHECK (((state = ANY (ARRAY['proposed'::text, 'withdrawn'::text])) OR (decided_by <> proposed_by))),
  constraint proposal_state CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint proposal_why CHECK ((why <> ''::text))
);
CREATE INDEX proposal_open ON approvals.proposal USING btree (kind, proposed_at) WHERE (state = 'proposed'::text);
CREATE INDEX proposal_subject ON approvals.proposal USING btree (subject_kind, subject_id, proposed_at);

-- audit
create schema audit;
create table audit.entry (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  looked boolean not null default false,
  subject_kind text,
  subject_id text,
  origin inet,
  request_id text not null,
  detail jsonb not null default '{}'::jsonb,
  xid xid8 default pg_current_xact_id(),
  why text,
  constraint entry_pk PRIMARY KEY (id),
  constraint entry_actor_kind CHECK ((actor_kind = ANY (ARRAY['account'::text, 'system'::text, 'anonymous'::text])))
);
CREATE INDEX entry_action ON audit.entry USING btree (action, at);
CREATE INDEX entry_actor ON audit.entry USING btree (actor_id, at);
CREATE INDEX entry_at ON audit.entry USING btree (at);
CREATE INDEX entry_order ON audit.entry USING btree (xid, id);
CREATE INDEX entry_subject ON audit.entry USING btree (subject_kind, subject_id, at);
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
create table audit.link (
  position bigint not null,
  entry_id bigint not null,
  xid xid8,
  digest bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  constraint link_entry_once UNIQUE (entry_id),
  constraint link_pk PRIMARY KEY ("position"),
  constraint link_entry FOREIGN KEY (entry_id) REFERENCES audit.entry(id),
  constraint link_digest CHECK ((length(digest) = 32)),
  constraint link_hash CHECK ((length(hash) = 32)),
  constraint link_position CHECK (("position" > 0))
);
CREATE TRIGGER link_append_only BEFORE DELETE OR UPDATE ON audit.link FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER link_no_truncate BEFORE TRUNCATE ON audit.link FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit journal is append-only' using errcode = 'insufficient_privilege';
end $function$
;

-- base
create schema base;
create table base.event (
  seq bigint not null generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  kind text not null,
  audience text[] not null,
  subject_id uuid,
  payload jsonb not null,
  constraint event_pk PRIMARY KEY (seq)
);
CREATE INDEX event_at ON base.event USING btree (at);
CREATE INDEX event_order ON base.event USING btree (xid, seq);
create table base.heartbeat (
  part text not null,
  at timestamp with time zone not null,
  detail jsonb not null default '{}'::jsonb,
  constraint heartbeat_pk PRIMARY KEY (part)
);

-- calendar
create schema calendar;
create table calendar.change (
  id uuid not null,
  version integer not null,
  act_title text not null,
  act_number text not null,
  act_on date not null,
  why text not null,
  proposal_id uuid not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamp with time zone not null,
  year smallint,
  year_before text,
  year_after text,
  constraint change_once UNIQUE (proposal_id),
  constraint change_version UNIQUE (version),
  constraint change_pk PRIMARY KEY (id),
  constraint change_act_number CHECK ((act_number <> ''::text)),
  constraint change_act_title CHECK ((act_title <> ''::text)),
  constraint change_second_person CHECK ((confirmed_by <> proposed_by))
);
create table calendar.changed_day (
  change_id uuid not null,
  day date not null,
  week smallint not null,
  before jsonb,
  after jsonb,
  constraint changed_day_pk PRIMARY KEY (change_id, day, week),
  constraint changed_day_change FOREIGN KEY (change_id) REFERENCES calendar.change(id),
  constraint changed_day_week CHECK ((week = ANY (ARRAY[5, 6])))
);
CREATE INDEX changed_day_day ON calendar.changed_day USING btree (day, week);
create table calendar.exception (
  day date not null,
  week smallint not null,
  effect text not null,
  kind text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  act text not null default ''::text,
  confidence text not null default 'found'::text,
  entered_at timestamp with time zone not null default now(),
  constraint exception_pk PRIMARY KEY (day, week),
  constraint exception_effect CHECK ((effect = ANY (ARRAY['off'::text, 'working'::text]))),
  constraint exception_kind CHECK ((kind = ANY (ARRAY['public_holiday'::text, 'religious_day_off'::text, 'substitute'::text, 'transferred'::text]))),
  constraint exception_week CHECK ((week = ANY (ARRAY[5, 6])))
);
create table calendar.reminder (
  year smallint not null,
  asked_on date not null,
  constraint reminder_once PRIMARY KEY (year, asked_on)
);
create table calendar.version (
  single boolean not null default true,
  version integer not null,
  constraint version_pk PRIMARY KEY (single),
  constraint version_single CHECK (single)
);
create table calendar.year (
  year smallint not null,
  status text not null,
  note text not null default ''::text,
  constraint year_pk PRIMARY KEY (year),
  constraint year_status CHECK ((status = ANY (ARRAY['found'::text, 'provisional'::text])))
);

-- calls
create schema calls;
create table calls.call (
  id uuid not null,
  channel_id text not null,
  dialled text not null,
  caller_number text,
  audience text not null default 'recipient'::text,
  recipient_id uuid,
  state text not null,
  language text,
  arrived_at timestamp with time zone not null,
  queued_at timestamp with time zone,
  answered_at timestamp with time zone,
  talk_ended_at timestamp with time zone,
  ended_at timestamp with time zone,
  wait_ms integer,
  queue_wait_ms integer,
  ended_by text,
  abandoned_in text,
  operator_id uuid,
  consultation_id uuid,
  recording text not null default 'none'::text,
  wake_at timestamp with time zone,
  memory jsonb not null,
  revision integer not null default 1,
  queue text not null default 'general'::text,
  called_back uuid,
  menu_edition integer,
  constraint call_channel_unique UNIQUE (channel_id),
  constraint call_pk PRIMARY KEY (id),
  constraint call_called_back FOREIGN KEY (called_back) REFERENCES calls.call(id),
  constraint call_consultation FOREIGN KEY (consultation_id) REFERENCES consultations.consultation(id),
  constraint call_operator FOREIGN KEY (operator_id) REFERENCES identity.account(id),
  constraint call_queue FOREIGN KEY (queue) REFERENCES calls.queue(code),
  constraint call_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint call_abandoned_in CHECK ((abandoned_in = ANY (ARRAY['greeting'::text, 'menu'::text, 'queue'::text]))),
  constraint call_audience CHECK ((audience = ANY (ARRAY['recipient'::text, 'state_body'::text, 'outgoing'::text]))),
  constraint call_ended CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
  constraint call_ended_by CHECK ((ended_by = ANY (ARRAY['caller'::text, 'operator'::text, 'system'::text, 'interrupted'::text]))),
  constraint call_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint call_recording CHECK ((recording = ANY (ARRAY['none'::text, 'recording'::text, 'processing'::text, 'ready'::text, 'lost'::text]))),
  constraint call_state CHECK ((state = ANY (ARRAY['greeting'::text, 'menu'::text, 'queued'::text, 'offered'::text, 'talking'::text, 'held'::text, 'noticing'::text, 'rating'::text, 'ended'::text, 'calling'::text])))
);
CREATE INDEX call_called_back ON calls.call USING btree (called_back) WHERE (called_back IS NOT NULL);
CREATE INDEX call_caller ON calls.call USING btree (caller_number, arrived_at DESC) WHERE (caller_number IS NOT NULL);
CREATE INDEX call_list ON calls.call USING btree (arrived_at, id);
CREATE INDEX call_live ON calls.call USING btree (state) WHERE (state <> 'ended'::text);
CREATE INDEX call_operator ON calls.call USING btree (operator_id, arrived_at);
CREATE INDEX call_recipient ON calls.call USING btree (recipient_id, arrived_at);
CREATE INDEX call_waiting ON calls.call USING btree (queued_at) WHERE (state = ANY (ARRAY['queued'::text, 'offered'::text]));
CREATE INDEX call_wake ON calls.call USING btree (wake_at) WHERE (wake_at IS NOT NULL);
create table calls.command (
  id bigint not null generated always as identity,
  call_id uuid not null,
  account_id uuid not null,
  kind text not null,
  detail jsonb not null default '{}'::jsonb,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint command_pk PRIMARY KEY (id),
  constraint command_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint command_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint command_kind CHECK ((kind = ANY (ARRAY['hold'::text, 'resume'::text, 'end'::text, 'redirect'::text, 'reconnect'::text, 'keypad'::text, 'mute'::text, 'unmute'::text, 'consult'::text, 'conference'::text, 'complete'::text, 'begin'::text])))
);
CREATE INDEX command_open ON calls.command USING btree (id) WHERE (done_at IS NULL);
create table calls.event (
  id bigint not null generated always as identity,
  call_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  detail jsonb not null default '{}'::jsonb,
  constraint event_pk PRIMARY KEY (id),
  constraint event_call FOREIGN KEY (call_id) REFERENCES calls.call(id)
);
CREATE INDEX event_call ON calls.event USING btree (call_id, id);
create table calls.lease (
  line text not null,
  holder text not null,
  until timestamp with time zone not null,
  constraint lease_pk PRIMARY KEY (line)
);
create table calls.leg (
  id uuid not null,
  call_id uuid not null,
  account_id uuid,
  channel_id text not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  number text,
  role text not null default 'talk'::text,
  constraint leg_pk PRIMARY KEY (id),
  constraint leg_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint leg_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint leg_role CHECK ((role = ANY (ARRAY['talk'::text, 'consult'::text, 'conference'::text]))),
  constraint leg_whom CHECK ((num_nonnulls(account_id, number) = 1))
);
CREATE INDEX leg_account ON calls.leg USING btree (account_id, joined_at);
CREATE INDEX leg_call ON calls.leg USING btree (call_id, joined_at);
CREATE UNIQUE INDEX leg_operator_one ON calls.leg USING btree (account_id) WHERE (left_at IS NULL);
create table calls.menu_edition (
  number integer not null,
  state text not null,
  menu jsonb not null,
  trial_numbers text[] not null default '{}'::text[],
  why text not null default ''::text,
  revision integer not null default 1,
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamp with time zone not null,
  live_at timestamp with time zone,
  live_by_name text,
  constraint menu_edition_pk PRIMARY KEY (number),
  constraint menu_edition_saved_by FOREIGN KEY (saved_by) REFERENCES identity.account(id),
  constraint menu_edition_live CHECK (((state = 'draft'::text) = (live_at IS NULL))),
  constraint menu_edition_state CHECK ((state = ANY (ARRAY['draft'::text, 'live'::text, 'past'::text])))
);
CREATE UNIQUE INDEX menu_edition_one_draft ON calls.menu_edition USING btree (state) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX menu_edition_one_live ON calls.menu_edition USING btree (state) WHERE (state = 'live'::text);
create table calls.offer (
  id uuid not null,
  call_id uuid not null,
  account_id uuid,
  channel_id text not null,
  offered_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text not null,
  number text,
  constraint offer_channel_unique UNIQUE (channel_id),
  constraint offer_pk PRIMARY KEY (id),
  constraint offer_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint offer_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint offer_outcome CHECK ((outcome = ANY (ARRAY['open'::text, 'answered'::text, 'no_answer'::text, 'refused'::text, 'failed'::text, 'withdrawn'::text]))),
  constraint offer_whom CHECK ((num_nonnulls(account_id, number) = 1))
);
CREATE INDEX offer_call ON calls.offer USING btree (call_id);
CREATE UNIQUE INDEX offer_call_one ON calls.offer USING btree (call_id) WHERE (outcome = 'open'::text);
CREATE UNIQUE INDEX offer_operator_one ON calls.offer USING btree (account_id) WHERE (outcome = 'open'::text);
create table calls.phrase (
  code text not null,
  words_kk text not null,
  words_ru text not null,
  words_en text not null,
  active boolean not null default true,
  revision integer not null default 1,
  constraint phrase_pk PRIMARY KEY (code),
  constraint phrase_code CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
create table calls.phrase_review (
  phrase text not null,
  language text not null,
  sha256 text not null,
  reviewed_by_name text not null,
  reviewed_at timestamp with time zone not null,
  constraint phrase_review_pk PRIMARY KEY (phrase, language, sha256),
  constraint phrase_review_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])))
);
create table calls.phrase_sound (
  id uuid not null,
  phrase text not null,
  language text not null,
  words text not null,
  wav bytea not null,
  sha256 text not null,
  milliseconds integer not null,
  uploaded_by_name text not null,
  uploaded_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint phrase_sound_pk PRIMARY KEY (id),
  constraint phrase_sound_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint phrase_sound_length CHECK ((milliseconds > 0))
);
CREATE UNIQUE INDEX phrase_sound_one ON calls.phrase_sound USING btree (phrase, language) WHERE (retired_at IS NULL);
create table calls.queue (
  code text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  topic text,
  active boolean not null default true,
  wrap_up_seconds integer not null default 0,
  wrap_up_extension_seconds integer not null default 0,
  wrap_up_default text,
  revision integer not null default 1,
  changed_by uuid,
  constraint queue_pk PRIMARY KEY (code),
  constraint queue_changed_by FOREIGN KEY (changed_by) REFERENCES identity.account(id),
  constraint queue_topic FOREIGN KEY (topic) REFERENCES identity.topic(code),
  constraint queue_wrap_up_default FOREIGN KEY (code, wrap_up_default) REFERENCES calls.wrap_up_code(queue, code),
  constraint queue_code CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint queue_wrap_up CHECK (((wrap_up_seconds = 0) OR (wrap_up_default IS NOT NULL))),
  constraint queue_wrap_up_extension CHECK (((wrap_up_extension_seconds >= 0) AND (wrap_up_extension_seconds <= 900))),
  constraint queue_wrap_up_seconds CHECK (((wrap_up_seconds >= 0) AND (wrap_up_seconds <= 900)))
);
create table calls.transfer (
  id uuid not null,
  call_id uuid not null,
  account_id uuid not null,
  way text not null,
  target_queue text,
  target_account_id uuid,
  target_number text,
  asked_at timestamp with time zone not null,
  notice_id text,
  notice_text text,
  notice_language text,
  notice_began_at timestamp with time zone,
  notice_heard_at timestamp with time zone,
  outcome text not null default 'open'::text,
  ended_at timestamp with time zone,
  constraint transfer_pk PRIMARY KEY (id),
  constraint transfer_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint transfer_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint transfer_operator FOREIGN KEY (target_account_id) REFERENCES identity.account(id),
  constraint transfer_queue FOREIGN KEY (target_queue) REFERENCES calls.queue(code),
  constraint transfer_ended CHECK (((outcome = 'open'::text) = (ended_at IS NULL))),
  constraint transfer_notice_language CHECK ((notice_language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint transfer_outcome CHECK ((outcome = ANY (ARRAY['open'::text, 'moved'::text, 'declined'::text, 'withdrawn'::text, 'no_answer'::text, 'refused'::text, 'failed'::text, 'caller_gone'::text]))),
  constraint transfer_target CHECK ((num_nonnulls(target_queue, target_account_id, target_number) = 1)),
  constraint transfer_told_first CHECK (((outcome <> 'moved'::text) OR (notice_heard_at IS NOT NULL))),
  constraint transfer_way CHECK ((way = ANY (ARRAY['blind'::text, 'attended'::text])))
);
CREATE INDEX transfer_call ON calls.transfer USING btree (call_id, asked_at);
CREATE UNIQUE INDEX transfer_call_one ON calls.transfer USING btree (call_id) WHERE (outcome = 'open'::text);
create table calls.wrap_up (
  id uuid not null,
  call_id uuid not null,
  account_id uuid not null,
  queue text not null,
  began_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  extended boolean not null default false,
  code text,
  how text,
  ended_at timestamp with time zone,
  constraint wrap_up_pk PRIMARY KEY (id),
  constraint wrap_up_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint wrap_up_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint wrap_up_code FOREIGN KEY (queue, code) REFERENCES calls.wrap_up_code(queue, code),
  constraint wrap_up_ended CHECK ((((ended_at IS NULL) = (code IS NULL)) AND ((ended_at IS NULL) = (how IS NULL)))),
  constraint wrap_up_how CHECK ((how = ANY (ARRAY['chosen'::text, 'limit'::text]))),
  constraint wrap_up_not_early CHECK (((how IS DISTINCT FROM 'limit'::text) OR (ended_at >= due_at)))
);
CREATE INDEX wrap_up_call_index ON calls.wrap_up USING btree (call_id);
CREATE INDEX wrap_up_due ON calls.wrap_up USING btree (due_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX wrap_up_operator_one ON calls.wrap_up USING btree (account_id) WHERE (ended_at IS NULL);
create table calls.wrap_up_code (
  queue text not null,
  code text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  active boolean not null default true,
  constraint wrap_up_code_pk PRIMARY KEY (queue, code),
  constraint wrap_up_code_queue FOREIGN KEY (queue) REFERENCES calls.queue(code),
  constraint wrap_up_code_code CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);

-- consultations
create schema consultations;
create table consultations.consultation (
  id uuid not null,
  number bigint not null default nextval('consultations.number_sequence'::regclass),
  channel text not null,
  call_id uuid,
  recipient_id uuid,
  operator_id uuid not null,
  language text not null,
  service_id uuid,
  topic text not null default ''::text,
  outcome text,
  edition_id uuid,
  note text not null default ''::text,
  revision integer not null default 1,
  started_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  wait_ms integer,
  talk_ms integer,
  mark smallint,
  constraint consultation_call_unique UNIQUE (call_id),
  constraint consultation_number_unique UNIQUE (number),
  constraint consultation_pk PRIMARY KEY (id),
  constraint consultation_edition FOREIGN KEY (edition_id) REFERENCES knowledge.edition(id),
  constraint consultation_operator FOREIGN KEY (operator_id) REFERENCES identity.account(id),
  constraint consultation_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint consultation_service FOREIGN KEY (service_id) REFERENCES services.service(id),
  constraint consultation_channel CHECK ((channel = ANY (ARRAY['call'::text, 'mail'::text, 'web'::text]))),
  constraint consultation_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint consultation_mark CHECK (((mark >= 1) AND (mark <= 5))),
  constraint consultation_outcome CHECK ((outcome = ANY (ARRAY['answered'::text, 'redirected'::text, 'out_of_scope'::text, 'appeal_registered'::text, 'dropped'::text])))
);
CREATE INDEX consultation_recipient ON consultations.consultation USING btree (recipient_id, started_at);
create view consultations.published_consultation as
 SELECT id,
    number,
    channel,
    call_id,
    recipient_id,
    operator_id,
    language,
    service_id,
    outcome,
    edition_id,
    started_at,
    ended_at
   FROM consultations.consultation;

-- identity
create schema identity;
create table identity.account (
  id uuid not null,
  email text not null,
  name text not null,
  language text not null,
  password_hash text not null,
  active boolean not null default true,
  demo boolean not null default false,
  phone_username text,
  phone_secret bytea,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  password_change_needed boolean not null default false,
  organization_id uuid,
  revision integer not null default 1,
  changed_at timestamp with time zone,
  changed_by uuid,
  constraint account_pk PRIMARY KEY (id),
  constraint account_changed_by FOREIGN KEY (changed_by) REFERENCES identity.account(id),
  constraint account_email_lower CHECK ((email = lower(email))),
  constraint account_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint account_phone_both CHECK (((phone_username IS NULL) = (phone_secret IS NULL)))
);
CREATE UNIQUE INDEX account_email_unique ON identity.account USING btree (email);
CREATE UNIQUE INDEX account_phone_unique ON identity.account USING btree (phone_username);
create table identity.notice (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  detail jsonb not null default '{}'::jsonb,
  seen_at timestamp with time zone,
  constraint notice_pk PRIMARY KEY (id),
  constraint notice_account FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE INDEX notice_unseen ON identity.notice USING btree (account_id, at) WHERE (seen_at IS NULL);
create table identity.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_pk PRIMARY KEY (id),
  constraint passkey_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint passkey_name CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
CREATE INDEX passkey_account ON identity.passkey USING btree (account_id);
CREATE UNIQUE INDEX passkey_credential_unique ON identity.passkey USING btree (credential_id);
create table identity.passkey_challenge (
  id uuid not null,
  challenge text not null,
  account_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pk PRIMARY KEY (id),
  constraint passkey_challenge_account FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE INDEX passkey_challenge_age ON identity.passkey_challenge USING btree (expires_at);
create table identity.provider_attempt (
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamp with time zone not null,
  constraint provider_attempt_pk PRIMARY KEY (state_hash)
);
CREATE INDEX provider_attempt_age ON identity.provider_attempt USING btree (expires_at);
create table identity.provider_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  constraint provider_identity_pk PRIMARY KEY (issuer, subject),
  constraint provider_identity_account FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE UNIQUE INDEX provider_identity_account_unique ON identity.provider_identity USING btree (account_id, issuer);
create table identity.recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pk PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_account FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
create table identity.role_grant (
  account_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  constraint role_grant_pk PRIMARY KEY (account_id, role),
  constraint role_grant_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint role_grant_role CHECK ((role = ANY (ARRAY['administrator'::text, 'supervisor'::text, 'operator'::text, 'editor'::text, 'quality'::text, 'training'::text, 'partner'::text, 'ici'::text, 'informatization'::text, 'quality-body'::text])))
);
create table identity.session (
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  origin inet,
  user_agent text not null default ''::text,
  way text not null default 'password'::text,
  networks cidr[] not null default '{}'::cidr[],
  factor_needed boolean not null default false,
  ended_why text,
  constraint session_pk PRIMARY KEY (id),
  constraint session_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint session_ended_why CHECK ((ended_why = ANY (ARRAY['signed-out'::text, 'ended-elsewhere'::text, 'by-administrator'::text, 'deactivated'::text, 'password-changed'::text, 'client-changed'::text]))),
  constraint session_way CHECK ((way = ANY (ARRAY['password'::text, 'two-factors'::text, 'passkey'::text, 'provider'::text])))
);
CREATE INDEX session_account_open ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX session_token_unique ON identity.session USING btree (token_hash);
create table identity.sign_in_failure (
  email_hash bytea not null,
  failed_count integer not null,
  failed_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_failure_pk PRIMARY KEY (email_hash)
);
CREATE INDEX sign_in_failure_age ON identity.sign_in_failure USING btree (failed_at);
create table identity.skill (
  account_id uuid not null,
  kind text not null,
  code text not null,
  level smallint not null default 1,
  topic text generated always as (
CASE
    WHEN (kind = 'topic'::text) THEN code
    ELSE NULL::text
END) stored,
  constraint skill_pk PRIMARY KEY (account_id, kind, code),
  constraint skill_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint skill_topic FOREIGN KEY (topic) REFERENCES identity.topic(code),
  constraint skill_kind CHECK ((kind = ANY (ARRAY['language'::text, 'topic'::text]))),
  constraint skill_language CHECK (((kind <> 'language'::text) OR (code = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])))) NOT VALID,
  constraint skill_level CHECK (((level >= 1) AND (level <= 9)))
);
create table identity.team (
  id uuid not null,
  name text not null,
  lead_id uuid,
  revision integer not null default 1,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint team_pk PRIMARY KEY (id),
  constraint team_lead FOREIGN KEY (lead_id) REFERENCES identity.account(id),
  constraint team_name CHECK ((btrim(name) <> ''::text))
);
CREATE UNIQUE INDEX team_name_unique ON identity.team USING btree (lower(name)) WHERE (ended_at IS NULL);
create table identity.team_member (
  account_id uuid not null,
  team_id uuid not null,
  constraint team_member_pk PRIMARY KEY (account_id),
  constraint team_member_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint team_member_team FOREIGN KEY (team_id) REFERENCES identity.team(id)
);
CREATE INDEX team_member_of ON identity.team_member USING btree (team_id);
create table identity.token (
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  account_id uuid not null,
  permissions text[] not null,
  organization_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint token_hash_unique UNIQUE (token_hash),
  constraint token_pk PRIMARY KEY (id),
  constraint token_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint token_created_by FOREIGN KEY (created_by) REFERENCES identity.account(id),
  constraint token_revoked_by FOREIGN KEY (revoked_by) REFERENCES identity.account(id),
  constraint token_expiry CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '366 days'::interval)))),
  constraint token_name CHECK ((btrim(name) <> ''::text)),
  constraint token_permissions CHECK (((cardinality(permissions) >= 1) AND (cardinality(permissions) <= 100))),
  constraint token_revoked CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
);
CREATE INDEX token_account ON identity.token USING btree (account_id);
create table identity.topic (
  code text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  active boolean not null default true,
  constraint topic_pk PRIMARY KEY (code),
  constraint topic_code CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
create table identity.totp (
  account_id uuid not null,
  secret bytea not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  constraint totp_pk PRIMARY KEY (account_id),
  constraint totp_account FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
create view identity.published_account as
 SELECT id,
    name,
    language,
    active,
    demo
   FROM identity.account;
CREATE OR REPLACE FUNCTION identity.network_of(address inet)
 RETURNS cidr
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN network(set_masklen(address, CASE WHEN (family(address) = 4) THEN 24 WHEN (address <<= '::ffff:0.0.0.0/96'::inet) THEN 120 ELSE 48 END))
;

-- knowledge
create schema knowledge;
create table knowledge.article (
  id uuid not null,
  service_id uuid,
  code text,
  source_act jsonb not null,
  reviewed boolean not null default false,
  review_on date not null,
  created_at timestamp with time zone not null,
  constraint article_code_unique UNIQUE (code),
  constraint article_pk PRIMARY KEY (id),
  constraint article_service FOREIGN KEY (service_id) REFERENCES services.service(id)
);
create table knowledge.edition (
  id uuid not null,
  article_id uuid not null,
  edition integer not null,
  language text not null,
  title text not null,
  summary text not null,
  body text not null,
  published_at timestamp with time zone not null,
  folded_title text not null,
  folded_text text not null,
  search tsvector generated always as ((setweight(to_tsvector('simple'::regconfig, folded_title), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, folded_text), 'C'::"char"))) stored,
  constraint edition_once UNIQUE (article_id, edition, language),
  constraint edition_pk PRIMARY KEY (id),
  constraint edition_article FOREIGN KEY (article_id) REFERENCES knowledge.article(id),
  constraint edition_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])))
);
CREATE INDEX edition_search ON knowledge.edition USING gin (search);
create table knowledge.gap (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  question text not null,
  at timestamp with time zone not null,
  constraint gap_once UNIQUE (subject_kind, subject_id),
  constraint gap_pk PRIMARY KEY (id)
);
create view knowledge.current_edition as
 SELECT DISTINCT ON (article_id, language) id,
    article_id,
    edition,
    language,
    title,
    summary,
    body,
    published_at,
    folded_title,
    folded_text,
    search
   FROM knowledge.edition
  ORDER BY article_id, language, edition DESC;
create view knowledge.published_edition as
 SELECT e.id,
    e.article_id,
    e.edition,
    e.language,
    e.title,
    e.published_at,
    a.service_id,
    a.review_on,
    (e.edition = max(e.edition) OVER (PARTITION BY e.article_id, e.language)) AS current
   FROM (knowledge.edition e
     JOIN knowledge.article a ON ((a.id = e.article_id)));

-- mail
create schema mail;
create table mail.attachment (
  letter_id uuid not null,
  position smallint not null,
  sha256 text not null,
  name text not null,
  declared text not null,
  constraint attachment_pk PRIMARY KEY (letter_id, "position"),
  constraint attachment_content FOREIGN KEY (sha256) REFERENCES mail.content(sha256),
  constraint attachment_letter FOREIGN KEY (letter_id) REFERENCES mail.raw_letter(id)
);
CREATE INDEX attachment_of_content ON mail.attachment USING btree (sha256);
create table mail.content (
  sha256 text not null,
  size integer not null,
  sniffed text not null,
  runs boolean not null,
  scan text not null,
  signature text,
  first_at timestamp with time zone not null,
  scanned_at timestamp with time zone,
  constraint content_pk PRIMARY KEY (sha256),
  constraint content_scan CHECK ((scan = ANY (ARRAY['waiting'::text, 'clean'::text, 'infected'::text]))),
  constraint content_scanned CHECK (((scan = 'waiting'::text) = (scanned_at IS NULL))),
  constraint content_signature CHECK (((scan = 'infected'::text) = (signature IS NOT NULL)))
);
CREATE INDEX content_waiting ON mail.content USING btree (first_at) WHERE (scan = 'waiting'::text);
create table mail.proposal (
  letter_id uuid not null,
  appeal_id uuid not null,
  organization_id uuid not null,
  kind text not null,
  state text not null,
  received_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  constraint proposal_appeal_unique UNIQUE (appeal_id),
  constraint proposal_pk PRIMARY KEY (letter_id),
  constraint proposal_letter FOREIGN KEY (letter_id) REFERENCES mail.raw_letter(id),
  constraint proposal_decided CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint proposal_kind CHECK ((kind = ANY (ARRAY['recording-request'::text, 'responsible-notice'::text, 'clarification'::text, 'report'::text, 'training-request'::text]))),
  constraint proposal_state CHECK ((state = ANY (ARRAY['proposed'::text, 'taken'::text, 'declined'::text])))
);
CREATE INDEX proposal_in_order ON mail.proposal USING btree (state, received_at, letter_id);
create table mail.raw_letter (
  id uuid not null,
  received_at timestamp with time zone not null,
  remote_address inet,
  envelope_from text not null,
  envelope_to text[] not null,
  size integer not null,
  sha256 text not null,
  raw bytea not null,
  state text not null,
  unparsable boolean not null default false,
  attempts integer not null default 0,
  message_id text,
  content_sha256 text,
  automatic text,
  from_address text,
  appeal_id uuid,
  error text,
  registered_at timestamp with time zone,
  verdicts jsonb,
  judged_at timestamp with time zone,
  constraint raw_letter_pk PRIMARY KEY (id),
  constraint raw_letter_state CHECK ((state = ANY (ARRAY['received'::text, 'registered'::text, 'duplicate'::text])))
);
CREATE INDEX raw_letter_appeal ON mail.raw_letter USING btree (appeal_id);
CREATE INDEX raw_letter_content ON mail.raw_letter USING btree (content_sha256);
CREATE INDEX raw_letter_message_id ON mail.raw_letter USING btree (message_id);
CREATE INDEX raw_letter_unjudged ON mail.raw_letter USING btree (registered_at) WHERE ((judged_at IS NULL) AND (state = 'registered'::text));
CREATE INDEX raw_letter_waiting ON mail.raw_letter USING btree (received_at) WHERE (state = 'received'::text);

-- notifications
create schema notifications;
create table notifications.message (
  id uuid not null,
  channel text not null,
  to_address text not null,
  from_address text not null,
  language text not null,
  template text not null,
  subject text not null,
  body text not null,
  in_reply_to text,
  refs text[] not null default '{}'::text[],
  auto_submitted boolean not null default false,
  message_id text not null,
  related_kind text,
  related_id uuid,
  dedupe_key text not null,
  state text not null,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  response text,
  edition_id uuid,
  account_id uuid,
  recipient_id uuid,
  organization_id uuid,
  urgent boolean not null default false,
  purpose text,
  waits_for text,
  round integer not null default 0,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  unsubscribed_at timestamp with time zone,
  given_up_at timestamp with time zone,
  reply_to text,
  handed_at timestamp with time zone,
  constraint message_dedupe_unique UNIQUE (dedupe_key),
  constraint message_message_id_unique UNIQUE (message_id),
  constraint message_pk PRIMARY KEY (id),
  constraint message_edition_fk FOREIGN KEY (edition_id) REFERENCES notifications.template_edition(id),
  constraint message_channel CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'screen'::text]))),
  constraint message_read CHECK (((state = 'read'::text) = (read_at IS NOT NULL))),
  constraint message_sent CHECK (((sent_at IS NOT NULL) OR (state <> ALL (ARRAY['sent'::text, 'delivered'::text, 'failed'::text, 'read'::text])))),
  constraint message_state CHECK ((state = ANY (ARRAY['queued'::text, 'held'::text, 'sending'::text, 'unsure'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'dead'::text, 'read'::text]))),
  constraint message_unsure CHECK (((state <> 'unsure'::text) OR (handed_at IS NOT NULL)))
);
CREATE INDEX message_held ON notifications.message USING btree (created_at) WHERE (state = 'held'::text);
CREATE INDEX message_next ON notifications.message USING btree (next_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX message_of_account ON notifications.message USING btree (account_id, id DESC) WHERE (channel = 'screen'::text);
CREATE INDEX message_of_template ON notifications.message USING btree (template, id DESC);
CREATE INDEX message_related ON notifications.message USING btree (related_kind, related_id);
CREATE INDEX message_undecided ON notifications.message USING btree (id DESC) WHERE (state = ANY (ARRAY['dead'::text, 'failed'::text, 'unsure'::text]));
CREATE INDEX message_undelivered ON notifications.message USING btree (next_at) WHERE ((channel = 'sms'::text) AND (state = 'sent'::text));
CREATE INDEX message_unread ON notifications.message USING btree (account_id) WHERE ((channel = 'screen'::text) AND (state = 'sent'::text));
create table notifications.step (
  id bigint not null generated always as identity,
  message_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  detail text not null default ''::text,
  actor_id uuid,
  actor_name text,
  why text,
  constraint step_pk PRIMARY KEY (id),
  constraint step_message_fk FOREIGN KEY (message_id) REFERENCES notifications.message(id)
);
CREATE INDEX step_of_message ON notifications.step USING btree (message_id, id);
create table notifications.template_edition (
  id uuid not null,
  template text not null,
  channel text not null,
  edition integer not null,
  words jsonb not null,
  source text not null,
  saved_at timestamp with time zone not null,
  saved_by uuid,
  saved_by_name text not null,
  why text not null,
  constraint template_edition_unique UNIQUE (template, channel, edition),
  constraint template_edition_pk PRIMARY KEY (id),
  constraint template_edition_channel CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'screen'::text]))),
  constraint template_edition_number CHECK ((edition > 0)),
  constraint template_edition_person CHECK (((source = 'person'::text) = (saved_by IS NOT NULL))),
  constraint template_edition_source CHECK ((source = ANY (ARRAY['shipped'::text, 'person'::text])))
);
create view notifications.published_message as
 SELECT id,
    related_kind,
    related_id,
    state,
    attempts,
    sent_at
   FROM notifications.message;

-- obligations
create schema obligations;
create table obligations.evidence (
  id uuid not null,
  obligation_id uuid not null,
  kind text not null,
  reference text,
  note text not null default ''::text,
  file_name text,
  media_type text,
  bytes integer,
  sha256 text,
  stored_as text,
  added_by uuid,
  added_by_name text,
  added_at timestamp with time zone not null,
  struck_at timestamp with time zone,
  struck_by_name text,
  struck_why text,
  constraint evidence_pk PRIMARY KEY (id),
  constraint evidence_obligation FOREIGN KEY (obligation_id) REFERENCES obligations.obligation(id),
  constraint evidence_content CHECK (((stored_as IS NOT NULL) OR (reference IS NOT NULL) OR (note <> ''::text))),
  constraint evidence_file CHECK ((((stored_as IS NULL) = (file_name IS NULL)) AND ((stored_as IS NULL) = (sha256 IS NULL)) AND ((stored_as IS NULL) = (bytes IS NULL)) AND ((stored_as IS NULL) = (media_type IS NULL)))),
  constraint evidence_kind CHECK ((kind = ANY (ARRAY['letter'::text, 'file'::text, 'call'::text, 'signature'::text, 'message'::text, 'note'::text]))),
  constraint evidence_struck CHECK (((struck_at IS NULL) = (struck_why IS NULL)))
);
CREATE INDEX evidence_of ON obligations.evidence USING btree (obligation_id, added_at);
CREATE UNIQUE INDEX evidence_file_once ON obligations.evidence USING btree (obligation_id, sha256) WHERE (struck_at IS NULL);
CREATE TRIGGER evidence_kept BEFORE DELETE ON obligations.evidence FOR EACH ROW EXECUTE FUNCTION obligations.keep_as_it_was();
create table obligations.history (
  id bigint not null generated always as identity,
  obligation_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  step text,
  due_at timestamp with time zone,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  detail jsonb not null default '{}'::jsonb,
  constraint history_once UNIQUE (obligation_id, step, due_at),
  constraint history_pk PRIMARY KEY (id),
  constraint history_obligation FOREIGN KEY (obligation_id) REFERENCES obligations.obligation(id),
  constraint history_kind CHECK ((kind = ANY (ARRAY['opened'::text, 'reminded'::text, 'late'::text, 'escalated'::text, 'kept'::text, 'excused'::text, 'reopened'::text, 'moved'::text, 'evidence-added'::text, 'evidence-struck'::text]))),
  constraint history_step CHECK (((step IS NULL) = (due_at IS NULL)))
);
CREATE INDEX history_of ON obligations.history USING btree (obligation_id, id);
CREATE TRIGGER history_kept BEFORE DELETE OR UPDATE ON obligations.history FOR EACH ROW EXECUTE FUNCTION obligations.keep_as_it_was();
create table obligations.moved (
  id uuid not null,
  obligation_id uuid not null,
  due_before timestamp with time zone not null,
  due_after timestamp with time zone not null,
  version_before integer not null,
  version_after integer not null,
  change_id uuid,
  moved_by_name text not null,
  unnoticed_late_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint moved_once UNIQUE (obligation_id, version_after),
  constraint moved_pk PRIMARY KEY (id),
  constraint moved_obligation FOREIGN KEY (obligation_id) REFERENCES obligations.obligation(id),
  constraint moved_differs CHECK ((due_before <> due_after))
);
create table obligations.obligation (
  id uuid not null,
  paragraph text not null,
  reading_id uuid not null,
  debtor_kind text not null,
  debtor_id uuid,
  creditor_kind text not null,
  creditor_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  label text not null,
  anchor_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  calendar_version integer not null,
  state text not null,
  late_noticed_at timestamp with time zone,
  closed_at timestamp with time zone,
  excuse text,
  evidence jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  duty text not null default ''::text,
  begins_at timestamp with time zone,
  next_notice_at timestamp with time zone,
  planned_for timestamp with time zone,
  constraint obligation_once UNIQUE (paragraph, subject_kind, subject_id, anchor_at, duty),
  constraint obligation_pk PRIMARY KEY (id),
  constraint obligation_reading FOREIGN KEY (reading_id) REFERENCES obligations.reading(id),
  constraint obligation_closed CHECK (((state = 'open'::text) = (closed_at IS NULL))),
  constraint obligation_excuse CHECK (((state = 'excused'::text) = (excuse IS NOT NULL))),
  constraint obligation_state CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'excused'::text])))
);
CREATE INDEX obligation_debtor ON obligations.obligation USING btree (debtor_kind, due_at, id);
CREATE INDEX obligation_debtor_id ON obligations.obligation USING btree (debtor_id, due_at, id) WHERE (debtor_id IS NOT NULL);
CREATE INDEX obligation_due ON obligations.obligation USING btree (due_at) WHERE (state = 'open'::text);
CREATE INDEX obligation_label ON obligations.obligation USING btree (lower(label) text_pattern_ops);
CREATE INDEX obligation_label_end ON obligations.obligation USING btree (reverse(lower(label)) text_pattern_ops);
CREATE INDEX obligation_list ON obligations.obligation USING btree (due_at, id);
CREATE INDEX obligation_notice ON obligations.obligation USING btree (next_notice_at) WHERE ((state = 'open'::text) AND (next_notice_at IS NOT NULL));
CREATE INDEX obligation_paragraph ON obligations.obligation USING btree (paragraph, due_at, id);
CREATE INDEX obligation_state ON obligations.obligation USING btree (state, due_at, id);
CREATE INDEX obligation_subject ON obligations.obligation USING btree (subject_kind, subject_id);
CREATE INDEX obligation_unnoticed ON obligations.obligation USING btree (due_at) WHERE ((state = 'open'::text) AND (late_noticed_at IS NULL));
CREATE INDEX obligation_unplanned ON obligations.obligation USING btree (id) WHERE ((state = 'open'::text) AND (planned_for IS DISTINCT FROM due_at));
CREATE INDEX obligation_version ON obligations.obligation USING btree (calendar_version) WHERE (state = 'open'::text);
create table obligations.reading (
  id uuid not null,
  paragraph text not null,
  edition integer not null,
  participant_kind text not null,
  effective_from date not null,
  amount integer not null,
  unit text not null,
  week smallint,
  policy boolean not null default false,
  text_kk text not null,
  text_ru text not null,
  text_en text not null,
  stops_kk text not null,
  stops_ru text not null,
  stops_en text not null,
  does_not_stop_kk text not null,
  does_not_stop_ru text not null,
  does_not_stop_en text not null,
  duty text not null default ''::text,
  name_kk text not null default ''::text,
  name_ru text not null default ''::text,
  name_en text not null default ''::text,
  anchor text not null default ''::text,
  anchor_kk text not null default ''::text,
  anchor_ru text not null default ''::text,
  anchor_en text not null default ''::text,
  creditor_kind text not null default 'centre'::text,
  opens text not null default ''::text,
  keeps text not null default ''::text,
  steps jsonb,
  act text,
  proposal_id uuid,
  constraint reading_edition UNIQUE (paragraph, participant_kind, duty, edition),
  constraint reading_effective UNIQUE (paragraph, participant_kind, duty, effective_from),
  constraint reading_pk PRIMARY KEY (id),
  constraint reading_proposal FOREIGN KEY (proposal_id) REFERENCES approvals.proposal(id),
  constraint reading_amount CHECK ((amount >= 0)),
  constraint reading_term CHECK (((amount >= 1) AND (amount <=
CASE
    WHEN (unit = ANY (ARRAY['hours'::text, 'hours-before'::text])) THEN 8784
    WHEN (unit = 'day-of-next-month'::text) THEN 28
    ELSE 366
END))),
  constraint reading_unit CHECK ((unit = ANY (ARRAY['working-days'::text, 'days'::text, 'hours'::text, 'month'::text, 'day-of-next-month'::text, 'after-working-days'::text, 'hours-before'::text]))),
  constraint reading_week CHECK ((week = ANY (ARRAY[5, 6])))
);
create view obligations.published_obligation as
 SELECT id,
    paragraph,
    subject_kind,
    subject_id,
    label,
    anchor_at,
    due_at,
    state,
    late_noticed_at,
    closed_at
   FROM obligations.obligation;
CREATE OR REPLACE FUNCTION obligations.keep_as_it_was()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '%.% keeps what happened', tg_table_schema, tg_table_name using errcode = '42501';
end $function$
;

-- organizations
create schema organizations;
create table organizations.organization (
  id uuid not null,
  code text not null,
  kind text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  region text,
  valid_from date not null default '2022-01-01'::date,
  valid_to date,
  confidence text not null default 'found'::text,
  phone text,
  email text,
  address text,
  constraint organization_code_unique UNIQUE (code),
  constraint organization_pk PRIMARY KEY (id),
  constraint organization_region FOREIGN KEY (region) REFERENCES organizations.region(kato),
  constraint organization_address CHECK ((length(address) <= 300)),
  constraint organization_email CHECK ((length(email) <= 320)),
  constraint organization_kind CHECK ((kind = ANY (ARRAY['centre'::text, 'authorized_informatization'::text, 'authorized_quality'::text, 'central_body'::text, 'local_body'::text, 'provider'::text, 'electronic_subject'::text, 'ici_operator'::text]))),
  constraint organization_phone CHECK ((length(phone) <= 60))
);
create table organizations.region (
  kato text not null,
  iso text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  kind text not null,
  valid_from date not null default '2022-06-08'::date,
  valid_to date,
  constraint region_pk PRIMARY KEY (kato)
);
create table organizations.responsible_person (
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  position text,
  phone text,
  email text,
  valid_from date not null,
  valid_to date,
  replaces_id uuid,
  told_by_form text not null,
  told_at timestamp with time zone not null,
  told_by uuid not null,
  revision integer not null default 1,
  changed_at timestamp with time zone,
  changed_by uuid,
  constraint responsible_person_replaced_once UNIQUE (replaces_id),
  constraint responsible_person_pk PRIMARY KEY (id),
  constraint responsible_person_changer FOREIGN KEY (changed_by) REFERENCES identity.account(id),
  constraint responsible_person_organization FOREIGN KEY (organization_id) REFERENCES organizations.organization(id),
  constraint responsible_person_replaces FOREIGN KEY (replaces_id) REFERENCES organizations.responsible_person(id),
  constraint responsible_person_teller FOREIGN KEY (told_by) REFERENCES identity.account(id),
  constraint responsible_person_days CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint responsible_person_email CHECK ((length(email) <= 320)),
  constraint responsible_person_form CHECK ((told_by_form = ANY (ARRAY['system'::text, 'phone'::text, 'letter'::text, 'other'::text]))),
  constraint responsible_person_name CHECK (((btrim(name) <> ''::text) AND (length(name) <= 200))),
  constraint responsible_person_phone CHECK ((length(phone) <= 60)),
  constraint responsible_person_position CHECK ((length("position") <= 200)),
  constraint responsible_person_reach CHECK (((phone IS NOT NULL) OR (email IS NOT NULL)))
);
CREATE INDEX responsible_person_of ON organizations.responsible_person USING btree (organization_id, valid_from);
create view organizations.published_organization as
 SELECT id,
    code,
    kind,
    name_kk,
    name_ru,
    name_en
   FROM organizations.organization;

-- presence
create schema presence;
create table presence.change (
  id uuid not null,
  account_id uuid not null,
  at timestamp with time zone not null,
  presence text not null,
  away_reason text,
  on_queue boolean not null,
  not_responding boolean not null,
  cause text not null,
  constraint change_pk PRIMARY KEY (id)
);
CREATE INDEX change_account ON presence.change USING btree (account_id, at);
create table presence.state (
  account_id uuid not null,
  presence text not null,
  away_reason text,
  on_queue boolean not null default false,
  not_responding_since timestamp with time zone,
  since timestamp with time zone not null,
  idle_since timestamp with time zone not null,
  constraint state_pk PRIMARY KEY (account_id),
  constraint state_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint state_presence CHECK ((presence = ANY (ARRAY['here'::text, 'away'::text, 'gone'::text]))),
  constraint state_queue_needs_here CHECK (((NOT on_queue) OR (presence = 'here'::text)))
);
create view presence.published_state as
 SELECT account_id,
    presence,
    away_reason,
    on_queue,
    not_responding_since,
    since,
    idle_since
   FROM presence.state;

-- ratings
create schema ratings;
create table ratings.rating (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  account_id uuid not null,
  spoke uuid[] not null,
  mark smallint not null,
  language text not null,
  via text not null,
  at timestamp with time zone not null,
  constraint rating_once UNIQUE (subject_kind, subject_id),
  constraint rating_pk PRIMARY KEY (id),
  constraint rating_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint rating_mark CHECK (((mark >= 1) AND (mark <= 5))),
  constraint rating_subject_kind CHECK ((subject_kind = ANY (ARRAY['call'::text, 'appeal'::text]))),
  constraint rating_via CHECK ((via = ANY (ARRAY['keypad'::text, 'link'::text])))
);

-- recipients
create schema recipients;
create table recipients.address (
  id uuid not null,
  recipient_id uuid not null,
  kind text not null,
  value text not null,
  created_at timestamp with time zone not null,
  returned_at timestamp with time zone,
  returned_why text,
  constraint address_value_unique UNIQUE (kind, value),
  constraint address_pk PRIMARY KEY (id),
  constraint address_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint address_kind CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text])))
);
CREATE INDEX address_recipient ON recipients.address USING btree (recipient_id);
CREATE TRIGGER address_held AFTER INSERT ON recipients.address FOR EACH ROW EXECUTE FUNCTION recipients.hold_address();
create table recipients.consent (
  id uuid not null,
  recipient_id uuid not null,
  purpose text not null,
  given boolean not null,
  source text not null,
  at timestamp with time zone not null,
  reference text not null default ''::text,
  ordinal bigint not null generated always as identity,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  constraint consent_pk PRIMARY KEY (id),
  constraint consent_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint consent_recorder FOREIGN KEY (recorded_by) REFERENCES identity.account(id),
  constraint consent_reference CHECK ((length(reference) <= 200))
);
CREATE INDEX consent_newest ON recipients.consent USING btree (recipient_id, purpose, at DESC, ordinal DESC);
create table recipients.copy (
  id uuid not null,
  recipient_id uuid not null,
  language text not null,
  why text not null,
  state text not null,
  done integer not null default 0,
  total integer not null,
  content text,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  ready_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint copy_pk PRIMARY KEY (id),
  constraint copy_asker FOREIGN KEY (asked_by) REFERENCES identity.account(id),
  constraint copy_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint copy_expires CHECK (((ready_at IS NULL) = (expires_at IS NULL))),
  constraint copy_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint copy_ready CHECK (((state = 'ready'::text) = (content IS NOT NULL))),
  constraint copy_state CHECK ((state = ANY (ARRAY['queued'::text, 'ready'::text, 'expired'::text])))
);
CREATE INDEX copy_expiring ON recipients.copy USING btree (expires_at) WHERE (state = 'ready'::text);
CREATE INDEX copy_queued ON recipients.copy USING btree (asked_at) WHERE (state = 'queued'::text);
CREATE INDEX copy_recipient ON recipients.copy USING btree (recipient_id, asked_at);
create table recipients.holder (
  address_id uuid not null,
  recipient_id uuid not null,
  added_at timestamp with time zone not null,
  preferred_at timestamp with time zone,
  verified_at timestamp with time zone,
  constraint holder_pk PRIMARY KEY (address_id, recipient_id),
  constraint holder_address FOREIGN KEY (address_id) REFERENCES recipients.address(id) ON DELETE CASCADE,
  constraint holder_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id)
);
CREATE INDEX holder_recipient ON recipients.holder USING btree (recipient_id);
create table recipients.identifier (
  recipient_id uuid not null,
  kind text not null,
  value text not null,
  written_at timestamp with time zone not null,
  constraint identifier_value_unique UNIQUE (value),
  constraint identifier_pk PRIMARY KEY (recipient_id),
  constraint identifier_recipient FOREIGN KEY (recipient_id) REFERENCES recipients.recipient(id),
  constraint identifier_kind CHECK ((kind = ANY (ARRAY['iin'::text, 'bin'::text]))),
  constraint identifier_value CHECK ((value ~ '^\d{12}$'::text))
);
create table recipients.merge (
  id uuid not null,
  joined_id uuid not null,
  survivor_id uuid not null,
  why text not null,
  merged_at timestamp with time zone not null,
  merged_by uuid,
  unmerged_at timestamp with time zone,
  unmerged_by uuid,
  unmerge_why text,
  constraint merge_pk PRIMARY KEY (id),
  constraint merge_joined FOREIGN KEY (joined_id) REFERENCES recipients.recipient(id),
  constraint merge_merger FOREIGN KEY (merged_by) REFERENCES identity.account(id),
  constraint merge_survivor FOREIGN KEY (survivor_id) REFERENCES recipients.recipient(id),
  constraint merge_unmerger FOREIGN KEY (unmerged_by) REFERENCES identity.account(id),
  constraint merge_two CHECK ((joined_id <> survivor_id)),
  constraint merge_unmerged CHECK (((unmerged_at IS NULL) = (unmerge_why IS NULL)))
);
CREATE INDEX merge_survivor ON recipients.merge USING btree (survivor_id, merged_at);
CREATE UNIQUE INDEX merge_open_one ON recipients.merge USING btree (joined_id) WHERE (unmerged_at IS NULL);
create table recipients.recipient (
  id uuid not null,
  kind text not null,
  name text not null default ''::text,
  language text,
  region text,
  created_at timestamp with time zone not null,
  postal_address text not null default ''::text,
  revision integer not null default 1,
  changed_at timestamp with time zone,
  changed_by uuid,
  merged_into uuid,
  root_id uuid,
  erased_at timestamp with time zone,
  name_search tsvector generated always as (to_tsvector('simple'::regconfig, recipients.folded(name))) stored,
  constraint recipient_pk PRIMARY KEY (id),
  constraint recipient_changer FOREIGN KEY (changed_by) REFERENCES identity.account(id),
  constraint recipient_merged_into FOREIGN KEY (merged_into) REFERENCES recipients.recipient(id),
  constraint recipient_root FOREIGN KEY (root_id) REFERENCES recipients.recipient(id),
  constraint recipient_kind CHECK ((kind = ANY (ARRAY['individual'::text, 'legal_entity'::text]))),
  constraint recipient_language CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint recipient_merged CHECK (((merged_into IS NULL) = (root_id IS NULL))),
  constraint recipient_not_itself CHECK (((merged_into <> id) AND (root_id <> id))),
  constraint recipient_postal_address CHECK ((length(postal_address) <= 1000))
);
CREATE INDEX recipient_family ON recipients.recipient USING btree (COALESCE(root_id, id));
CREATE INDEX recipient_joined ON recipients.recipient USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX recipient_name ON recipients.recipient USING gin (name_search);
create table recipients.tie (
  id uuid not null,
  company_id uuid not null,
  person_id uuid not null,
  position text not null default ''::text,
  added_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint tie_pk PRIMARY KEY (id),
  constraint tie_company FOREIGN KEY (company_id) REFERENCES recipients.recipient(id),
  constraint tie_person FOREIGN KEY (person_id) REFERENCES recipients.recipient(id),
  constraint tie_position CHECK ((length("position") <= 200))
);
CREATE INDEX tie_person ON recipients.tie USING btree (person_id);
CREATE UNIQUE INDEX tie_open_one ON recipients.tie USING btree (company_id, person_id) WHERE (ended_at IS NULL);
create view recipients.published_identity as
 SELECT id,
    COALESCE(root_id, id) AS root_id
   FROM recipients.recipient;
create view recipients.published_recipient as
 SELECT r.id,
    s.kind,
    COALESCE(NULLIF(s.name, ''::text), ( SELECT m.name
           FROM recipients.recipient m
          WHERE ((COALESCE(m.root_id, m.id) = s.id) AND (m.name <> ''::text))
          ORDER BY m.created_at DESC
         LIMIT 1), ''::text) AS name,
    COALESCE(s.language, ( SELECT m.language
           FROM recipients.recipient m
          WHERE ((COALESCE(m.root_id, m.id) = s.id) AND (m.language IS NOT NULL))
          ORDER BY m.created_at DESC
         LIMIT 1)) AS language,
    COALESCE(s.region, ( SELECT m.region
           FROM recipients.recipient m
          WHERE ((COALESCE(m.root_id, m.id) = s.id) AND (m.region IS NOT NULL))
          ORDER BY m.created_at DESC
         LIMIT 1)) AS region,
    s.id AS root_id
   FROM (recipients.recipient r
     JOIN recipients.recipient s ON ((s.id = COALESCE(r.root_id, r.id))));
CREATE OR REPLACE FUNCTION recipients.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN translate(words, 'ӘҒҚҢӨҰҮҺІЁәғқңөұүһіёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ'::text, 'агкноуухиеагкноуухиеабвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz'::text)
;
CREATE OR REPLACE FUNCTION recipients.hold_address()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recipients.holder (address_id, recipient_id, added_at) values (new.id, new.recipient_id, new.created_at);
  return new;
end $function$
;

-- recordings
create schema recordings;
create table recordings.segment (
  id uuid not null,
  call_id uuid not null,
  ordinal integer not null,
  spool_name text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state text not null,
  duration_ms integer,
  sha256 text,
  stored_as text,
  key_id text,
  sealed_at timestamp with time zone,
  constraint segment_ordinal UNIQUE (call_id, ordinal),
  constraint segment_spool_unique UNIQUE (spool_name),
  constraint segment_pk PRIMARY KEY (id),
  constraint segment_call FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint segment_sealed CHECK (((state = 'sealed'::text) = ((stored_as IS NOT NULL) AND (sha256 IS NOT NULL) AND (key_id IS NOT NULL) AND (sealed_at IS NOT NULL)))),
  constraint segment_state CHECK ((state = ANY (ARRAY['recording'::text, 'closed'::text, 'sealed'::text, 'lost'::text])))
);
CREATE INDEX segment_unsealed ON recordings.segment USING btree (started_at) WHERE (state = ANY (ARRAY['recording'::text, 'closed'::text]));

-- services
create schema services;
create table services.service (
  id uuid not null,
  code text,
  kind text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  organization_id uuid,
  accepted_on date,
  valid_from date not null default '2022-01-01'::date,
  valid_to date,
  confidence text not null default 'found'::text,
  constraint service_code_unique UNIQUE (code),
  constraint service_pk PRIMARY KEY (id),
  constraint service_organization FOREIGN KEY (organization_id) REFERENCES organizations.organization(id),
  constraint service_kind CHECK ((kind = ANY (ARRAY['public'::text, 'other'::text, 'ict'::text])))
);
create view services.published_service as
 SELECT id,
    code,
    kind,
    name_kk,
    name_ru,
    name_en,
    organization_id,
    accepted_on
   FROM services.service;

-- settings
create schema settings;
create table settings.change (
  key text not null,
  revision integer not null,
  value jsonb,
  why text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint change_pk PRIMARY KEY (key, revision),
  constraint change_revision CHECK ((revision > 0)),
  constraint change_why CHECK ((why <> ''::text))
);
create view settings.published_value as
 SELECT DISTINCT ON (key) key,
    revision,
    value,
    why,
    changed_by_name,
    changed_at
   FROM settings.change
  ORDER BY key, revision DESC;
