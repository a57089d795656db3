import type { ReactNode } from 'react';

export type Status = 'open' | 'soon' | 'late' | 'kept' | 'excused' | 'todo' | 'unsure' | 'bad' | 'live';

const paper = 'var(--mark-ink)';

function ring(share: number): ReactNode {
  const angle = Math.min(0.999, Math.max(0, share)) * 2 * Math.PI;
  const [x, y] = [8 + 4 * Math.sin(angle), 8 - 4 * Math.cos(angle)];
  return (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {share > 0.02 && <path d={`M8 8V4A4 4 0 ${angle > Math.PI ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`} fill="currentColor" />}
    </>
  );
}

const shapes: Record<Exclude<Status, 'open'>, ReactNode> = {
  soon: (
    <>
      <path d="M8 1.6 15 14H1Z" fill="var(--gold-mark)" stroke="var(--gold)" strokeWidth="1.1" strokeLinejoin="round" />
      <path d="M8 6v4M8 11.4v1.1" stroke="#3a2600" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  late: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="1.6" fill="currentColor" />
      <path d="M8 4.3v4.6M8 11v.9" stroke={paper} strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  kept: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.3-4.6" fill="none" stroke={paper} strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  excused: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4.8 8h6.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  todo: <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.1" />,
  unsure: (
    <>
      <path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M6.4 6.6A1.7 1.7 0 1 1 8 8.5v.7M8 11v.6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  bad: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.900 15H5.1L1 10.900V5.1Z" fill="currentColor" />
      <path d="m5.6 5.600 4.800 4.800m0-4.800-4.800 4.800" stroke={paper} strokeWidth="1.600" strokeLinecap="round" />
    </>
  ),
  live: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.300" opacity="0.75" />
      <circle cx="8" cy="8" r="4" fill="currentColor" />
    </>
  ),
};

type Props = {
  status: Status;
  /** Of the term, how much is used (0 to 1); fills the ring of an open one. */
  share?: number;
  /** 12 in meta, 14 in rows, 16 to 20 on pages and walls. */
  size?: number;
  /** Said to those who do not see it. Leave out only where the word stands beside it. */
  label?: string;
};

/** A status as a shape; its word stands beside it or in `label`. No two differ by colour alone. */
export function StatusShape({ status, share = 0, size = 14, label }: Props) {
  return (
    <svg
      className={`status status-${status}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {status === 'open' ? ring(share) : shapes[status]}
    </svg>
  );
}
