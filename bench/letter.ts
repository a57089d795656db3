/** A letter of 10 KB as people write them: Russian and Kazakh text in quoted-printable, headers as mail programs set them. */
export function letterOf(n: number): Buffer {
  const line = 'Сәлеметсіз бе! Прошу сообщить, какие документы нужны для замены удостоверения и где их принимают.';
  const encoded = quotedPrintable(line);
  const head = [
    'Received: from mail.example.kz (mail.example.kz [192.0.2.25]) by mx.example.kz with ESMTPS; Fri, 20 Nov 2026 10:00:00 +0500',
    `From: =?UTF-8?B?${Buffer.from('Айдос Сейдахмет').toString('base64')}?= <writer${n % 500}@example.kz>`,
    'To: support@goscorp.kz',
    `Subject: =?UTF-8?B?${Buffer.from(`Замена удостоверения, вопрос ${n}`).toString('base64')}?=`,
    'Date: Fri, 20 Nov 2026 10:00:00 +0500',
    `Message-ID: <bench.${process.pid}.${n}.${Math.floor(performance.timeOrigin)}@example.kz>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ].join('\r\n');
  const lines = Math.ceil((SIZE - head.length - 4) / (encoded.length + 2));
  return Buffer.from(`${head}\r\n\r\n${Array.from({ length: lines }, () => encoded).join('\r\n')}\r\n`);
}

const SIZE = 10_240;

/** Lines of at most 76 characters, every byte outside ASCII as =XX, soft breaks between. */
function quotedPrintable(text: string): string {
  const units = [...text].map((sign) => (/[ -<>-~]/.test(sign) ? sign : [...Buffer.from(sign)].map(hex).join('')));
  let line = '';
  const lines: string[] = [];
  for (const unit of units) {
    if (line.length + unit.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += unit;
  }
  return [...lines, line].join('\r\n');
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
