import { addressRoutes } from './addresses/routes.ts';
import { companyRoutes } from './companies/routes.ts';
import { consentRoutes } from './consents/routes.ts';
import { mergeRoutes } from './merge/routes.ts';
import { copyRoutes } from './copy/routes.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { personRoutes } from './person/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { timelineRoutes } from './timeline/routes.ts';

export const routes = [
  ...searchRoutes,
  ...personRoutes,
  ...addressRoutes,
  ...consentRoutes,
  ...companyRoutes,
  ...mergeRoutes,
  ...timelineRoutes,
  ...copyRoutes,
  ...erasureRoutes,
];
