import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { dayText } from '../language/time.ts';

type Props = { label: string; /** 'YYYY-MM-DD', or '' */ value: string; onChange: (day: string) => void };

/** '2026-11-23' of '23.11.2026' or '23.11.26'; null when there is no such day. */
function parsed(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(typed.trim()) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A day typed as days are written here. The browser's own field would speak the browser's language, which knows no Kazakh. */
export function DayField({ label, value, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (typed === null) return;
    const day = typed.trim() === '' ? '' : parsed(typed);
    setWrong(day === null);
    if (day === null) return;
    setTyped(null);
    if (day !== value) onChange(day);
  };
  return (
    <TextInput
      label={label}
      w={150}
      inputMode="numeric"
      placeholder={t('web.page.day-format')}
      error={wrong && t('web.page.no-such-day')}
      value={typed ?? (value && dayText(`${value}T12:00:00Z`))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
