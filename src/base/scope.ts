import type { Actor, Ctx } from './ctx.ts';
import { Problem } from './problem.ts';

/**
 * Whose the records of a route are, for people who may reach their own organization's only:
 * - `everybody`: nobody's in particular, such as names of bodies or working days;
 * - `mine`: the person's own (session, phone, presence); no program is let in;
 * - `centre`: the centre's; people of an organization are refused, and on routes for anyone signed in programs too;
 * - `people`: as `centre`, and closed to programs whatever they hold;
 * - `narrow`: a list, asked again with the organization as a filter that the asker cannot lift;
 * - `owners`: one record, and the organizations it concerns. Others' looks like none at all, by the code `absent`.
 */
export type Scope<I> =
  | 'everybody'
  | 'mine'
  | 'centre'
  | 'people'
  | { narrow: (input: I, organizationId: string) => I }
  | { owners: (ctx: Ctx, input: I) => Promise<readonly (string | null)[]>; absent: string };

/** How far somebody holds a permission: for all records, or for those of the own organization. */
export type Reach = 'all' | 'own';

// As `Route`: the input's type is checked where the route is written.
// oxlint-disable-next-line typescript/no-explicit-any
type Scoped = { access: string; scope?: Scope<any> };

/** How far this actor reaches on this route; null: not at all. `reach` answers for the permission alone. */
export function reachOf(route: Scoped, actor: Actor, reach: (actor: Actor, access: string) => Reach | null): Reach | null {
  if (route.access === 'public') return 'all';
  const held = reach(actor, route.access);
  if (held === null || actor.kind !== 'account') return null;
  const { scope } = route;
  if (actor.machine && (scope === 'mine' || scope === 'people' || (route.access === 'signed-in' && scope === 'centre'))) return null;
  if (held === 'all' || scope === 'everybody' || scope === 'mine') return 'all';
  return typeof scope === 'object' && actor.organizationId ? 'own' : null;
}

/** The input as it may be asked by an actor who reaches `own` records only. Throws not found for a record of others. */
export async function narrowed<I>(scope: Scope<I> | undefined, ctx: Ctx, input: I): Promise<I> {
  const organizationId = ctx.actor.kind === 'account' ? ctx.actor.organizationId : null;
  if (typeof scope !== 'object' || !organizationId) throw new Error('a route without a scope was reached by somebody of an organization');
  if ('narrow' in scope) return scope.narrow(input, organizationId);
  if (!(await scope.owners(ctx, input)).includes(organizationId)) throw new Problem('not_found', scope.absent);
  return input;
}
