import type { Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { AppealKind } from '../appeal.ts';
import { lockAppeal, updateAppeal } from '../queries.ts';

export type AppealChange = {
  kind?: AppealKind;
  applicant?: string;
  region?: string | null;
  organizationId?: string | null;
  serviceId?: string | null;
  subject?: string;
  measuresTaken?: string;
};

const UNKNOWN: Record<string, string> = {
  appeal_region: 'no-such-region',
  appeal_organization: 'no-such-organization',
  appeal_service: 'no-such-service',
};

/** Completes what Annex 2 asks (¶7); what the writer said (content, address, language) is nobody's to change. */
export async function changeAppeal(ctx: Ctx, id: string, change: AppealChange): Promise<void> {
  const appeal = found(await lockAppeal(ctx.tx, id), 'no-such-appeal');
  await refusingUnknown(() =>
    updateAppeal(ctx.tx, id, {
      kind: change.kind ?? appeal.kind,
      applicant: change.applicant ?? appeal.applicant,
      region: change.region === undefined ? appeal.region : change.region,
      organization_id: change.organizationId === undefined ? appeal.organization_id : change.organizationId,
      service_id: change.serviceId === undefined ? appeal.service_id : change.serviceId,
      subject: change.subject ?? appeal.subject,
      measures_taken: change.measuresTaken ?? appeal.measures_taken,
    }),
  );
  await recordEvent(ctx, {
    kind: 'appeals.changed',
    audience: ['operators', 'supervision'],
    subjectId: id,
    payload: { number: appeal.number },
  });
}

/** A region, body or service that is not there is told by name; the foreign key decides. */
export async function refusingUnknown<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = UNKNOWN[violatedConstraint(error) ?? ''];
    throw code ? new Problem('invalid', code) : error;
  }
}
