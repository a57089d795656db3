import { systemCtx, type Ctx, type Db } from '../base/ctx.ts';
import { inTransaction } from '../base/db.ts';
import { seedCalendar } from '../modules/calendar/index.ts';
import { seedKnowledge } from '../modules/knowledge/index.ts';
import { seedRulebook } from '../modules/obligations/index.ts';
import { seedOrganizations } from '../modules/organizations/index.ts';
import { seedServices } from '../modules/services/index.ts';
import { seedTemplates } from '../modules/notifications/index.ts';
import { allTemplates } from './rooms.ts';

/** Each room's own facts, in the order of the floors. */
const seeds: readonly ((ctx: Ctx) => Promise<void>)[] = [
  seedCalendar,
  seedRulebook,
  seedOrganizations,
  seedServices,
  seedKnowledge,
  (ctx) => seedTemplates(ctx, allTemplates),
];

/**
 * Brings what every installation needs: working days, regions, bodies, services, the rulebook, the first articles.
 * Run at every start; what is there already, and what somebody changed since, stays as it is.
 */
export async function seedReference(db: Db, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ctx = systemCtx(tx, now, 'reference');
    for (const seed of seeds) await seed(ctx);
  });
}
