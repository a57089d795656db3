import { execFileSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

const LOOPBACK_CANDIDATE = '10.99.0.1';

/**
 * Asterisk never offers 127.0.0.1 for sound, so a machine that has nothing else carries signalling and no voice. Finds an
 * address that will do, or gives the loopback one; answers the flags Chromium needs for it.
 * Throws when there is none and we may not make one: a test that hears nothing must not pass.
 */
export function addressForSound(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  if (addresses.some(({ family, internal }) => family === 'IPv4' && !internal)) return [];
  if (!addresses.some(({ address }) => address === LOOPBACK_CANDIDATE)) addLoopbackAddress();
  return ['--allow-loopback-in-peer-connection'];
}

/** Stays until the machine is started anew: another test file may be using it. */
function addLoopbackAddress(): void {
  try {
    execFileSync('ip', ['address', 'add', `${LOOPBACK_CANDIDATE}/32`, 'dev', 'lo'], { stdio: 'pipe' });
  } catch (error) {
    // Another file of this run may have been quicker.
    if (/File exists/.test(String((error as { stderr?: unknown }).stderr))) return;
    throw new Error(
      `This machine has no address but 127.0.0.1, over which a browser gets no sound. Run as root: ip address add ${LOOPBACK_CANDIDATE}/32 dev lo`,
      { cause: error },
    );
  }
}
