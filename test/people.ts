import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cast, DEMO_PASSWORD, seedCast, seedReference } from '../src/app/cast.ts';
import type { Db } from '../src/base/ctx.ts';
import { configureOrganizations, configurePhone, configureSealer, findAccountIds, type Sealer } from '../src/modules/identity/index.ts';
import { regionsOn, organizationKind } from '../src/modules/organizations/index.ts';
import { configureRegions } from '../src/modules/recipients/index.ts';

/** How a person of the cast signs in. */
export type Person = { email: string; password: string; name: string };

function person(email: string): Person {
  const member = cast.find((candidate) => candidate.email === email);
  if (!member) throw new Error(`nobody in the cast is ${email}`);
  return { email, password: DEMO_PASSWORD, name: member.name };
}

/** The cast by what they are. `people.operator(1)` … `people.operator(20)`. */
export const people = {
  admin: person('admin@demo.kz'),
  supervisor: person('supervisor@demo.kz'),
  editor: person('editor@demo.kz'),
  quality: person('quality@demo.kz'),
  training: person('training@demo.kz'),
  mai: person('mai@demo.kz'),
  provider: person('provider@demo.kz'),
  ici: person('ici@demo.kz'),
  informatization: person('informatization@demo.kz'),
  qualitybody: person('qualitybody@demo.kz'),
  operator: (n: number) => person(`operator${n}@demo.kz`),
};

/** A sealer as good as the real one, with a key of this process alone. */
function sealerForTests(): Sealer {
  const key = randomBytes(32);
  return {
    seal: (plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]);
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    },
  };
}

/** Hands identity what app would hand it, for tests that run without app. */
export function configureIdentity(): void {
  configureSealer(sealerForTests());
  configureOrganizations(organizationKind);
  configureRegions(regionsOn);
  configurePhone({ host: '127.0.0.1', sipPort: 5060, webDomain: 'web', iceServers: [] });
}

/** Fills a scratch database with reference data and the cast. `now` defaults to the first day the tests play on. */
export async function settle(db: Db, now: Date = new Date('2026-11-02T04:00:00Z')): Promise<void> {
  configureIdentity();
  await seedReference(db, now);
  await seedCast(db, now);
}

/** The id of somebody's account. */
export async function accountId(db: Db, who: Person): Promise<string> {
  const id = (await findAccountIds(db, [who.email])).get(who.email);
  if (!id) throw new Error(`${who.email} has no account here`);
  return id;
}
