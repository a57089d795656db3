export { routes } from './routes.ts';
export { seedOrganizations } from './seed.ts';
export { selectIdsByCode as organizationIdsByCode, selectKind as organizationKind } from './queries.ts';
