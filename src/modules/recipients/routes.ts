import { addressRoutes } from './addresses/routes.ts';
import { companyRoutes } from './companies/routes.ts';
import { consentRoutes } from './consents/routes.ts';
import { personRoutes } from './person/routes.ts';
import { searchRoutes } from './search/routes.ts';

export const routes = [...searchRoutes, ...personRoutes, ...addressRoutes, ...consentRoutes, ...companyRoutes];
