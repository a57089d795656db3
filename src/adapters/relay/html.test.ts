import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asHtml } from './html.ts';

const bodyOf = (text: string) => /<body>\n([\s\S]*)\n<\/body>/.exec(asHtml(text, 'kk'))![1];

test('a plain letter as HTML says the same: paragraphs, lines, links, and no sign of it is a tag', () => {
  assert.equal(bodyOf('Бір\nекі\r\n\r\nүш'), '<p>Бір<br>\nекі</p>\n<p>үш</p>');
  assert.equal(bodyOf('<script>alert("1 & 2")</script>'), '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>');
  const link = '<a href="https://gov.kz/a?b=1&amp;c=2">https://gov.kz/a?b=1&amp;c=2</a>';
  assert.equal(bodyOf('(https://gov.kz/a?b=1&c=2).'), `<p>(${link}).</p>`);
  assert.equal(bodyOf('javascript:alert(1)'), '<p>javascript:alert(1)</p>');
  assert.match(asHtml('x', 'kk'), /<html lang="kk">/);
});
