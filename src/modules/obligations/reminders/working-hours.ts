import { z } from 'zod';
import { defineSetting } from '../../settings/index.ts';
import { minutesOf, type WorkingHours } from './working-time.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When people work on working days, so that nobody is reminded at night. `from` lies before `to`. */
export const workingHoursSetting = defineSetting<WorkingHours>({
  key: 'obligations.working-hours',
  shape: z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => minutesOf(from) < minutesOf(to), 'from < to'),
  fallback: { from: '09:00', to: '18:00' },
});
