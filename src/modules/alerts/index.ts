import { limitsSetting } from './limits.ts';
import { daySetting, routingSetting } from './tell/routing.ts';

export { routes } from './routes.ts';
export { kindCodes } from './kinds/all.ts';
export { selectOpenAlerts as openAlerts } from './queries.ts';
export type { Outside } from './readings.ts';
export { templates } from './tell/templates.ts';
export { WATCH_SECONDS, watchRound } from './watch/watch-round.ts';

export const settings = [limitsSetting, routingSetting, daySetting];
