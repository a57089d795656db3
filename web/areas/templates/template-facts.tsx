import type { Template } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import type { TextKey } from '../../language/keys.ts';

type Props = { template: Template; onCompare: () => void };

/** What a person who writes words has to know: which parameters there are, who gets it, and how far it is from what was shipped. */
export function TemplateFacts({ template, onCompare }: Props) {
  const { t } = useTexts();
  const { code, channel, purpose, urgent, params, differs } = template;
  return (
    <>
      <h3>{t('web.templates.params')}</h3>
      <p className="s13 supporting">{t('web.templates.params-hint')}</p>
      <ul className="template-params">
        {params.map(({ name, sample, needed }) => (
          <li key={name}>
            <code className="mono">{`{${name}}`}</code>
            <span className="s13 supporting">{sample}</span>
            {needed && <span className="s12 meta">{t('web.templates.needed')}</span>}
          </li>
        ))}
      </ul>
      <h3>{t('web.templates.rules')}</h3>
      <p className="s13">
        {purpose
          ? t('web.templates.with-consent', { purpose: t(`web.people.purpose.${purpose}` as TextKey) })
          : t('web.templates.no-consent')}
      </p>
      {channel === 'sms' && <p className="s13">{t('web.templates.sms-consent')}</p>}
      {urgent && <p className="s13">{t('web.templates.urgent')}</p>}
      <p className="mono s12 meta">{code}</p>
      {differs && (
        <p className="s13">
          {t('web.templates.differs')}{' '}
          <button type="button" className="link-button" onClick={onCompare}>
            {t('web.templates.compare')}
          </button>
        </p>
      )}
    </>
  );
}
