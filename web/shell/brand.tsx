/** The mark: a voice in a ring. */
export function Brand() {
  return (
    <span className="brand">
      <svg width="22" height="22" viewBox="0 0 24 24" fill="none" aria-hidden>
        <path
          d="M12 2.750a9.250 9.250 0 1 0 4.700 17.220l4.050 1.280-1.200-4.050A9.250 9.250 0 0 0 12 2.750Z"
          stroke="var(--accent)"
          strokeWidth="2.500"
          strokeLinejoin="round"
        />
        <circle cx="12" cy="12" r="3.400" fill="var(--gold-mark)" />
      </svg>
      <b>Kenes</b>
    </span>
  );
}
