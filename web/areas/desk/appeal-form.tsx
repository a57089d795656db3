import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useKept } from '../../api/autosave.ts';
import { useOrganizations, useRecipient, useRegions, useRegisterAppeal } from '../../api/desk.ts';
import type { AppealKind, CallRow, Consultation, NewAppeal, Recipient } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';
import { paths } from '../../paths.ts';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { ServiceSelect } from './service-select.tsx';

const kinds: readonly AppealKind[] = ['appeal', 'complaint', 'enquiry'];

type Props = { call: CallRow; consultation: Consultation; onClose: () => void };

/** ¶7: an appeal or complaint out of a call, with every field Annex 2 will ask. What is typed survives a reload. */
export function AppealForm(props: Props) {
  const recipient = useRecipient(props.call.recipientId);
  // The form starts from what is known of the person, so it waits for it; without the person it starts empty.
  if (recipient.isLoading) return <SkeletonBars rows={6} />;
  return <AppealFields {...props} recipient={recipient.data ?? null} />;
}

function AppealFields({ call, consultation, recipient, onClose }: Props & { recipient: Recipient | null }) {
  const { t, language } = useTexts();
  const { data: regions } = useRegions();
  const { data: organizations } = useOrganizations();
  const register = useRegisterAppeal();
  const first = useRef<HTMLTextAreaElement>(null);
  const [form, change, forget] = useKept<NewAppeal>(`appeal ${consultation.id}`, {
    kind: 'appeal',
    consultationId: consultation.id,
    channel: 'call',
    language: consultation.language,
    applicant: call.recipientName && call.recipientName !== call.callerNumber ? call.recipientName : '',
    region: recipient?.region ?? null,
    organizationId: null,
    serviceId: consultation.serviceId,
    subject: consultation.topic,
    content: consultation.note,
    measuresTaken: '',
    replyAddress: recipient?.addresses.find(({ kind }) => kind === 'email')?.value ?? '',
  });
  useEffect(() => first.current?.focus(), []);
  const sorted = <T extends { name: Record<'kk' | 'ru' | 'en', string> }>(items: readonly T[] = []) =>
    [...items].sort((a, b) => collate(language)(a.name[language], b.name[language]));

  const [tried, setTried] = useState(false);
  const missing = (text: string) => tried && text.trim() === '' && t('web.desk.appeal.required');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.subject.trim() === '' || form.content.trim() === '') return;
    register.mutate({ ...form, replyAddress: form.replyAddress || null }, { onSuccess: forget });
  };
  if (register.data) {
    return (
      <section className="step-panel step-panel-done">
        <header>
          <output className="grow">{t('web.desk.appeal.registered', { number: register.data.number })}</output>
          <Link to={paths.letter(register.data.id)}>{t('web.desk.open')}</Link>
          <Button size="xs" onClick={onClose}>
            {t('web.ui.close')}
          </Button>
        </header>
      </section>
    );
  }
  return (
    <section className="step-panel" aria-labelledby="appeal-title">
      <header>
        <IconFileDescription size={18} stroke={1.6} aria-hidden />
        <h2 id="appeal-title">{t('web.desk.appeal.title')}</h2>
        <span className="grow" />
        <SegmentedControl
          size="xs"
          aria-label={t('web.desk.appeal.kind')}
          value={form.kind}
          onChange={(kind) => change({ kind: kind })}
          data={kinds.map((kind) => ({ value: kind, label: t(`web.desk.appeal.kind.${kind}`) }))}
        />
      </header>
      <form className="appeal-form" noValidate onSubmit={submit}>
        <ErrorNote error={register.error} kept={t('web.desk.appeal.kept')} />
        <div className="pair">
          <TextInput
            label={t('web.desk.appeal.applicant')}
            description={t('web.desk.appeal.applicant-hint')}
            value={form.applicant}
            onChange={(event) => change({ applicant: event.currentTarget.value })}
          />
          <Select
            label={t('web.desk.appeal.region')}
            placeholder={t('web.ui.not-stated')}
            searchable
            clearable
            data={sorted(regions?.items).map(({ kato, name }) => ({ value: kato, label: name[language] }))}
            value={form.region ?? null}
            onChange={(region) => change({ region })}
          />
        </div>
        <div className="pair">
          <Select
            label={t('web.desk.appeal.organization')}
            placeholder={t('web.ui.not-stated')}
            searchable
            clearable
            data={sorted(organizations?.items).map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={form.organizationId ?? null}
            onChange={(organizationId) => change({ organizationId })}
          />
          <ServiceSelect value={form.serviceId ?? null} onChange={(serviceId) => change({ serviceId })} />
        </div>
        <TextInput
          label={t('web.desk.appeal.subject')}
          maxLength={500}
          error={missing(form.subject)}
          value={form.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          ref={first}
          label={t('web.desk.appeal.content')}
          error={missing(form.content)}
          autosize
          minRows={3}
          maxRows={10}
          value={form.content}
          onChange={(event) => change({ content: event.currentTarget.value })}
        />
        <Textarea
          label={t('web.desk.appeal.measures')}
          autosize
          minRows={2}
          maxRows={6}
          value={form.measuresTaken ?? ''}
          onChange={(event) => change({ measuresTaken: event.currentTarget.value })}
        />
        <TextInput
          label={t('web.desk.appeal.reply')}
          description={t('web.desk.appeal.reply-hint')}
          type="email"
          value={form.replyAddress ?? ''}
          onChange={(event) => change({ replyAddress: event.currentTarget.value })}
        />
        <div className="row">
          <Button type="submit" variant="filled" loading={register.isPending}>
            {t('web.desk.appeal.submit')}
          </Button>
          <Button onClick={onClose}>{t('web.ui.cancel')}</Button>
        </div>
      </form>
    </section>
  );
}
