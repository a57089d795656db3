import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { screens } from './screens.ts';
import { Frame } from './shell/frame.tsx';
import { Home } from './shell/home.tsx';
import { allowed } from './shell/allowed.tsx';

/** The screens of `screens.ts` as routes: sign-in alone, everything else in the frame, the desk's in the desk. */
const root = createRootRoute({ component: Outlet });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./areas/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});
const backFromProvider = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  component: lazyRouteComponent(() => import('./areas/sign-in/back-from-provider.tsx'), 'BackFromProvider'),
});
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const home = createRoute({ getParentRoute: () => frame, path: '/', component: Home });
const desk = createRoute({
  getParentRoute: () => frame,
  id: 'desk',
  component: lazyRouteComponent(() => import('./areas/desk/desk.tsx'), 'Desk'),
});

const routesIn = (inside: 'desk' | undefined, parent: typeof desk | typeof frame) =>
  screens
    .filter((screen) => screen.inside === inside)
    .map(({ path, permission, load }) =>
      createRoute({
        getParentRoute: () => parent,
        path,
        component: allowed(permission, lazyRouteComponent(load, 'Screen') as FunctionComponent),
      }),
    );

const tree = root.addChildren([
  signIn,
  backFromProvider,
  frame.addChildren([home, desk.addChildren(routesIn('desk', desk)), ...routesIn(undefined, frame)]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: Home,
  scrollRestoration: false,
});
