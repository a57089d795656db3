/** The shapes of the API as the screens use them. Instants are ISO-8601 UTC strings, ids are UUIDs. */
import type { AppealLink, Fold, ReplyDoubt } from './tray.ts';
import type { Language } from '../language/texts.ts';
import type { KeptWrapUp, Transfer } from './transfers.ts';

export type Names = Record<Language, string>;
export type List<T> = { items: T[]; next: string | null };
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  fields?: { path: string; message: string }[];
};

export type Theme = 'light' | 'dark' | 'system';
export type Settings = { theme?: Theme; singleKeys?: boolean; keys?: Record<string, string> };
export type Me = {
  id: string;
  email: string;
  name: string;
  language: Language;
  roles: string[];
  permissions: string[];
  skills: { kind: string; code: string; level: number }[];
  settings: Settings;
  /** Whose person this is; null: the centre's. */
  organizationId: string | null;
  phoneUsername: string | null;
  demo: boolean;
  /** The code of what has to be done before anything else. */
  mustFirst: string | null;
  liveAfter: string;
};

export type PhoneAccount = {
  username: string;
  password: string;
  host: string;
  sipPort: number;
  wsPath: string;
  webDomain: string;
  iceServers: string[];
};

export type PresenceState = 'here' | 'away' | 'gone';
export type Presence = {
  presence: PresenceState;
  awayReason: string | null;
  onQueue: boolean;
  notRespondingSince: string | null;
  since: string;
};
export type OperatorRow = {
  accountId: string;
  name: string;
  presence: PresenceState;
  onQueue: boolean;
  notRespondingSince: string | null;
  since: string;
  talkingSince: string | null;
  state: 'ready' | 'offered' | 'talking' | 'wrap_up' | 'not_ready' | 'not_responding' | 'gone';
};

export type CountedDay = {
  day: string;
  state: 'event' | 'off' | 'counted' | 'last' | 'moved' | 'begins';
  name?: string;
};
/** How a term is counted; the same as the server's. */
export type Unit = 'working-days' | 'days' | 'hours' | 'month' | 'day-of-next-month' | 'after-working-days' | 'hours-before';
export type Reading = {
  edition: number;
  effectiveFrom: string;
  text: string;
  /** The event it is counted from, in words. */
  anchor: string;
  stops: string;
  doesNotStop: string;
  policy: boolean;
  amount: number;
  unit: Unit;
  /** Working days a week; null where the term is not counted in working days. */
  week: number | null;
};
export type Obligation = {
  id: string;
  paragraph: string;
  /** What is owed, in words. */
  name: string;
  debtor: { kind: string; id: string | null; name: string };
  creditor: { kind: string; id: string | null; name: string };
  subjectKind: string;
  subjectId: string;
  label: string;
  anchorAt: string;
  /** Of what begins after a term: when it begins. */
  beginsAt: string | null;
  dueAt: string;
  state: 'open' | 'kept' | 'excused';
  late: boolean;
  lateNoticedAt: string | null;
  closedAt: string | null;
  excuse: string | null;
  evidence: Record<string, unknown>;
  reading: Reading;
  /** Of the term, how much is used: 0 to 1. */
  usedShare: number;
};

export type EditionState = 'in_date' | 'review_due';
export type SearchHit = {
  articleId: string;
  editionId: string;
  edition: number;
  language: Language;
  languages: Language[];
  title: string;
  summary: string;
  snippet: { text: string; hit: boolean }[];
  serviceId: string | null;
  reviewOn: string;
  state: EditionState;
};
export type Article = {
  articleId: string;
  editionId: string;
  edition: number;
  language: Language;
  title: string;
  summary: string;
  body: string;
  sourceAct: string;
  reviewOn: string;
  publishedAt: string;
  state: EditionState;
  /** The languages it can be read in. */
  languages: Language[];
  /** False until somebody of the centre confirmed the words. */
  reviewed: boolean;
};

export type AppealKind = 'enquiry' | 'appeal' | 'complaint';
export type AppealRow = {
  id: string;
  number: string;
  kind: AppealKind;
  channel: 'call' | 'mail' | 'web';
  state: 'open' | 'answered' | 'exempt';
  receivedAt: string;
  registeredAt: string;
  language: Language;
  applicant: string;
  subject: string;
  assigneeId: string | null;
  assigneeName: string | null;
  dueAt: string | null;
  late: boolean;
  flags: string[];
  unparsable: boolean;
};
export type Allowed = { allowed: true } | { allowed: false; why: string };
export type Delivery = {
  state: 'queued' | 'held' | 'sending' | 'unsure' | 'sent' | 'delivered' | 'failed' | 'dead' | 'read';
  attempts: number;
  sentAt: string | null;
  lastError: string | null;
};
export type AppealEntry = {
  id: string;
  kind: 'letter' | 'acknowledgement' | 'answer' | 'note' | 'call';
  at: string;
  authorName: string | null;
  language: Language;
  subject: string;
  body: string;
  folds: Fold[];
  attachments: { name: string; type: string; size: number }[];
  delivery: Delivery | null;
  editions: { editionId: string; title: string; edition: number; language: Language; state: EditionState }[];
};
export type Draft = { body: string; editionIds: string[]; revision: number; savedAt: string };
export type Appeal = AppealRow & {
  content: string;
  region: string | null;
  organizationId: string | null;
  serviceId: string | null;
  measuresTaken: string;
  recipientId: string | null;
  replyAddress: string | null;
  replyDoubt: ReplyDoubt | null;
  consultationId: string | null;
  takenAt: string | null;
  answeredAt: string | null;
  exemptReason: string | null;
  messageId: string | null;
  entries: AppealEntry[];
  duty: Obligation | null;
  links: AppealLink[];
  draft: Draft | null;
  otherDrafts: { accountName: string; savedAt: string }[];
  allowed: { take: Allowed; answer: Allowed; exempt: Allowed };
};
export type NewAppeal = {
  kind: AppealKind;
  consultationId?: string | null;
  channel: 'call' | 'web';
  language: Language;
  applicant: string;
  region?: string | null;
  organizationId?: string | null;
  serviceId?: string | null;
  subject: string;
  content: string;
  measuresTaken?: string;
  replyAddress?: string | null;
};

