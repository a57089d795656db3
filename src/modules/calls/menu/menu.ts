import { z } from 'zod';

/** ¶34: state bodies call about the state's IT infrastructure, recipients about services; ¶7's wait is counted apart. */
export const audiences = ['recipient', 'state_body'] as const;
export type Audience = (typeof audiences)[number];

/** Spoken for by the program itself: the languages, and an operator at any time. */
export const OPERATOR_KEY = '0';
export const menuKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const keyShape = z.discriminatedUnion('does', [
  z.strictObject({ digit: z.enum(menuKeys), does: z.literal('go'), node: code }),
  z.strictObject({
    digit: z.enum(menuKeys),
    does: z.literal('queue'),
    audience: z.enum(audiences).default('recipient'),
    queue: code.default('general'),
  }),
  z.strictObject({ digit: z.enum(menuKeys), does: z.literal('repeat') }),
]);
const nodeShape = z.strictObject({ code, phrase: code, keys: z.array(keyShape).max(menuKeys.length) });

/** A menu: what is said and which key leads where, after the language. The first node is where it begins; without one the queue follows at once. */
export const menuShape = z.strictObject({
  /** A number that chose a language before hears that one, and may still choose another. */
  remember: z.boolean(),
  /** Said after the greeting in each language that is greeted in, e.g. of an interruption. */
  announcement: code.nullable(),
  nodes: z.array(nodeShape).max(20),
});
export type Menu = z.output<typeof menuShape>;
export type MenuNode = z.output<typeof nodeShape>;
export type MenuKey = z.output<typeof keyShape>;

/** What an installation begins with: nothing between language and queue, for everything said there is waiting (¶7). */
export const plainMenu: Menu = { remember: true, announcement: null, nodes: [] };

export function nodeOf(menu: Menu | undefined, wanted: string | null): MenuNode | undefined {
  return menu?.nodes.find((node) => node.code === wanted);
}

/** What is wrong with a menu and where; the first word of each is the code of a problem. */
export type MenuFault = {
  code: 'menu-node-twice' | 'menu-node-unknown' | 'menu-node-unreached' | 'menu-key-twice' | 'menu-phrase-unknown' | 'menu-queue-unknown';
  node: string;
  detail: string;
};

/**
 * Everything that would leave a caller lost: a key that leads nowhere, a node nobody reaches, a phrase without a sound, a queue
 * that is not there. A way round is no fault: 0 leads to an operator from everywhere, and so does silence.
 */
export function faultsOf(menu: Menu, known: { phrases: ReadonlySet<string>; queues: ReadonlySet<string> }): MenuFault[] {
  const faults: MenuFault[] = [];
  const codes = new Set(menu.nodes.map((node) => node.code));
  const reached = new Set(menu.nodes.slice(0, 1).map((node) => node.code));
  if (menu.announcement !== null && !known.phrases.has(menu.announcement))
    faults.push({ code: 'menu-phrase-unknown', node: '', detail: menu.announcement });
  for (const node of menu.nodes) {
    const { code: name } = node;
    if (menu.nodes.filter((other) => other.code === name).length > 1) faults.push({ code: 'menu-node-twice', node: name, detail: name });
    if (!known.phrases.has(node.phrase)) faults.push({ code: 'menu-phrase-unknown', node: name, detail: node.phrase });
    for (const [index, key] of node.keys.entries()) {
      if (node.keys.findIndex((other) => other.digit === key.digit) < index)
        faults.push({ code: 'menu-key-twice', node: name, detail: key.digit });
      if (key.does === 'go' && !codes.has(key.node)) faults.push({ code: 'menu-node-unknown', node: name, detail: key.node });
      if (key.does === 'queue' && !known.queues.has(key.queue)) faults.push({ code: 'menu-queue-unknown', node: name, detail: key.queue });
    }
  }
  const walk = (node: MenuNode | undefined) => {
    for (const key of node?.keys ?? []) {
      if (key.does !== 'go' || reached.has(key.node)) continue;
      reached.add(key.node);
      walk(nodeOf(menu, key.node));
    }
  };
  walk(menu.nodes[0]);
  for (const { code: name } of menu.nodes) if (!reached.has(name)) faults.push({ code: 'menu-node-unreached', node: name, detail: name });
  return faults;
}
