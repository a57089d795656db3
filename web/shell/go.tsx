import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Goes there once. The router's own `Navigate` goes anew at every drawing, also while the screen is still being loaded. */
export function Go({ to, search = {} }: { to: string; search?: Record<string, string> }) {
  const navigate = useNavigate();
  const first = useRef({ to, search, replace: true });
  useEffect(() => {
    void navigate(first.current);
  }, [navigate]);
  return null;
}
