import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useServices } from '../../api/desk.ts';
import { useTexts } from '../../language/language.tsx';
import { collate } from '../../language/sorting.ts';

type Props = { value: string | null; onChange: (serviceId: string | null) => void };

/** A public service by any part of its name in any of the three languages, or by its code. */
export function ServiceSelect({ value, onChange }: Props) {
  const { t, language } = useTexts();
  const { data } = useServices();
  const { options, words } = useMemo(() => {
    const items = [...(data?.items ?? [])].sort((a, b) => collate(language)(a.name[language], b.name[language]));
    return {
      options: items.map(({ id, name, accepted }) => ({
        value: id,
        label: accepted ? name[language] : `${name[language]} · ${t('web.desk.consultation.not-accepted')}`,
      })),
      words: new Map(items.map(({ id, code, name }) => [id, `${code ?? ''} ${Object.values(name).join(' ')}`.toLowerCase()])),
    };
  }, [data, language, t]);
  return (
    <Select
      label={t('web.desk.consultation.service')}
      placeholder={t('web.desk.consultation.service-hint')}
      searchable
      clearable
      data={options}
      filter={({ options: all, search, limit }) =>
        all
          .filter(
            (option) =>
              'value' in option &&
              search
                .toLowerCase()
                .split(/\s+/)
                .every((part) => words.get(option.value)?.includes(part)),
          )
          .slice(0, limit)
      }
      nothingFoundMessage={t('web.ui.nothing-found')}
      maxDropdownHeight={260}
      value={value}
      onChange={onChange}
    />
  );
}
