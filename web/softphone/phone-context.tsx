import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { fetchPhoneAccount, useCommand, useMyCalls, usePresence, useSetPresence } from '../api/line.ts';
import { Phone, type PhoneState } from './phone.ts';
import { useRing } from './ring.ts';
import { ScreenPop } from './screen-pop.tsx';

const PhoneContext = createContext<Phone | null>(null);

/** Asked again this often while the server says we talk and no sound comes. */
const REJOIN_MS = 8_000;
/** The call this browser last carried; one that a desk phone carries is left to it. */
const TALKED_HERE = 'kenes-talked-here';

/** Switches the phone on while somebody is signed in who has one. */
export function PhoneProvider({ children }: { children: ReactNode }) {
  const [phone] = useState(() => new Phone(fetchPhoneAccount));
  useEffect(() => {
    phone.start();
    return () => phone.leave();
  }, [phone]);
  return (
    <PhoneContext value={phone}>
      <Rejoin />
      <OffQueueWithoutMicrophone />
      <Ring />
      <ScreenPop />
      {children}
    </PhoneContext>
  );
}

export function usePhone(): [PhoneState, Phone] {
  const phone = use(PhoneContext);
  if (!phone) throw new Error('usePhone outside PhoneProvider');
  return [useSyncExternalStore(phone.subscribe, phone.snapshot), phone];
}

/** After a reload or a change of tabs the server still has the call: it is asked to join this phone to it. */
function Rejoin() {
  const [{ line, session }] = usePhone();
  const { data } = useMyCalls();
  const { mutate } = useCommand();
  const phone = use(PhoneContext);
  const callId = data?.call?.id ?? null;
  const deaf = line === 'ready' && session === null && callId !== null && callId === localStorage.getItem(TALKED_HERE);
  useEffect(() => {
    phone?.joinTo(callId);
    if (callId && session === 'talking') localStorage.setItem(TALKED_HERE, callId);
  }, [phone, callId, session]);
  useEffect(() => {
    if (!deaf || !callId) return undefined;
    const ask = () => mutate({ callId, kind: 'reconnect' });
    // A moment's patience: the first leg may just be on its way.
    const first = setTimeout(ask, 1_000);
    const more = setInterval(ask, REJOIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(more);
    };
  }, [deaf, callId, mutate]);
  return null;
}

/** Who cannot be heard is taken off the queue at once: else every caller would wait out an offer nobody can take. */
function OffQueueWithoutMicrophone() {
  const [{ line }] = usePhone();
  const { data } = usePresence();
  const { mutate } = useSetPresence();
  const must = line === 'no-microphone' && data?.onQueue === true;
  useEffect(() => {
    if (must && data) mutate({ presence: data.presence, onQueue: false, awayReason: data.awayReason });
  }, [must, data, mutate]);
  return null;
}

function Ring() {
  const [{ session }] = usePhone();
  useRing(session === 'ringing');
  return null;
}
