import type { RoomJobs } from '../base/jobs.ts';
import type { RoomHolding } from '../base/holding.ts';
import type { Route } from '../base/route.ts';
import type { Template } from '../modules/notifications/index.ts';
import type { Setting } from '../modules/settings/index.ts';
import * as alerts from '../modules/alerts/index.ts';
import * as appeals from '../modules/appeals/index.ts';
import * as approvals from '../modules/approvals/index.ts';
import * as audit from '../modules/audit/index.ts';
import * as calendar from '../modules/calendar/index.ts';
import * as calls from '../modules/calls/index.ts';
import * as consultations from '../modules/consultations/index.ts';
import * as identity from '../modules/identity/index.ts';
import * as knowledge from '../modules/knowledge/index.ts';
import * as mail from '../modules/mail/index.ts';
import * as notifications from '../modules/notifications/index.ts';
import * as obligations from '../modules/obligations/index.ts';
import * as organizations from '../modules/organizations/index.ts';
import * as presence from '../modules/presence/index.ts';
import * as ratings from '../modules/ratings/index.ts';
import * as recipients from '../modules/recipients/index.ts';
import * as recordings from '../modules/recordings/index.ts';
import * as services from '../modules/services/index.ts';
import * as settings from '../modules/settings/index.ts';

type Door = {
  routes: readonly Route[];
  jobs?: RoomJobs;
  settings?: readonly Setting[];
  holding?: RoomHolding;
  templates?: readonly Template[];
};

/** Every room's door, by name; `test/plan.test.ts` checks it against the plan. */
export const doors: Record<string, Door> = {
  audit,
  settings,
  identity,
  approvals,
  calendar,
  obligations,
  recipients,
  organizations,
  presence,
  notifications,
  ratings,
  services,
  knowledge,
  appeals,
  consultations,
  calls,
  mail,
  recordings,
  alerts,
};

export const allRoutes: readonly Route[] = Object.values(doors).flatMap((door) => door.routes);

export const allJobs: readonly RoomJobs[] = Object.values(doors).flatMap((door) => (door.jobs ? [door.jobs] : []));

export const allSettings: readonly Setting[] = Object.values(doors).flatMap((door) => door.settings ?? []);

/** What rooms hold of people; the lowest floor first, so that what hangs on a record goes before it. */
export const allHoldings: readonly RoomHolding[] = Object.values(doors)
  .flatMap((door) => (door.holding ? [door.holding] : []))
  .toReversed();

export const allTemplates: readonly Template[] = Object.values(doors).flatMap((door) => door.templates ?? []);
