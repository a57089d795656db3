// Made by `bin/db types` from the migrations; do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AlertsAlert {
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  closed_at: Date | null;
  critical_at: Date | null;
  detail: Generated<Json>;
  id: string;
  kind: string;
  opened_at: Date;
  severity: string;
  subject: string;
}

export interface AlertsTold {
  alert_id: string;
  at: Date;
  channel: string;
  receivers: number;
  what: string;
  who: string;
  whom: string;
}

export interface AlertsWatch {
  detail: Generated<Json>;
  kind: string;
  known: boolean;
  measured_at: Date;
  severity: string;
  silenced_by: string | null;
  silenced_until: Date | null;
  silenced_why: string | null;
  since: Date;
  subject: string;
  verdict: string;
}

export interface AppealsAppeal {
  answered_at: Date | null;
  applicant: Generated<string>;
  assignee_id: string | null;
  channel: string;
  consultation_id: string | null;
  content: string;
  exempt_reason: string | null;
  flags: Generated<string[]>;
  id: string;
  kind: string;
  language: string;
  letter_message_id: string | null;
  letter_refs: Generated<string[]>;
  measures_taken: Generated<string>;
  number: string;
  ordinal: number;
  organization_id: string | null;
  received_at: Date;
  recipient_id: string | null;
  region: string | null;
  registered_at: Date;
  reply_address: string | null;
  service_id: string | null;
  state: string;
  subject: string;
  taken_at: Date | null;
  year: number;
}

export interface AppealsCounter {
  last: number;
  year: number;
}

export interface AppealsDraft {
  account_id: string;
  appeal_id: string;
  body: string;
  edition_ids: Generated<string[]>;
  revision: number;
  saved_at: Date;
}

export interface AppealsEntry {
  appeal_id: string;
  at: Date;
  attachments: Generated<Json>;
  author_id: string | null;
  body: string;
  edition_ids: Generated<string[]>;
  folds: Generated<Json>;
  id: string;
  kind: string;
  language: string;
  message_id: string | null;
  raw_letter_id: string | null;
  subject: Generated<string>;
}

export interface AppealsLink {
  appeal_id: string;
  at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  earlier_id: string;
  how: string;
  state: string;
}

export interface AppealsPublishedAppeal {
  answered_at: Date | null;
  assignee_id: string | null;
  channel: string | null;
  consultation_id: string | null;
  due_at: Date | null;
  id: string | null;
  kind: string | null;
  language: string | null;
  number: string | null;
  organization_id: string | null;
  received_at: Date | null;
  recipient_id: string | null;
  region: string | null;
  registered_at: Date | null;
  service_id: string | null;
  state: string | null;
  subject: string | null;
}

export interface ApprovalsProposal {
  decided_at: Date | null;
  decided_by: string | null;
  decision_why: string | null;
  id: string;
  kind: string;
  payload: Json;
  proposed_at: Date;
  proposed_by: string;
  state: Generated<string>;
  subject_id: string | null;
  subject_kind: string;
  why: string;
}

export interface AuditEntry {
  action: string;
  actor_id: string | null;
  actor_kind: string;
  actor_name: string;
  at: Date;
  detail: Generated<Json>;
  id: Generated<number>;
  looked: Generated<boolean>;
  origin: string | null;
  request_id: string;
  subject_id: string | null;
  subject_kind: string | null;
  why: string | null;
  xid: Generated<string | null>;
}

export interface AuditLink {
  digest: Buffer;
  entry_id: number;
  hash: Buffer;
  position: number;
  sealed_at: Date;
  xid: string | null;
}

export interface BaseEvent {
  at: Date;
  audience: string[];
  kind: string;
  payload: Json;
  seq: Generated<number>;
  subject_id: string | null;
  xid: Generated<string>;
}

export interface BaseHeartbeat {
  at: Date;
  detail: Generated<Json>;
  part: string;
}

export interface CalendarChange {
  act_number: string;
  act_on: string;
  act_title: string;
  confirmed_at: Date;
  confirmed_by: string;
  confirmed_by_name: string;
  id: string;
  proposal_id: string;
  proposed_at: Date;
  proposed_by: string;
  proposed_by_name: string;
  version: number;
  why: string;
  year: number | null;
  year_after: string | null;
  year_before: string | null;
}

