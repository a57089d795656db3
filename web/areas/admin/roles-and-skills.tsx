import { Checkbox } from '@mantine/core';
import { bodyRoles, centreRoles, type Role, type Skill } from '../../api/admin.ts';
import { useTexts } from '../../language/language.tsx';
import { languages } from '../../language/texts.ts';
import { skillWord, useTopicNames } from './skills.ts';

/** Nobody holds roles of both; the server says so. */
const groups = [
  ['web.admin.accounts.centre-roles', centreRoles],
  ['web.admin.accounts.body-roles', bodyRoles],
] as const;

type Value = { roles: Role[]; skills: Skill[] };

/** Roles, and what one can be asked on the line: languages and topics. A skill kept from elsewhere stays as it is. */
export function RolesAndSkills({ value, onChange }: { value: Value; onChange: (value: Value) => void }) {
  const { t } = useTexts();
  const { names, given } = useTopicNames();
  const codes = (kind: string) => value.skills.filter((skill) => skill.kind === kind).map(({ code }) => code);
  const setCodes = (kind: string, wanted: string[]) => {
    const others = value.skills.filter((skill) => skill.kind !== kind);
    const level = (code: string) => value.skills.find((skill) => skill.kind === kind && skill.code === code)?.level ?? 1;
    onChange({ ...value, skills: [...others, ...wanted.map((code) => ({ kind, code, level: level(code) }))] });
  };
  return (
    <>
      {groups.map(([label, roles]) => (
        <Checkbox.Group key={label} label={t(label)} value={value.roles} onChange={(wanted) => onChange({ ...value, roles: wanted })}>
          <div className="choices">
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={t(`web.admin.role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
      ))}
      <Checkbox.Group
        label={t('web.admin.accounts.skills-languages')}
        value={codes('language')}
        onChange={(wanted) => setCodes('language', wanted)}
      >
        <div className="choices">
          {languages.map((code) => (
            <Checkbox key={code} value={code} label={t(`web.ui.language.${code}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group label={t('web.admin.accounts.skills-topics')} value={codes('topic')} onChange={(wanted) => setCodes('topic', wanted)}>
        <div className="choices">
          {[...new Set([...given, ...codes('topic')])].map((code) => (
            <Checkbox key={code} value={code} label={skillWord({ kind: 'topic', code, level: 1 }, t, names)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
