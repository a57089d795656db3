import { useTexts } from '../../language/language.tsx';
import { heats } from './heat.ts';

/** What the colours mean; every cell says the same in figures. */
export function HeatLegend() {
  const { t } = useTexts();
  return (
    <ul className="heat-legend">
      <li>{t('web.heat.legend')}</li>
      {heats.map((heat) => (
        <li key={heat}>
          <i className={`heat-${heat}`} /> {t(`web.heat.share.${heat}`)}
        </li>
      ))}
      <li>
        <i className="heat-none heat-running" /> {t('web.heat.running')}
      </li>
      <li>· {t('web.heat.nothing')}</li>
      <li>{t('web.heat.few')}</li>
    </ul>
  );
}