export interface CalendarChangedDay {
  after: Json | null;
  before: Json | null;
  change_id: string;
  day: string;
  week: number;
}

export interface CalendarException {
  act: Generated<string>;
  confidence: Generated<string>;
  day: string;
  effect: string;
  entered_at: Generated<Date>;
  kind: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  week: number;
}

export interface CalendarReminder {
  asked_on: string;
  year: number;
}

export interface CalendarVersion {
  single: Generated<boolean>;
  version: number;
}

export interface CalendarYear {
  note: Generated<string>;
  status: string;
  year: number;
}

export interface CallsCall {
  abandoned_in: string | null;
  answered_at: Date | null;
  arrived_at: Date;
  audience: Generated<string>;
  called_back: string | null;
  caller_number: string | null;
  channel_id: string;
  consultation_id: string | null;
  dialled: string;
  ended_at: Date | null;
  ended_by: string | null;
  id: string;
  language: string | null;
  memory: Json;
  menu_edition: number | null;
  operator_id: string | null;
  queue: Generated<string>;
  queue_wait_ms: number | null;
  queued_at: Date | null;
  recipient_id: string | null;
  recording: Generated<string>;
  revision: Generated<number>;
  state: string;
  talk_ended_at: Date | null;
  wait_ms: number | null;
  wake_at: Date | null;
}

export interface CallsCommand {
  account_id: string;
  asked_at: Date;
  call_id: string;
  detail: Generated<Json>;
  done_at: Date | null;
  id: Generated<number>;
  kind: string;
}

export interface CallsEvent {
  at: Date;
  call_id: string;
  detail: Generated<Json>;
  id: Generated<number>;
  kind: string;
}

export interface CallsLease {
  holder: string;
  line: string;
  until: Date;
}

export interface CallsLeg {
  account_id: string | null;
  call_id: string;
  channel_id: string;
  id: string;
  joined_at: Date;
  left_at: Date | null;
  number: string | null;
  role: Generated<string>;
}

export interface CallsMenuEdition {
  live_at: Date | null;
  live_by_name: string | null;
  menu: Json;
  number: number;
  revision: Generated<number>;
  saved_at: Date;
  saved_by: string | null;
  saved_by_name: string;
  state: string;
  trial_numbers: Generated<string[]>;
  why: Generated<string>;
}

export interface CallsOffer {
  account_id: string | null;
  answered_at: Date | null;
  call_id: string;
  channel_id: string;
  ended_at: Date | null;
  id: string;
  number: string | null;
  offered_at: Date;
  outcome: string;
}

export interface CallsPhrase {
  active: Generated<boolean>;
  code: string;
  revision: Generated<number>;
  words_en: string;
  words_kk: string;
  words_ru: string;
}

export interface CallsPhraseReview {
  language: string;
  phrase: string;
  reviewed_at: Date;
  reviewed_by_name: string;
  sha256: string;
}

export interface CallsPhraseSound {
  id: string;
  language: string;
  milliseconds: number;
  phrase: string;
  retired_at: Date | null;
  sha256: string;
  uploaded_at: Date;
  uploaded_by_name: string;
  wav: Buffer;
  words: string;
}

export interface CallsQueue {
  active: Generated<boolean>;
  changed_by: string | null;
  code: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  revision: Generated<number>;
  topic: string | null;
  wrap_up_default: string | null;
  wrap_up_extension_seconds: Generated<number>;
  wrap_up_seconds: Generated<number>;
}

export interface CallsTransfer {
  account_id: string;
  asked_at: Date;
  call_id: string;
  ended_at: Date | null;
  id: string;
  notice_began_at: Date | null;
  notice_heard_at: Date | null;
  notice_id: string | null;
  notice_language: string | null;
  notice_text: string | null;
  outcome: Generated<string>;
  target_account_id: string | null;
  target_number: string | null;
  target_queue: string | null;
  way: string;
}

export interface CallsWrapUp {
  account_id: string;
  began_at: Date;
  call_id: string;
  code: string | null;
  due_at: Date;
  ended_at: Date | null;
  extended: Generated<boolean>;
  how: string | null;
  id: string;
  queue: string;
}

