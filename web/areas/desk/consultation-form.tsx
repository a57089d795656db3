import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useAutosave, type Saved } from '../../api/autosave.ts';
import { api } from '../../api/client.ts';
import { saveConsultation } from '../../api/desk.ts';
import { useMe } from '../../api/session.ts';
import type { Consultation, ConsultationInput, Outcome } from '../../api/types.ts';
import { useAction, useKeys } from '../../keys/keys.tsx';
import { useTexts } from '../../language/language.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { ErrorNote } from '../../ui/notes.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { ChosenArticle, editionOf, type ChosenEdition } from './chosen-edition.tsx';
import { ServiceSelect } from './service-select.tsx';

type Written = Omit<ConsultationInput, 'revision'>;

const outcomes: readonly Outcome[] = ['answered', 'redirected', 'out_of_scope', 'appeal_registered', 'dropped'];

const writtenOf = ({ serviceId, topic, outcome, editionId, note, revision, savedAt }: Consultation): Saved<Written> => ({
  value: { serviceId, topic, outcome, editionId, note },
  revision,
  savedAt,
});

type Props = {
  consultation: Consultation;
  /** The article last put into the answer from the knowledge base. */
  inserted: ChosenEdition | null;
  onRegister: (() => void) | undefined;
};

/** ¶4: what was asked and answered, saved as it is typed. Only its own operator writes; others read. */
export function ConsultationForm({ consultation, inserted, onRegister }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const { keysOf } = useKeys();
  const client = useQueryClient();
  const note = useRef<HTMLTextAreaElement>(null);
  const mine = consultation.operatorId === me.id;
  const [{ value, save, inConflict }, { change, keepMine, takeTheirs }] = useAutosave<Written>({
    key: `consultation ${consultation.id}`,
    start: writtenOf(consultation),
    send: async (written, revision) => {
      const saved = await saveConsultation(consultation.id, { ...written, revision });
      // Whoever opens it again, or registers an appeal from it, starts from what was saved.
      client.setQueryData<Consultation>(['consultations', consultation.id], (known) => known && { ...known, ...written, ...saved });
      return saved;
    },
    conflictCode: 'consultation-changed',
    reload: async () => writtenOf(await api.get<Consultation>(`/api/consultations/${consultation.id}`)),
  });
  const [chosen, choose] = useState(() => editionOf(consultation));
  const taken = useRef(inserted);
  useEffect(() => {
    if (!inserted || inserted === taken.current) return;
    taken.current = inserted;
    choose(inserted);
    change({ editionId: inserted.editionId });
  }, [inserted, change]);
  useAction('consultation.note', () => note.current?.focus(), mine);

  return (
    <section className="consultation" aria-labelledby="consultation-title">
      <header className="consultation-head">
        <h2 id="consultation-title">{t('web.desk.consultation')}</h2>
        <SavedNote save={save} />
        <span className="grow" />
        <span className="s13 meta">{consultation.number}</span>
      </header>
      {inConflict && (
        <div className="conflict" role="alert">
          <p className="grow">{t('web.desk.consultation.changed')}</p>
          <Button size="xs" onClick={() => void takeTheirs()}>
            {t('web.desk.consultation.take-theirs')}
          </Button>
          <Button size="xs" onClick={() => void keepMine()}>
            {t('web.desk.consultation.keep-mine')}
          </Button>
        </div>
      )}
      {save.kind === 'refused' && <ErrorNote error={save.error} kept={t('web.desk.appeal.kept')} />}
      <fieldset className="consultation-fields" disabled={!mine}>
        <ServiceSelect value={value.serviceId} onChange={(serviceId) => change({ serviceId })} />
        <div className="pair">
          <TextInput
            label={t('web.desk.consultation.topic')}
            maxLength={500}
            value={value.topic}
            onChange={(event) => change({ topic: event.currentTarget.value })}
          />
          <Select
            label={t('web.desk.consultation.outcome')}
            placeholder={t('web.desk.none')}
            clearable
            data={outcomes.map((outcome) => ({ value: outcome, label: t(`web.desk.outcome.${outcome}`) }))}
            value={value.outcome}
            onChange={(outcome) => change({ outcome: outcome })}
          />
        </div>
        <ChosenArticle
          chosen={value.editionId === null ? null : chosen}
          onRemove={() => {
            choose(null);
            change({ editionId: null });
          }}
        />
        <Textarea
          ref={note}
          label={
            <>
              {t('web.desk.consultation.note')} <Kbd keys={keysOf('consultation.note')} />
            </>
          }
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          value={value.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </fieldset>
      {mine && onRegister && (
        <div className="row">
          <Button onClick={onRegister}>
            {t('web.desk.register-appeal')} <Kbd keys={keysOf('appeal.register')} />
          </Button>
        </div>
      )}
    </section>
  );
}
