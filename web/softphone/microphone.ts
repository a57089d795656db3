/** `insecure`: browsers give no microphone to a page that came neither from localhost nor over https. */
export type Microphone = 'unknown' | 'ready' | 'refused' | 'missing' | 'insecure' | 'busy';

/**
 * Asks for the microphone once, so that the question comes before the first call and not in it. The browser's own sign of
 * an open microphone goes out again at once.
 */
export async function lookForMicrophone(): Promise<Microphone> {
  // In an insecure page browsers leave the whole object out, whatever the type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return 'insecure';
  try {
    const stream = await devices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'ready';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
    return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'refused';
  }
}

/** Calls `act` when a device is plugged in or out, or the permission is changed. Returns how to stop. */
export function watchDevices(act: () => void): () => void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  devices?.addEventListener('devicechange', act);
  let permission: PermissionStatus | null = null;
  navigator.permissions
    .query({ name: 'microphone' })
    .then((status) => {
      permission = status;
      status.addEventListener('change', act);
    })
    .catch(() => undefined);
  return () => {
    devices?.removeEventListener('devicechange', act);
    permission?.removeEventListener('change', act);
  };
}
