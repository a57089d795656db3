const NAME = 'kenes-phone';

export type PhoneLock = { steal: () => void; release: () => void };

type Told = { onHeld: () => void; onElsewhere: () => void; onTaken: () => void };

/**
 * One phone a browser: the tab that holds the lock has it. Another tab waits its turn, so closing the first hands the phone
 * over by itself; `steal` takes it now. Browsers without locks have one phone per tab, and the line keeps the last.
 */
export function holdPhoneLock({ onHeld, onElsewhere, onTaken }: Told): PhoneLock {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) {
    onHeld();
    return { steal: () => undefined, release: () => undefined };
  }
  let released = false;
  let letGo: (() => void) | null = null;
  const waiting = new AbortController();

  const hold = () => {
    if (released) return Promise.resolve();
    onHeld();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const lost = () => {
    if (released) return;
    onTaken();
    void wait();
  };
  const wait = () => locks.request(NAME, { signal: waiting.signal }, hold).catch(() => !waiting.signal.aborted && lost());
  const first = async () => {
    const held = await locks.query().then(({ held: all }) => all?.some(({ name }) => name === NAME) ?? false);
    if (held) onElsewhere();
    await wait();
  };
  void first();
  return {
    steal() {
      waiting.abort();
      // The other tab's hold ends with an error there; here the phone is ours at once.
      locks.request(NAME, { steal: true }, hold).catch(lost);
    },
    release() {
      released = true;
      waiting.abort();
      letGo?.();
    },
  };
}
