import type { Responsible } from '../../api/bodies.ts';

/** What the person is about to write down of the body that is shown; null: they only look. */
export type Doing = { what: 'card' } | { what: 'name'; replaces: Responsible | null } | { what: 'change'; person: Responsible } | null;
