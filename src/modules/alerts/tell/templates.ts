import { defineTemplate } from '../../notifications/index.ts';

const params = {
  name: 'The line is down',
  severity: 'critical',
  reading: 'Last sign of life: 02:13.',
  todo: 'Start the telephony process.',
  kind: 'line-down',
};
const common = { channels: ['mail', 'sms', 'screen'], params, needed: ['name'], urgent: true } as const;

/** Something is wrong, or grew worse. */
export const opened = defineTemplate({ code: 'alerts.opened', ...common });
/** Told to those who were told that it began. */
export const closed = defineTemplate({ code: 'alerts.closed', ...common });
/** Nothing is wrong: somebody tries whether the ways work. */
export const trial = defineTemplate({ code: 'alerts.trial', ...common });

export const templates = [opened, closed, trial];
