export { selectNamesOf as organizationNames } from './queries.ts';
export { routes } from './routes.ts';
export { seedOrganizations } from './seed.ts';
export { isRegion, selectIdsByCode as organizationIdsByCode, selectKind as organizationKind } from './queries.ts';
