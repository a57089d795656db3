import type { DeliveryReport } from '../letter.ts';

type Part = { type: string; text: () => string };

/** A report names no more recipients than a letter of ours has; more is noise. */
const RECIPIENTS_MAX = 20;

/**
 * Reads a delivery report (RFC 3464): which letter it is about stands in the returned letter or its headers, what became
 * of each recipient in message/delivery-status. "delayed", "relayed" and "expanded" are no end, so they are left out.
 */
export function readDeliveryReport(parts: readonly Part[]): DeliveryReport[] {
  const status = parts.find((part) => /^message\/(global-)?delivery-status$/.test(part.type));
  const returned = parts.find((part) => /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/.test(part.type));
  const messageId = returned && /^<[^<>\s]{1,500}>$/.exec(fields(returned.text()).get('message-id') ?? '')?.[0];
  if (!status || !messageId) return [];
  const groups = status
    .text()
    .split(/\n[ \t]*\n/)
    .slice(0, RECIPIENTS_MAX + 1)
    .map(fields);
  return groups.flatMap((group) => {
    const action = (group.get('action') ?? '').toLowerCase();
    const recipient = addressOf(group.get('original-recipient')) ?? addressOf(group.get('final-recipient'));
    if (!recipient || (action !== 'failed' && action !== 'delivered')) return [];
    const words = [group.get('status'), typed(group.get('diagnostic-code'))].filter(Boolean).join(' ');
    return [{ messageId, recipient, kind: action, response: words.slice(0, 500) }];
  });
}

/** Header fields up to the first empty line, names in lower case, folded lines joined; the first of a name counts. */
function fields(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const head = text
    .replaceAll('\r\n', '\n')
    .trimStart()
    .split(/\n[ \t]*\n/, 1)[0]!
    .replace(/\n[ \t]+/g, ' ');
  for (const line of head.split('\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), value!.trim());
  }
  return found;
}

/** 'rfc822; gone@example.kz' without its type. */
function typed(value: string | undefined): string | undefined {
  return value?.replace(/^[\w-]+;\s*/, '');
}

function addressOf(value: string | undefined): string | null {
  const address = typed(value)?.replace(/^<|>$/g, '').toLowerCase();
  return address && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) ? address : null;
}
