import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganizations, useRegions } from '../../../api/desk.ts';
import { useChangeAppeal, type AppealChange, type ShownAppeal } from '../../../api/letters.ts';
import { useMay } from '../../../api/session.ts';
import type { AppealKind, Names } from '../../../api/types.ts';
import { useTexts } from '../../../language/language.tsx';
import { collate } from '../../../language/sorting.ts';
import { ErrorNote } from '../../../ui/notes.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ParagraphTag } from '../../../ui/marks.tsx';
import { ServiceSelect } from '../service-select.tsx';

const kinds: readonly AppealKind[] = ['enquiry', 'appeal', 'complaint'];

/** What the monthly report asks of an appeal (Annex 2): each field is saved as it is left. */
export function Registration({ appeal }: { appeal: ShownAppeal }) {
  const { t, language } = useTexts();
  const may = useMay();
  const change = useChangeAppeal(appeal.id);
  const readOnly = !may('appeals.edit');
  const byName = collate(language);
  const options = <Row,>(rows: readonly Row[] | undefined, value: (row: Row) => string, name: (row: Row) => Names) =>
    (rows ?? []).map((row) => ({ value: value(row), label: name(row)[language] })).sort((a, b) => byName(a.label, b.label));
  const regions = useRegions().data?.items;
  const organizations = useOrganizations().data?.items;
  const set = (field: AppealChange) => change.mutate(field);
  const select = {
    clearable: true,
    searchable: true,
    disabled: readOnly,
    nothingFoundMessage: t('web.ui.nothing-found'),
    comboboxProps: { width: 'target' as const },
  };

  return (
    <Panel
      heading={
        <>
          {t('web.letter.registration')} <ParagraphTag paragraph="31" />
        </>
      }
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
          disabled={readOnly}
          onChange={(kind) => kind && set({ kind: kind as AppealKind })}
        />
        <LeftField
          label={t('web.desk.appeal.applicant')}
          value={appeal.applicant}
          readOnly={readOnly}
          onLeave={(applicant) => set({ applicant })}
        />
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
          readOnly={readOnly}
          long
          onLeave={(measuresTaken) => set({ measuresTaken })}
        />
        <ErrorNote error={change.error} />
      </div>
    </Panel>
  );
}

type LeftFieldProps = { label: string; value: string; readOnly: boolean; long?: boolean; onLeave: (value: string) => void };

/** A text field that is saved when it is left; what comes from the server meanwhile does not overwrite what is being typed. */
function LeftField({ label, value, readOnly, long, onLeave }: LeftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    label,
    readOnly,
    value: typed ?? value,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => {
      if (typed !== null && typed !== value) onLeave(typed);
      setTyped(null);
    },
  };
  return long ? <Textarea {...shared} autosize minRows={2} maxRows={8} /> : <TextInput {...shared} />;
}
