import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

type Props = { label: string; placeholder: string; width?: number; inputMode?: 'tel'; value: string; onRest: (value: string) => void };

/** A part of a number or word; the list follows when typing rests, so that the address does not change at each key. */
export function RestingField({ label, placeholder, width, inputMode, value, onRest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const rest = setTimeout(() => {
      onRest(typed.trim());
      setTyped(null);
    }, 300);
    return () => clearTimeout(rest);
  }, [typed, onRest]);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      {...(width ? { w: width } : {})}
      {...(inputMode ? { inputMode } : {})}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
