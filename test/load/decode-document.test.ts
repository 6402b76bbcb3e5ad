import { expect } from '@open-wc/testing';
import { decodeDocument } from '../../src/load/decode-document.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), !isBigEndian));
  return new Uint8Array(view.buffer);
};
/** "Київ" in windows-1251. */
const kyiv1251 = '\xca\xe8\xbf\xe2';
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

const cases: readonly (readonly [given: string, bytes: Uint8Array, contentType: string | null, text: string])[] = [
  ['nothing that names an encoding', utf8('Київ'), null, 'Київ'],
  ['a Content-Type without charset', utf8('Київ'), 'application/json', 'Київ'],
  ['a charset in the Content-Type', latin(kyiv1251), 'text/xml; charset=windows-1251', 'Київ'],
  ['a charset in quotes and capitals', latin(kyiv1251), 'text/xml;CHARSET="Windows-1251"; x=y', 'Київ'],
  ['a charset that nobody knows', utf8('Київ'), 'text/xml; charset=klingon', 'Київ'],
  ['a byte-order mark of UTF-8', utf8('\ufeffКиїв'), null, 'Київ'],
  ['a byte-order mark of UTF-16LE', utf16('\ufeffКиїв', false), null, 'Київ'],
  ['a byte-order mark of UTF-16BE', utf16('\ufeffКиїв', true), null, 'Київ'],
  ['a byte-order mark of UTF-16 and another charset', utf16('\ufeffКиїв', false), 'text/xml; charset=utf-8', 'Київ'],
  [
    'an XML declaration',
    latin(`${declared('windows-1251')}${kyiv1251}`),
    'text/xml',
    `${declared('windows-1251')}Київ`,
  ],
  [
    'an XML declaration in single quotes after a blank line',
    latin(`\n<?xml version='1.0' encoding='ISO-8859-1' ?>\xe9`),
    null,
    `\n<?xml version='1.0' encoding='ISO-8859-1' ?>é`,
  ],
  [
    'a charset and another XML declaration',
    utf8(`${declared('windows-1251')}Київ`),
    'text/xml; charset=utf-8',
    `${declared('windows-1251')}Київ`,
  ],
  [
    'an XML declaration that says UTF-16 in single bytes',
    utf8(`${declared('utf-16')}Київ`),
    null,
    `${declared('utf-16')}Київ`,
  ],
  [
    'an XML declaration of an encoding that nobody knows',
    utf8(`${declared('klingon')}Київ`),
    null,
    `${declared('klingon')}Київ`,
  ],
  ['no bytes at all', new Uint8Array(), null, ''],
];

describe('decodeDocument', () => {
  for (const [given, bytes, contentType, text] of cases) {
    it(`given ${given}, then the letters are right`, () => {
      expect(decodeDocument(bytes, contentType)).to.equal(text);
    });
  }
});
