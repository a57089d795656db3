/** How long refusals from one address are gathered into one line of the journal. */
const GATHER_MS = 60_000;
/** Addresses watched at once; what comes beyond is counted together. A flood must not fill memory either. */
const ADDRESSES_MAX = 1_000;

export type RefusedCall = { at: Date; address: string };

/**
 * Keeps a flood out of the journal: the first refusal of an address is told at once, those of the following minute
 * together with their number. `tell` writes one line. `flush` tells what is still gathered.
 */
export function gatherRefused(tell: (refused: RefusedCall & { more: number }) => Promise<void>, gatherMs = GATHER_MS) {
  const gathered = new Map<string, { last: Date; count: number; timer: NodeJS.Timeout }>();
  const end = async (address: string) => {
    const entry = gathered.get(address);
    gathered.delete(address);
    clearTimeout(entry?.timer);
    if (entry && entry.count > 0) await tell({ at: entry.last, address, more: entry.count });
  };
  return {
    async take({ at, address: given }: RefusedCall): Promise<void> {
      const address = gathered.has(given) || gathered.size < ADDRESSES_MAX ? given : '';
      const entry = gathered.get(address);
      if (entry) {
        entry.last = at;
        entry.count += 1;
        return;
      }
      const timer = setTimeout(() => void end(address).catch(() => undefined), gatherMs);
      timer.unref();
      gathered.set(address, { last: at, count: 0, timer });
      await tell({ at, address, more: 0 });
    },
    async flush(): Promise<void> {
      await Promise.all(Array.from(gathered.keys(), end));
    },
  };
}
