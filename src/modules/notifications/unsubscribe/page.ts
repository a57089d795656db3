import { Reply } from '../../../base/route.ts';
import { type Language, languages, text } from '../../../base/texts.ts';

/** 'Қазақша', 'Русский', 'English': each language by its own name. */
const ownName: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1a1c1e;background:#fff}
main{max-width:34rem;margin:12vh auto;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.25;font-weight:600}
nav{margin-top:2.5rem;border-top:1px solid #d5d8dc;padding-top:1rem}nav a{margin-right:1.25rem;color:#00728a}
button{font:inherit;font-weight:600;min-height:44px;padding:.5rem 1.25rem;border:0;border-radius:6px;color:#fff;background:#00728a}
:focus-visible{outline:3px solid #00728a;outline-offset:3px}
@media(prefers-color-scheme:dark){body{color:#e6e8ea;background:#16181a}nav{border-color:#3a3f44}nav a{color:#7ccbd9}}`;

/** A page of its own, without a script: it is read by people who have no account here, in whatever shows their mail. */
export function page(state: 'ask' | 'done' | 'broken', language: Language, channel = 'mail'): Reply<unknown> {
  const t = (key: string) => escaped(text(language, `unsubscribe.${key}`, { channel }));
  const form = state === 'ask' ? `<form method="post"><button type="submit">${t('button')}</button></form>` : '';
  const others = languages
    .map(
      (one) =>
        `<a href="?lang=${one}" lang="${one}" hreflang="${one}"${one === language ? ' aria-current="true"' : ''}>${ownName[one]}</a>`,
    )
    .join('');
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${t(`${state}.title`)}</title><style>${STYLE}</style></head>
<body><main><h1>${t(`${state}.title`)}</h1><p>${t(`${state}.text`)}</p>${form}<nav aria-label="${t('languages')}">${others}</nav></main></body></html>`;
  return new Reply(Buffer.from(html), {
    status: state === 'broken' ? 404 : 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
