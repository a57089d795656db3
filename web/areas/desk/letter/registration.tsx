import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganizations, useRegions, useServices } from '../../../api/desk.ts';
import { useChangeAppeal, type AppealChange, type ShownAppeal } from '../../../api/letters.ts';
import { useMay } from '../../../api/session.ts';
import type { AppealKind, Names } from '../../../api/types.ts';
import { useTexts } from '../../../language/language.tsx';
import { collate } from '../../../language/sorting.ts';
import { ErrorNote } from '../../../ui/notes.tsx';
import { Facts, Panel } from '../../../ui/panel.tsx';
import { ParagraphTag } from '../../../ui/marks.tsx';
import { ServiceSelect } from '../service-select.tsx';

const kinds: readonly AppealKind[] = ['enquiry', 'appeal', 'complaint'];

/** What the monthly report asks of an appeal (Annex 2): to complete, or to read for who may not change it. */
export function Registration({ appeal }: { appeal: ShownAppeal }) {
  const may = useMay();
  return may('appeals.edit') ? <RegistrationFields appeal={appeal} /> : <RegistrationFacts appeal={appeal} />;
}

function RegistrationFacts({ appeal }: { appeal: ShownAppeal }) {
  const { t, language } = useTexts();
  const region = useRegions().data?.items.find(({ kato }) => kato === appeal.region);
  const organization = useOrganizations().data?.items.find(({ id }) => id === appeal.organizationId);
  const service = useServices().data?.items.find(({ id }) => id === appeal.serviceId);
  const none = t('web.ui.not-stated');
  return (
    <Panel heading={<Heading />}>
      <Facts
        facts={[
          [t('web.desk.appeal.kind'), t(`web.desk.appeal.kind.${appeal.kind}`)],
          [t('web.desk.appeal.applicant'), appeal.applicant || none],
          [t('web.desk.appeal.region'), region?.name[language] ?? none],
          [t('web.desk.appeal.organization'), organization?.name[language] ?? none],
          [t('web.desk.appeal.service'), service?.name[language] ?? none],
          [t('web.desk.appeal.measures'), appeal.measuresTaken || none],
          [t('web.letter.operator'), appeal.assigneeName ?? t('web.letter.nobody')],
        ]}
      />
    </Panel>
  );
}

function Heading() {
  const { t } = useTexts();
  return (
    <>
      {t('web.letter.registration')} <ParagraphTag paragraph="31" />
    </>
  );
}

/** Each field is saved as it is left. */
function RegistrationFields({ appeal }: { appeal: ShownAppeal }) {
  const { t, language } = useTexts();
  const change = useChangeAppeal(appeal.id);
  const byName = collate(language);
  const options = <Row,>(rows: readonly Row[] | undefined, value: (row: Row) => string, name: (row: Row) => Names) =>
    (rows ?? []).map((row) => ({ value: value(row), label: name(row)[language] })).sort((a, b) => byName(a.label, b.label));
  const regions = useRegions().data?.items;
  const organizations = useOrganizations().data?.items;
  const set = (field: AppealChange) => change.mutate(field);
  const select = {
    clearable: true,
    searchable: true,
    nothingFoundMessage: t('web.ui.nothing-found'),
    comboboxProps: { width: 'target' as const },
  };

  return (
    <Panel
      heading={<Heading />}
      aside={
        <output className="s13 meta">
          {change.isPending ? t('web.ui.saving') : change.isSuccess && t('web.letter.registration-saved')}
        </output>
      }
    >
      <div className="registration">
        <Select
          label={t('web.desk.appeal.kind')}
          data={kinds.map((value) => ({ value, label: t(`web.desk.appeal.kind.${value}`) }))}
          value={appeal.kind}
          allowDeselect={false}
          onChange={(kind) => kind && set({ kind: kind })}
        />
        <LeftField label={t('web.desk.appeal.applicant')} value={appeal.applicant} onLeave={(applicant) => set({ applicant })} />
        <Select
          {...select}
          label={t('web.desk.appeal.region')}
          placeholder={t('web.desk.none')}
          data={options(
            regions,
            (row) => row.kato,
            (row) => row.name,
          )}
          value={appeal.region}
          onChange={(region) => set({ region })}
        />
        <Select
          {...select}
          label={t('web.desk.appeal.organization')}
          placeholder={t('web.desk.none')}
          data={options(
            organizations,
            (row) => row.id,
            (row) => row.name,
          )}
          value={appeal.organizationId}
          onChange={(organizationId) => set({ organizationId })}
        />
        <ServiceSelect value={appeal.serviceId} onChange={(serviceId) => set({ serviceId })} />
        <LeftField
          label={t('web.desk.appeal.measures')}
          value={appeal.measuresTaken}
          long
          onLeave={(measuresTaken) => set({ measuresTaken })}
        />
        <ErrorNote error={change.error} />
      </div>
    </Panel>
  );
}

type LeftFieldProps = { label: string; value: string; long?: boolean; onLeave: (value: string) => void };

/** A text field that is saved when it is left; what comes from the server meanwhile does not overwrite what is being typed. */
function LeftField({ label, value, long, onLeave }: LeftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    label,
    value: typed ?? value,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => {
      if (typed !== null && typed !== value) onLeave(typed);
      setTyped(null);
    },
  };
  return long ? <Textarea {...shared} autosize minRows={2} maxRows={8} /> : <TextInput {...shared} />;
}
