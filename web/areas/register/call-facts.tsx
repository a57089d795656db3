import type { CallDetail } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { phoneText } from '../../language/phone.ts';
import { duration } from '../../language/time.ts';
import { ParagraphTag } from '../../ui/marks.tsx';
import { stateOf, Wait } from './columns.tsx';

/** The facts of a call on one line, each under its name. */
export function CallFacts({ call }: { call: CallDetail }) {
  const { t } = useTexts();
  const number = call.callerNumber ? phoneText(call.callerNumber) : t('web.register.demo-number');
  const operators = [...new Set(call.legs.map(({ operatorName }) => operatorName))];
  return (
    <dl className="call-facts">
      <div>
        <dt>{t('web.register.head.caller')}</dt>
        <dd>{call.recipientName && call.recipientName !== call.callerNumber ? `${call.recipientName}, ${number}` : number}</dd>
      </div>
      <div>
        <dt>{t('web.register.head.dialled')}</dt>
        <dd>{call.outgoing ? t('web.register.outgoing') : call.dialled}</dd>
      </div>
      <div>
        <dt>{t('web.register.head.language')}</dt>
        <dd>{call.language ? t(`web.ui.language.${call.language}`) : t('web.ui.not-stated')}</dd>
      </div>
      <div>
        <dt>
          {t('web.register.head.wait')} <ParagraphTag paragraph="7" />
        </dt>
        <dd>
          <Wait ms={call.waitMs} />
        </dd>
      </div>
      <div>
        <dt>{t('web.register.head.talk')}</dt>
        <dd>{call.talkMs === null ? '–' : duration(call.talkMs)}</dd>
      </div>
      <div>
        <dt>{t('web.register.operators')}</dt>
        <dd>{operators.length > 0 ? operators.join(' → ') : t('web.register.nobody')}</dd>
      </div>
      <div>
        <dt>
          {t('web.register.head.mark')} <ParagraphTag paragraph="13" />
        </dt>
        <dd>{call.mark === null ? t('web.register.no-mark') : [call.mark, call.operatorName].filter(Boolean).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('web.register.head.state')}</dt>
        <dd>{stateOf(call, t)}</dd>
      </div>
    </dl>
  );
}