export interface CallsWrapUpCode {
  active: Generated<boolean>;
  code: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  queue: string;
}

export interface ConsultationsConsultation {
  call_id: string | null;
  channel: string;
  edition_id: string | null;
  ended_at: Date | null;
  id: string;
  language: string;
  mark: number | null;
  note: Generated<string>;
  number: Generated<number>;
  operator_id: string;
  outcome: string | null;
  recipient_id: string | null;
  revision: Generated<number>;
  saved_at: Date;
  service_id: string | null;
  started_at: Date;
  talk_ms: number | null;
  topic: Generated<string>;
  wait_ms: number | null;
}

export interface ConsultationsPublishedConsultation {
  call_id: string | null;
  channel: string | null;
  edition_id: string | null;
  ended_at: Date | null;
  id: string | null;
  language: string | null;
  number: number | null;
  operator_id: string | null;
  outcome: string | null;
  recipient_id: string | null;
  service_id: string | null;
  started_at: Date | null;
}

export interface IdentityAccount {
  active: Generated<boolean>;
  changed_at: Date | null;
  changed_by: string | null;
  created_at: Date;
  demo: Generated<boolean>;
  email: string;
  id: string;
  language: string;
  name: string;
  organization_id: string | null;
  password_change_needed: Generated<boolean>;
  password_hash: string;
  phone_secret: Buffer | null;
  phone_username: string | null;
  revision: Generated<number>;
  settings: Generated<Json>;
}

export interface IdentityNotice {
  account_id: string;
  at: Date;
  detail: Generated<Json>;
  id: string;
  kind: string;
  seen_at: Date | null;
}

export interface IdentityPasskey {
  account_id: string;
  created_at: Date;
  credential_id: string;
  id: string;
  name: string;
  public_key: Buffer;
  sign_count: number;
  transports: Generated<string[]>;
  used_at: Date | null;
}

export interface IdentityPasskeyChallenge {
  account_id: string | null;
  challenge: string;
  expires_at: Date;
  id: string;
}

export interface IdentityProviderAttempt {
  browser_hash: Buffer;
  expires_at: Date;
  nonce: string;
  state_hash: Buffer;
  verifier: string;
}

export interface IdentityProviderIdentity {
  account_id: string;
  created_at: Date;
  issuer: string;
  subject: string;
  used_at: Date;
}

export interface IdentityPublishedAccount {
  active: boolean | null;
  demo: boolean | null;
  id: string | null;
  language: string | null;
  name: string | null;
}

export interface IdentityRecoveryCode {
  account_id: string;
  code_hash: Buffer;
  used_at: Date | null;
}

export interface IdentityRoleGrant {
  account_id: string;
  granted_at: Date;
  role: string;
}

export interface IdentitySession {
  account_id: string;
  created_at: Date;
  ended_at: Date | null;
  ended_why: string | null;
  expires_at: Date;
  factor_needed: Generated<boolean>;
  id: string;
  networks: Generated<string[]>;
  origin: string | null;
  seen_at: Date;
  token_hash: Buffer;
  user_agent: Generated<string>;
  way: Generated<string>;
}

export interface IdentitySignInFailure {
  email_hash: Buffer;
  failed_at: Date;
  failed_count: number;
  locked_until: Date | null;
}

export interface IdentitySkill {
  account_id: string;
  code: string;
  kind: string;
  level: Generated<number>;
  topic: Generated<string | null>;
}

export interface IdentityTeam {
  created_at: Date;
  ended_at: Date | null;
  id: string;
  lead_id: string | null;
  name: string;
  revision: Generated<number>;
}

export interface IdentityTeamMember {
  account_id: string;
  team_id: string;
}

export interface IdentityToken {
  account_id: string;
  created_at: Date;
  created_by: string;
  expires_at: Date;
  id: string;
  name: string;
  organization_id: string | null;
  permissions: string[];
  revoked_at: Date | null;
  revoked_by: string | null;
  token_hash: Buffer;
  used_at: Date | null;
}

export interface IdentityTopic {
  active: Generated<boolean>;
  code: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
}

