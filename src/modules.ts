/**
 * THE PLAN: for each room, the rooms whose doors it may open. `bin/check-imports` keeps it.
 * All may open `audit`. The order is the order of the floors, so the plan has no circle by construction:
 * a room may only name rooms that stand above it in this list.
 */
export const plan = {
  audit: [],
  settings: [],
  identity: ['settings'],
  approvals: ['identity'],
  calendar: ['approvals'],
  obligations: ['calendar', 'approvals', 'settings'],
  recipients: ['identity', 'settings', 'approvals'],
  organizations: ['approvals', 'identity', 'recipients', 'calendar', 'obligations'],
  presence: ['identity', 'calendar'],
  notifications: ['identity', 'settings', 'calendar', 'organizations', 'recipients'],
  ratings: ['identity', 'recipients', 'notifications'],
  services: ['obligations', 'organizations', 'notifications'],
  knowledge: ['services', 'organizations', 'obligations', 'identity', 'notifications'],
  appeals: ['obligations', 'identity', 'recipients', 'organizations', 'services', 'knowledge', 'presence', 'ratings', 'notifications'],
  consultations: ['identity', 'recipients', 'organizations', 'services', 'knowledge', 'appeals'],
  calls: [
    'settings',
    'identity',
    'recipients',
    'organizations',
    'services',
    'consultations',
    'presence',
    'ratings',
    'obligations',
    'notifications',
  ],
  mail: ['obligations', 'appeals', 'identity', 'recipients', 'organizations', 'notifications'],
  recordings: ['calls', 'obligations', 'organizations', 'identity', 'notifications'],
  alerts: ['settings', 'identity', 'notifications', 'calls', 'mail', 'obligations'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof plan;
