import { useConsultation, useServices } from '../../api/desk.ts';
import { useMay } from '../../api/session.ts';
import type { CallDetail } from '../../api/types.ts';
import { useTexts } from '../../language/language.tsx';
import { MetaLine } from '../../ui/marks.tsx';
import { ErrorNote, SkeletonBars } from '../../ui/notes.tsx';
import { Facts } from '../../ui/panel.tsx';

/** ¶4: what was asked and answered in this call, as the operator wrote it down. */
export function Consultation({ call }: { call: CallDetail }) {
  const { t, language } = useTexts();
  const may = useMay();
  const { data, error, isPending, refetch } = useConsultation(may('consultations.read') ? call.consultationId : null);
  const service = useServices().data?.items.find(({ id }) => id === data?.serviceId);
  if (!may('consultations.read')) return null;
  return (
    <section className="call-part">
      <h2>{t('web.register.consultation')}</h2>
      {call.consultationId === null && <p className="supporting">{t('web.register.no-consultation')}</p>}
      {call.consultationId !== null && isPending && <SkeletonBars rows={3} height={24} />}
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data && (
        <Facts
          facts={[
            [t('web.register.consultation.number'), data.number],
            [t('web.register.consultation.service'), service?.name[language]],
            [t('web.register.consultation.topic'), data.topic],
            [t('web.register.consultation.outcome'), data.outcome && t(`web.desk.outcome.${data.outcome}`)],
            [
              t('web.register.consultation.article'),
              data.edition && (
                <MetaLine
                  key="article"
                  parts={[
                    <span key="title" lang={data.edition.language}>
                      {data.edition.title}
                    </span>,
                    t('web.ui.edition', { edition: data.edition.edition }),
                  ]}
                />
              ),
            ],
            [t('web.register.consultation.note'), data.note],
          ]}
        />
      )}
    </section>
  );
}