export interface IdentityTotp {
  account_id: string;
  confirmed_at: Date | null;
  created_at: Date;
  last_step: Generated<number>;
  secret: Buffer;
}

export interface KnowledgeArticle {
  code: string | null;
  created_at: Date;
  id: string;
  review_on: string;
  reviewed: Generated<boolean>;
  service_id: string | null;
  source_act: Json;
}

export interface KnowledgeCurrentEdition {
  article_id: string | null;
  body: string | null;
  edition: number | null;
  folded_text: string | null;
  folded_title: string | null;
  id: string | null;
  language: string | null;
  published_at: Date | null;
  search: string | null;
  summary: string | null;
  title: string | null;
}

export interface KnowledgeEdition {
  article_id: string;
  body: string;
  edition: number;
  folded_text: string;
  folded_title: string;
  id: string;
  language: string;
  published_at: Date;
  search: Generated<string | null>;
  summary: string;
  title: string;
}

export interface KnowledgeGap {
  at: Date;
  id: string;
  question: string;
  subject_id: string;
  subject_kind: string;
}

export interface KnowledgePublishedEdition {
  article_id: string | null;
  current: boolean | null;
  edition: number | null;
  id: string | null;
  language: string | null;
  published_at: Date | null;
  review_on: string | null;
  service_id: string | null;
  title: string | null;
}

export interface MailAttachment {
  declared: string;
  letter_id: string;
  name: string;
  position: number;
  sha256: string;
}

export interface MailContent {
  first_at: Date;
  runs: boolean;
  scan: string;
  scanned_at: Date | null;
  sha256: string;
  signature: string | null;
  size: number;
  sniffed: string;
}

export interface MailProposal {
  appeal_id: string;
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: string | null;
  kind: string;
  letter_id: string;
  made_at: Date;
  organization_id: string;
  received_at: Date;
  state: string;
}

export interface MailRawLetter {
  appeal_id: string | null;
  attempts: Generated<number>;
  automatic: string | null;
  content_sha256: string | null;
  envelope_from: string;
  envelope_to: string[];
  error: string | null;
  from_address: string | null;
  id: string;
  judged_at: Date | null;
  message_id: string | null;
  raw: Buffer;
  received_at: Date;
  registered_at: Date | null;
  remote_address: string | null;
  sha256: string;
  size: number;
  state: string;
  unparsable: Generated<boolean>;
  verdicts: Json | null;
}

export interface NotificationsMessage {
  account_id: string | null;
  attempts: Generated<number>;
  auto_submitted: Generated<boolean>;
  body: string;
  channel: string;
  created_at: Date;
  dedupe_key: string;
  delivered_at: Date | null;
  edition_id: string | null;
  from_address: string;
  given_up_at: Date | null;
  handed_at: Date | null;
  id: string;
  in_reply_to: string | null;
  language: string;
  last_error: string | null;
  message_id: string;
  next_at: Date;
  organization_id: string | null;
  purpose: string | null;
  read_at: Date | null;
  recipient_id: string | null;
  refs: Generated<string[]>;
  related_id: string | null;
  related_kind: string | null;
  reply_to: string | null;
  response: string | null;
  round: Generated<number>;
  sent_at: Date | null;
  state: string;
  subject: string;
  template: string;
  to_address: string;
  unsubscribed_at: Date | null;
  urgent: Generated<boolean>;
  waits_for: string | null;
}

export interface NotificationsPublishedMessage {
  attempts: number | null;
  id: string | null;
  related_id: string | null;
  related_kind: string | null;
  sent_at: Date | null;
  state: string | null;
}

export interface NotificationsStep {
  actor_id: string | null;
  actor_name: string | null;
  at: Date;
  detail: Generated<string>;
  id: Generated<number>;
  kind: string;
  message_id: string;
  why: string | null;
}

export interface NotificationsTemplateEdition {
  channel: string;
  edition: number;
  id: string;
  saved_at: Date;
  saved_by: string | null;
  saved_by_name: string;
  source: string;
  template: string;
  why: string;
  words: Json;
}

