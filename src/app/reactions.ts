/**
 * When this happened, do that: the only way for a room to cause something in a room above it.
 * Each job is queued in the transaction of the event, so it exists exactly if the event does.
 */
export const reactions: Record<string, readonly string[]> = {
  // Terms are counted anew when days moved.
  'calendar.changed': ['obligations.recompute'],
  // ¶13, ¶14: what was said is sealed as soon as the call is over.
  'calls.ended': ['recordings.take'],
  // ¶8: only a dispatched answer keeps the duty.
  'notifications.sent': ['appeals.settleAnswer'],
  'notifications.dead': ['appeals.settleAnswer'],
  // ¶8: an answer that came back has reached nobody.
  'notifications.failed': ['appeals.settleAnswer'],
  // A recovery code was used, a password reset: told by letter too, since whoever took the account over sees its screens.
  'identity.notice': ['notifications.tellOfAccount'],
  // Who holds the letter is reminded of its term; whom else a step is for hears by letter or on the screen.
  'obligations.reminder': ['appeals.remindHolder', 'notifications.tellOfDuty'],
  'obligations.escalated': ['notifications.tellOfDuty'],
  // ¶7: an appeal from a consultation is the caller's.
  'appeals.recorded': ['consultations.tieAppeal'],
};
