import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import { sayInstant } from '../../../base/texts.ts';
import type { Account, Skill } from '../account.ts';
import { lockAccount, lockAdministrators, replaceRoles, selectAccount, updateAccount } from './queries.ts';
import type { Role } from '../permissions.ts';
import { setSkills } from '../skills/set-skills.ts';
import { refuseUnfit } from './belonging.ts';
import { givePhone } from './phone.ts';
import { endSessionsOf } from '../sessions/queries.ts';

export type AccountChanges = {
  active?: boolean;
  roles?: readonly Role[];
  skills?: readonly Skill[];
  name?: string;
  organizationId?: string | null;
  /** The one the change was made over; unset: the program's own change, over whatever is there. */
  revision?: number;
};
