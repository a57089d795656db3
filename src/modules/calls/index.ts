import type { Route } from '../../base/route.ts';

export const routes: readonly Route[] = [];