export interface ObligationsEvidence {
  added_at: Date;
  added_by: string | null;
  added_by_name: string | null;
  bytes: number | null;
  file_name: string | null;
  id: string;
  kind: string;
  media_type: string | null;
  note: Generated<string>;
  obligation_id: string;
  reference: string | null;
  sha256: string | null;
  stored_as: string | null;
  struck_at: Date | null;
  struck_by_name: string | null;
  struck_why: string | null;
}

export interface ObligationsHistory {
  actor_id: string | null;
  actor_kind: string;
  actor_name: string | null;
  at: Date;
  detail: Generated<Json>;
  due_at: Date | null;
  id: Generated<number>;
  kind: string;
  obligation_id: string;
  step: string | null;
}

export interface ObligationsMoved {
  at: Date;
  change_id: string | null;
  due_after: Date;
  due_before: Date;
  id: string;
  moved_by_name: string;
  obligation_id: string;
  unnoticed_late_at: Date | null;
  version_after: number;
  version_before: number;
}

export interface ObligationsObligation {
  anchor_at: Date;
  begins_at: Date | null;
  calendar_version: number;
  closed_at: Date | null;
  created_at: Date;
  creditor_id: string | null;
  creditor_kind: string;
  debtor_id: string | null;
  debtor_kind: string;
  due_at: Date;
  duty: Generated<string>;
  evidence: Generated<Json>;
  excuse: string | null;
  id: string;
  label: string;
  late_noticed_at: Date | null;
  next_notice_at: Date | null;
  paragraph: string;
  planned_for: Date | null;
  reading_id: string;
  state: string;
  subject_id: string;
  subject_kind: string;
}

export interface ObligationsPublishedObligation {
  anchor_at: Date | null;
  closed_at: Date | null;
  due_at: Date | null;
  id: string | null;
  label: string | null;
  late_noticed_at: Date | null;
  paragraph: string | null;
  state: string | null;
  subject_id: string | null;
  subject_kind: string | null;
}

export interface ObligationsReading {
  act: string | null;
  amount: number;
  anchor: Generated<string>;
  anchor_en: Generated<string>;
  anchor_kk: Generated<string>;
  anchor_ru: Generated<string>;
  creditor_kind: Generated<string>;
  does_not_stop_en: string;
  does_not_stop_kk: string;
  does_not_stop_ru: string;
  duty: Generated<string>;
  edition: number;
  effective_from: string;
  id: string;
  keeps: Generated<string>;
  name_en: Generated<string>;
  name_kk: Generated<string>;
  name_ru: Generated<string>;
  opens: Generated<string>;
  paragraph: string;
  participant_kind: string;
  policy: Generated<boolean>;
  proposal_id: string | null;
  steps: Json | null;
  stops_en: string;
  stops_kk: string;
  stops_ru: string;
  text_en: string;
  text_kk: string;
  text_ru: string;
  unit: string;
  week: number | null;
}

export interface OrganizationsOrganization {
  address: string | null;
  code: string;
  confidence: Generated<string>;
  email: string | null;
  id: string;
  kind: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  phone: string | null;
  region: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
}

export interface OrganizationsPublishedOrganization {
  code: string | null;
  id: string | null;
  kind: string | null;
  name_en: string | null;
  name_kk: string | null;
  name_ru: string | null;
}

export interface OrganizationsRegion {
  iso: string;
  kato: string;
  kind: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  valid_from: Generated<string>;
  valid_to: string | null;
}

export interface OrganizationsResponsiblePerson {
  changed_at: Date | null;
  changed_by: string | null;
  email: string | null;
  id: string;
  name: string;
  organization_id: string;
  phone: string | null;
  position: string | null;
  replaces_id: string | null;
  revision: Generated<number>;
  told_at: Date;
  told_by: string;
  told_by_form: string;
  valid_from: string;
  valid_to: string | null;
}

export interface PresenceChange {
  account_id: string;
  at: Date;
  away_reason: string | null;
  cause: string;
  id: string;
  not_responding: boolean;
  on_queue: boolean;
  presence: string;
}

export interface PresencePublishedState {
  account_id: string | null;
  away_reason: string | null;
  idle_since: Date | null;
  not_responding_since: Date | null;
  on_queue: boolean | null;
  presence: string | null;
  since: Date | null;
}

