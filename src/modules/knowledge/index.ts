export { routes } from './routes.ts';
export { dropGap, type GapSubject, noteGap } from './gap.ts';
export { publishEdition } from './publish.ts';
export { seedKnowledge } from './seed.ts';
