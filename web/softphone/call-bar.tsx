import { useFinishWrapUp, useMyCalls } from '../api/line.ts';
import { useTexts } from '../language/language.tsx';
import './call-bar.css';
import { LiveBar } from './live-bar.tsx';
import { OfferBar } from './offer-bar.tsx';
import { QuietBar } from './quiet-bar.tsx';
import { WrapUpBar } from './wrap-up-bar.tsx';

/** 64 px at the foot of every screen, never covered: quiet and light, or dark while a call is live. */
export function CallBar() {
  const { t } = useTexts();
  const { data } = useMyCalls();
  const finish = useFinishWrapUp();
  const bar = () => {
    if (data?.call) return <LiveBar call={data.call} />;
    if (data?.offer) return <OfferBar offer={data.offer} />;
    if (data?.wrapUp) return <WrapUpBar call={data.wrapUp} onFinish={finish} />;
    return <QuietBar />;
  };
  return (
    <section className={`call-bar ${data?.call || data?.offer ? 'call-bar-live' : ''}`} aria-label={t('web.phone.bar')}>
      {bar()}
    </section>
  );
}
