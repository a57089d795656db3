import { Textarea, TextInput } from '@mantine/core';
import type { Channel } from '../../api/outbox.ts';
import type { Preview, Segments, Words } from '../../api/templates.ts';
import { useTexts } from '../../language/language.tsx';
import type { Language } from '../../language/texts.ts';

type Props = {
  language: Language;
  channel: Channel;
  words: Words;
  preview: Preview | undefined;
  onChange: (place: 'subject' | 'body', value: string) => void;
};

/** The words of one language, and beside them what a person will read: filled with the samples. */
export function LanguageWords({ language, channel, words, preview, onChange }: Props) {
  const { t } = useTexts();
  const wrong = (place: 'subject' | 'body') =>
    preview?.complaints.find((one) => one.language === language && one.place === place)?.detail ?? null;
  const filled = preview?.previews.find((one) => one.language === language);
  const name = t(`web.ui.language.${language}`);
  return (
    <section className="template-language" aria-label={name}>
      <div className="side-form">
        <h2>{name}</h2>
        {channel !== 'sms' && (
          <TextInput
            label={t('web.templates.subject')}
            lang={language}
            maxLength={500}
            value={words.subject}
            error={wrong('subject')}
            onChange={(event) => onChange('subject', event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t('web.templates.body')}
          lang={language}
          autosize
          minRows={channel === 'mail' ? 6 : 2}
          maxLength={20_000}
          value={words.body}
          error={wrong('body')}
          onChange={(event) => onChange('body', event.currentTarget.value)}
        />
      </div>
      <figure className="template-preview" aria-label={t('web.templates.preview-of', { language: name })}>
        <figcaption className="s12 meta">{t('web.templates.preview')}</figcaption>
        {filled?.subject && (
          <p className="name" lang={language}>
            {filled.subject}
          </p>
        )}
        {filled && (
          <p className="template-text" lang={language}>
            {filled.body}
          </p>
        )}
        {filled?.sms && <SmsCount sms={filled.sms} />}
      </figure>
    </section>
  );
}

/** What the gateway will bill, and why: one letter outside the Latin set makes all parts shorter. */
function SmsCount({ sms: { encoding, units, segments } }: { sms: Segments }) {
  const { t } = useTexts();
  return (
    <p className="s13 supporting">
      <b>{t('web.templates.sms-parts', { segments })}</b> ·{' '}
      {t(encoding === 'GSM-7' ? 'web.templates.sms-latin' : 'web.templates.sms-wide', { units })}
    </p>
  );
}