export interface PresenceState {
  account_id: string;
  away_reason: string | null;
  idle_since: Date;
  not_responding_since: Date | null;
  on_queue: Generated<boolean>;
  presence: string;
  since: Date;
}

export interface RatingsRating {
  account_id: string;
  at: Date;
  id: string;
  language: string;
  mark: number;
  spoke: string[];
  subject_id: string;
  subject_kind: string;
  via: string;
}

export interface RecipientsAddress {
  created_at: Date;
  id: string;
  kind: string;
  recipient_id: string;
  returned_at: Date | null;
  returned_why: string | null;
  value: string;
}

export interface RecipientsConsent {
  at: Date;
  given: boolean;
  id: string;
  ordinal: Generated<number>;
  purpose: string;
  recipient_id: string;
  recorded_at: Date | null;
  recorded_by: string | null;
  reference: Generated<string>;
  source: string;
}

export interface RecipientsCopy {
  asked_at: Date;
  asked_by: string;
  content: string | null;
  done: Generated<number>;
  expires_at: Date | null;
  id: string;
  language: string;
  ready_at: Date | null;
  recipient_id: string;
  state: string;
  total: number;
  why: string;
}

export interface RecipientsHolder {
  added_at: Date;
  address_id: string;
  preferred_at: Date | null;
  recipient_id: string;
  verified_at: Date | null;
}

export interface RecipientsIdentifier {
  kind: string;
  recipient_id: string;
  value: string;
  written_at: Date;
}

export interface RecipientsMerge {
  id: string;
  joined_id: string;
  merged_at: Date;
  merged_by: string | null;
  survivor_id: string;
  unmerge_why: string | null;
  unmerged_at: Date | null;
  unmerged_by: string | null;
  why: string;
}

export interface RecipientsPublishedIdentity {
  id: string | null;
  root_id: string | null;
}

export interface RecipientsPublishedRecipient {
  id: string | null;
  kind: string | null;
  language: string | null;
  name: string | null;
  region: string | null;
  root_id: string | null;
}

export interface RecipientsRecipient {
  changed_at: Date | null;
  changed_by: string | null;
  created_at: Date;
  erased_at: Date | null;
  id: string;
  kind: string;
  language: string | null;
  merged_into: string | null;
  name: Generated<string>;
  name_search: Generated<string | null>;
  postal_address: Generated<string>;
  region: string | null;
  revision: Generated<number>;
  root_id: string | null;
}

export interface RecipientsTie {
  added_at: Date;
  company_id: string;
  ended_at: Date | null;
  id: string;
  person_id: string;
  position: Generated<string>;
}

export interface RecordingsSegment {
  call_id: string;
  duration_ms: number | null;
  ended_at: Date | null;
  id: string;
  key_id: string | null;
  ordinal: number;
  sealed_at: Date | null;
  sha256: string | null;
  spool_name: string;
  started_at: Date;
  state: string;
  stored_as: string | null;
}

export interface ServicesPublishedService {
  accepted_on: string | null;
  code: string | null;
  id: string | null;
  kind: string | null;
  name_en: string | null;
  name_kk: string | null;
  name_ru: string | null;
  organization_id: string | null;
}

export interface ServicesService {
  accepted_on: string | null;
  code: string | null;
  confidence: Generated<string>;
  id: string;
  kind: string;
  name_en: string;
  name_kk: string;
  name_ru: string;
  organization_id: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
}

export interface SettingsChange {
  changed_at: Date;
  changed_by: string;
  changed_by_name: string;
  key: string;
  revision: number;
  value: Json | null;
  why: string;
}

export interface SettingsPublishedValue {
  changed_at: Date | null;
  changed_by_name: string | null;
  key: string | null;
  revision: number | null;
  value: Json | null;
  why: string | null;
}