export type Region = { kato: string; name: Names };
export type Organization = { id: string; code: string; kind: string; name: Names };
export type Service = {
  id: string;
  code: string | null;
  kind: string;
  name: Names;
  organizationId: string | null;
  accepted: boolean;
};

export type Recipient = {
  id: string;
  kind: string;
  name: string;
  language: Language | null;
  region: string | null;
  addresses: { kind: string; value: string }[];
  consents: unknown[];
};
export type TimelineItem = {
  /** 'call', 'appeal', 'letter', 'answer', 'acknowledgement', 'message', 'consent', 'merge', 'unmerge'. */
  kind: string;
  id: string;
  at: string;
  title: string;
  number: string | null;
  state: string;
  mark: number | null;
  operator: string | null;
  waitMs: number | null;
  talkMs: number | null;
  due: string | null;
  /** The call or appeal it belongs to. */
  ofId: string | null;
};

export type Outcome = 'answered' | 'redirected' | 'out_of_scope' | 'appeal_registered' | 'dropped';
export type Consultation = {
  id: string;
  number: string;
  channel: string;
  callId: string | null;
  recipientId: string | null;
  operatorId: string;
  language: Language;
  serviceId: string | null;
  topic: string;
  outcome: Outcome | null;
  editionId: string | null;
  edition: { title: string; edition: number; language: Language; state: EditionState } | null;
  note: string;
  revision: number;
  startedAt: string;
  savedAt: string;
};
export type ConsultationInput = {
  serviceId: string | null;
  topic: string;
  outcome: Outcome | null;
  editionId: string | null;
  note: string;
  revision: number;
};

export type CallRow = {
  id: string;
  /** The centre called the person. */
  outgoing: boolean;
  dialled: string;
  callerNumber: string | null;
  recipientId: string | null;
  recipientName: string | null;
  language: Language | null;
  arrivedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  state: string;
  waitMs: number | null;
  queueWaitMs: number | null;
  talkMs: number | null;
  endedBy: 'caller' | 'operator' | 'system' | 'interrupted' | null;
  abandonedIn: 'greeting' | 'menu' | 'queue' | null;
  operatorId: string | null;
  operatorName: string | null;
  mark: number | null;
  consultationId: string | null;
  recording: 'none' | 'recording' | 'processing' | 'ready' | 'lost';
};
export type Stage = {
  stage: 'calling' | 'greeting' | 'menu' | 'queue' | 'talk' | 'hold' | 'notice' | 'rating';
  from: string;
  to: string | null;
};
export type LiveCall = CallRow & {
  state: 'talking' | 'held' | 'noticing' | 'calling';
  talkingSince: string;
  heldSince: string | null;
  timeline: Stage[];
  region: string | null;
  earlierCalls: number;
  /** With the caller; or asked by the operator; or one of three. */
  role: 'talk' | 'consult' | 'conference';
  muted: boolean;
  /** Whom the operator asks, or rings for it. */
  party: { name: string; stage: 'ringing' | 'joining' | 'in'; conference: boolean } | null;
};
export type CallDetail = CallRow & {
  timeline: Stage[];
  legs: { operatorName: string; role: LiveCall['role']; joinedAt: string; leftAt: string | null }[];
  transfers: Transfer[];
  wrapUps: KeptWrapUp[];
  offers: { operatorName: string; offeredAt: string; outcome: string }[];
  events: { at: string; kind: string; detail: unknown }[];
  segments: {
    ordinal: number;
    startedAt: string;
    durationMs: number | null;
    state: string;
    sha256: string | null;
  }[];
};
export type Offer = {
  callId: string;
  callerNumber: string | null;
  language: Language | null;
  recipientName: string | null;
  offeredAt: string;
  expiresAt: string;
  waitingMs: number;
};
/** A call just ended; while its time runs, what it can come to. */
export type WrapUp = CallRow & {
  writing: { dueAt: string; extensionSeconds: number; defaultCode: string; codes: { code: string; name: Names }[] } | null;
};
export type MyCalls = { offer: Offer | null; call: LiveCall | null; wrapUp: WrapUp | null };
export type CallCommand =
  | 'hold'
  | 'resume'
  | 'end'
  | 'redirect'
  | 'reconnect'
  | 'keypad'
  | 'mute'
  | 'unmute'
  | 'consult'
  | 'conference'
  | 'complete';
export type Line = {
  waitingNow: number;
  longestWaitSeconds: number | null;
  averageTodaySeconds: number | null;
};
export type WaitFigure = {
  offered: number;
  answered: number;
  abandoned: number;
  averageSeconds: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
  answeredOnlyAverageSeconds: number | null;
  queueOnlyAverageSeconds: number | null;
  withinTarget: number | null;
  stateBodies: { offered: number; averageSeconds: number | null };
};
export type Board = {
  at: string;
  waitingNow: number;
  waitingByLanguage: Record<Language, number>;
  longestWaitSeconds: number | null;
  longestSince: string | null;
  today: WaitFigure;
  byHalfHour: { from: string; averageSeconds: number | null; offered: number }[];
  operators: OperatorRow[];
  lateDuties: Obligation[];
  lateLetters: number;
  demo: boolean;
};
