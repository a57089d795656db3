export { routes } from './routes.ts';
export { type NewRating, recordRating } from './record-rating.ts';
export { selectMarks as marksOf } from './queries.ts';
