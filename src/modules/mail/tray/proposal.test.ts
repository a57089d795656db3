import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, type ProposalKind } from './proposal.ts';

const table: [string, string, ProposalKind | null][] = [
  ['¶14', '2026 жылғы 3 қарашадағы әңгіме жазбасын беруді сұраймыз', 'recording-request'],
  ['¶14', 'О предоставлении записи телефонного разговора от 03.11.2026', 'recording-request'],
  ['¶14', 'Просим направить аудиозапись', 'recording-request'],
  ['¶14', 'Request: recording of the call of 3 November', 'recording-request'],
  ['¶27', 'Жауапты тұлғаның ауысуы туралы', 'responsible-notice'],
  ['¶27', 'О назначении ответственного лица', 'responsible-notice'],
  ['¶27', 'Our new responsible person', 'responsible-notice'],
  ['¶30', 'Қызметкерлерді оқыту туралы', 'training-request'],
  ['¶30', 'Просим провести обучение сотрудников', 'training-request'],
  ['¶4', 'Сұрауыңызға түсіндірме', 'clarification'],
  ['¶4', 'На ваш запрос от 2 ноября', 'clarification'],
  ['¶32', 'Қазан айының есебі жоқ, есепті жібереміз', 'report'],
  ['¶32', 'Отчёт за октябрь', 'report'],
  ['¶32', 'Monthly report, October', 'report'],
  ['no kind', 'Когда у вас перерыв?', null],
  ['no kind', 'Есептен шығару тәртібі қандай?', null],
];

for (const [paragraph, subject, kind] of table) {
  test(`a body's letter «${subject}» is proposed as ${kind ?? 'nothing'} (${paragraph})`, () => {
    assert.equal(kindOf({ subject, ownWords: '', attachments: [] }), kind);
    assert.equal(kindOf({ subject: 'Хат', ownWords: subject, attachments: [] }), kind);
  });
}

test('a file says what the letter does not', () => {
  const attachments = [{ name: 'отчет_октябрь.xlsx' }];
  assert.equal(kindOf({ subject: 'Октябрь', ownWords: 'Во вложении.', attachments }), 'report');
});
