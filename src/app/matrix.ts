import type { Route } from '../base/route.ts';
import { reachOfRole, type Role, roles } from '../modules/identity/index.ts';
import { doors } from './rooms.ts';

/** What stands in a cell: all records, the own organization's or own ones, nothing. */
export type Cell = 'all' | 'own' | '';

/** How far a role reaches on a route, by its permission and the route's scope. */
export function cellOf(role: Role, { access, scope }: Route): Cell {
  if (access === 'public') return 'all';
  const reach = reachOfRole(role, access);
  if (reach === null) return '';
  if (scope === 'mine') return 'own';
  if (reach === 'all' || scope === 'everybody') return 'all';
  return typeof scope === 'object' ? 'own' : '';
}

/** Whose records a route is about, in a word. */
export function scopeWord({ access, scope }: Route): string {
  if (scope === undefined) return access === 'public' ? 'everybody' : 'centre';
  return typeof scope === 'string' ? scope : 'own organization';
}

const HEAD = `# Who may do what

Made by \`bin/matrix --write\` from the routes and \`src/modules/identity/permissions.ts\`; \`bin/matrix --check\` says when it is out of step.
\`test/permissions.test.ts\` tries every route as every role, so this page says what the server does.

**all**: every record. **own**: what concerns the person's own organization (¶18) or is the person's own. Empty: refused, and the try is journaled.
*Scope* says what people of an organization reach: \`everybody\` nobody's records in particular, \`mine\` the person's own (closed to programs), \`own organization\`, \`centre\` nothing; \`people\` is \`centre\` and closed to programs.
A program's token holds what it names and its owner holds at that moment ([0023](../decisions/0023-tokens-of-programs.md)); scopes: [0022](../decisions/0022-own-organization.md).
`;

/** The page docs/security/permissions.md: a table for each room, in the order of the floors. */
export function matrixPage(): string {
  const head = ['method', 'URL', 'action', 'permission', 'scope', ...roles];
  const tables = Object.entries(doors)
    .filter(([, { routes }]) => routes.length > 0)
    .map(([room, { routes }]) => [`## ${room}`, '', line(head), line(head.map(() => '---')), ...routes.map(rowOf)].join('\n'));
  return `${HEAD}\n${tables.join('\n\n')}\n`;
}

function rowOf(route: Route): string {
  const { method, url, action, access } = route;
  return line([method, `\`${url}\``, action, access, scopeWord(route), ...roles.map((role) => cellOf(role, route))]);
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