export interface DB {
  "alerts.alert": AlertsAlert;
  "alerts.told": AlertsTold;
  "alerts.watch": AlertsWatch;
  "appeals.appeal": AppealsAppeal;
  "appeals.counter": AppealsCounter;
  "appeals.draft": AppealsDraft;
  "appeals.entry": AppealsEntry;
  "appeals.link": AppealsLink;
  "appeals.published_appeal": AppealsPublishedAppeal;
  "approvals.proposal": ApprovalsProposal;
  "audit.entry": AuditEntry;
  "audit.link": AuditLink;
  "base.event": BaseEvent;
  "base.heartbeat": BaseHeartbeat;
  "calendar.change": CalendarChange;
  "calendar.changed_day": CalendarChangedDay;
  "calendar.exception": CalendarException;
  "calendar.reminder": CalendarReminder;
  "calendar.version": CalendarVersion;
  "calendar.year": CalendarYear;
  "calls.call": CallsCall;
  "calls.command": CallsCommand;
  "calls.event": CallsEvent;
  "calls.lease": CallsLease;
  "calls.leg": CallsLeg;
  "calls.menu_edition": CallsMenuEdition;
  "calls.offer": CallsOffer;
  "calls.phrase": CallsPhrase;
  "calls.phrase_review": CallsPhraseReview;
  "calls.phrase_sound": CallsPhraseSound;
  "calls.queue": CallsQueue;
  "calls.transfer": CallsTransfer;
  "calls.wrap_up": CallsWrapUp;
  "calls.wrap_up_code": CallsWrapUpCode;
  "consultations.consultation": ConsultationsConsultation;
  "consultations.published_consultation": ConsultationsPublishedConsultation;
  "identity.account": IdentityAccount;
  "identity.notice": IdentityNotice;
  "identity.passkey": IdentityPasskey;
  "identity.passkey_challenge": IdentityPasskeyChallenge;
  "identity.provider_attempt": IdentityProviderAttempt;
  "identity.provider_identity": IdentityProviderIdentity;
  "identity.published_account": IdentityPublishedAccount;
  "identity.recovery_code": IdentityRecoveryCode;
  "identity.role_grant": IdentityRoleGrant;
  "identity.session": IdentitySession;
  "identity.sign_in_failure": IdentitySignInFailure;
  "identity.skill": IdentitySkill;
  "identity.team": IdentityTeam;
  "identity.team_member": IdentityTeamMember;
  "identity.token": IdentityToken;
  "identity.topic": IdentityTopic;
  "identity.totp": IdentityTotp;
  "knowledge.article": KnowledgeArticle;
  "knowledge.current_edition": KnowledgeCurrentEdition;
  "knowledge.edition": KnowledgeEdition;
  "knowledge.gap": KnowledgeGap;
  "knowledge.published_edition": KnowledgePublishedEdition;
  "mail.attachment": MailAttachment;
  "mail.content": MailContent;
  "mail.proposal": MailProposal;
  "mail.raw_letter": MailRawLetter;
  "notifications.message": NotificationsMessage;
  "notifications.published_message": NotificationsPublishedMessage;
  "notifications.step": NotificationsStep;
  "notifications.template_edition": NotificationsTemplateEdition;
  "obligations.evidence": ObligationsEvidence;
  "obligations.history": ObligationsHistory;
  "obligations.moved": ObligationsMoved;
  "obligations.obligation": ObligationsObligation;
  "obligations.published_obligation": ObligationsPublishedObligation;
  "obligations.reading": ObligationsReading;
  "organizations.organization": OrganizationsOrganization;
  "organizations.published_organization": OrganizationsPublishedOrganization;
  "organizations.region": OrganizationsRegion;
  "organizations.responsible_person": OrganizationsResponsiblePerson;
  "presence.change": PresenceChange;
  "presence.published_state": PresencePublishedState;
  "presence.state": PresenceState;
  "ratings.rating": RatingsRating;
  "recipients.address": RecipientsAddress;
  "recipients.consent": RecipientsConsent;
  "recipients.copy": RecipientsCopy;
  "recipients.holder": RecipientsHolder;
  "recipients.identifier": RecipientsIdentifier;
  "recipients.merge": RecipientsMerge;
  "recipients.published_identity": RecipientsPublishedIdentity;
  "recipients.published_recipient": RecipientsPublishedRecipient;
  "recipients.recipient": RecipientsRecipient;
  "recipients.tie": RecipientsTie;
  "recordings.segment": RecordingsSegment;
  "services.published_service": ServicesPublishedService;
  "services.service": ServicesService;
  "settings.change": SettingsChange;
  "settings.published_value": SettingsPublishedValue;
}
