import type { ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';

/** The paragraph of the Rules something stands on: always the same small outlined tag. */
export function ParagraphTag({ paragraph }: { paragraph: string }) {
  return <span className="paragraph">¶{paragraph}</span>;
}

const signs: Record<string, string> = {
  Enter: '↵',
  Control: 'Ctrl',
  Comma: ',',
  Shift: '⇧',
  Slash: '/',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** 'Shift+F9' as people read it on their keys: '⇧ F9'; 'KeyI' as 'I'. */
export function keyLabel(combination: string): string {
  return combination
    .replace('Shift+Slash', '?')
    .split('+')
    .map((part) => signs[part] ?? part.replace(/^(Key|Digit)/, ''))
    .join(' ');
}

/** The key that does what stands beside it. Not read aloud: `aria-keyshortcuts` on the control says it. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden>
      {keyLabel(keys)}
    </kbd>
  );
}

/** Marks demonstration data, so that nobody takes it for true. */
export function DemoTag() {
  const { t } = useTexts();
  return <span className="demo-tag">{t('web.ui.demo')}</span>;
}

type TagProps = { tone?: 'plain' | 'good' | 'soon' | 'bad' | 'accent'; children: ReactNode };

/** A small word about a thing; a status also has its shape inside. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

/** Parts of one meta line, joined by middle dots; empty parts are left out. */
export function MetaLine({ parts }: { parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false);
  return (
    <span className="meta-line">
      {shown.map((part, index) => (
        // The order of a meta line never changes while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </span>
  );
}
