export { explainedDays, routes } from './routes.ts';
export { jobs } from './jobs.ts';
export {
  buildCalendar,
  dueAt,
  explain,
  isWorkingDay,
  type Calendar,
  type Exception,
  type ExplainedDay,
  type Unit,
  type Week,
} from './calendar.ts';
export { dayOf, dayOfText, monthAfter, startOf, textOf, type Day } from './day.ts';
export { sayDays } from './due.ts';
export { loadCalendar } from './load-calendar.ts';
export { seedCalendar, seedDays } from './seed.ts';
export { type WouldBe, wouldBeCalendar } from './change/draw-up.ts';
export { selectChangeOf as changeOf } from './change/queries.ts';
