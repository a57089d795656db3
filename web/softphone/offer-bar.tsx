import { IconPhoneCalling } from '@tabler/icons-react';
import type { Offer } from '../api/types.ts';
import { useTexts } from '../language/language.tsx';
import { duration } from '../language/time.ts';
import { useNow } from '../now.ts';
import { callerOf } from './caller.ts';
import { DockButton } from './dock-button.tsx';
import { usePhone } from './phone-context.tsx';
import { TroubleOnDock } from './trouble.tsx';

/** An offered call: who, in which language, how long they wait. Rings for three seconds, then stays; takes no focus. */
export function OfferBar({ offer }: { offer: Offer }) {
  const { t } = useTexts();
  const [state, phone] = usePhone();
  const caller = callerOf(offer);
  const now = useNow(250);
  const waiting = offer.waitingMs + (now.getTime() - new Date(offer.offeredAt).getTime());
  const left = Math.max(0, new Date(offer.expiresAt).getTime() - now.getTime());
  return (
    <>
      <span className="offer-ring" aria-hidden>
        <IconPhoneCalling size={22} stroke={1.6} />
      </span>
      <div className="dock-who" role="alert">
        <b className="ellipsis">{caller.name ?? t('web.phone.number-hidden')}</b>
        <span className="s12 dock-dim ellipsis">
          {[caller.number, offer.language && t(`web.ui.language.${offer.language}`)].filter(Boolean).join(' · ')}
        </span>
      </div>
      <span className="dock-dim s13">{t('web.phone.waits', { time: duration(waiting) })}</span>
      {state.line !== 'ready' && <TroubleOnDock />}
      <span className="grow" />
      <span className="dock-dim s13 figures">{t('web.phone.offer-left', { seconds: Math.ceil(left / 1000) })}</span>
      <div className="dock-buttons">
        <DockButton
          action="call.answer"
          answer
          icon={<IconPhoneCalling size={20} stroke={1.6} aria-hidden />}
          on={state.session === 'answering'}
          label={t(state.session === 'answering' ? 'web.phone.answering' : 'web.phone.answer')}
          disabled={state.line === 'desk'}
          run={() => phone.answer()}
        />
      </div>
    </>
  );
}
