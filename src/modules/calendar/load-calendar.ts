import type { Db } from '../../base/ctx.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { selectExceptions, selectVersion, selectYears } from './queries.ts';

/** The last calendar built. The version decides whether it still holds, so a change of days is seen at once everywhere. */
let built: Calendar | undefined;

/** The calendar as it stands now: one small query when the days did not change. */
export async function loadCalendar(db: Db): Promise<Calendar> {
  const version = await selectVersion(db);
  if (built?.version !== version) built = buildCalendar(version, await selectYears(db), await selectExceptions(db));
  return built;
}
