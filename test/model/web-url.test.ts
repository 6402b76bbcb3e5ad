import { expect } from '@open-wc/testing';
import { readImageUrl, readLinkUrl, readWebUrl } from '../../src/model/web-url.ts';

const base = 'https://news.example/stories/one';

describe('readWebUrl', () => {
  it('given relative addresses and a base, when read, then they are absolute', () => {
    expect(readWebUrl('/a', base)).to.equal('https://news.example/a');
    expect(readWebUrl('two', base)).to.equal('https://news.example/stories/two');
    expect(readWebUrl('//cdn.example/x.jpg', base)).to.equal('https://cdn.example/x.jpg');
  });

  const bases = [
    'https://news.example/stories/one',
    'https://reader:secret@news.example:8080/a/',
    'HTTP://NEWS.example',
    'file:///home/feed.json',
    'blob:https://news.example/1',
  ];
  const kinds = [
    'https://news.example/2026/11/a-river_(1).jpg?w=600&h=400#top',
    'https://cdn-1.news.example//photos/%C3%A9.jpg',
    'https://news.example/a/../b',
    'https://news.example/a/./b',
    'https://news.example/a/%2e%2e/b',
    'https://news.example',
    'https://NEWS.example/A',
    'https://xn--.example/a',
    'https://a.xn--zzzzzz.example/a',
    'https://news.example:443/a',
    'https://news.example/a b',
    'https://news.example/é',
    'https://1.2.3.4/a',
    '/photos/river.jpg',
    '/',
    '/a//b',
    '/a/../b',
    '/.',
    '//cdn.news.example/a',
    '/a\\b',
    '/a\nb',
  ];
  const resolved = (address: string, base: string): string | undefined =>
    URL.canParse(address, base) && /^https?:/.test(new URL(address, base).protocol)
      ? new URL(address, base).href
      : undefined;
  for (const base of bases) {
    it(`given addresses of every kind and the base ${base}, when read, then they are what the browser makes of them`, () => {
      expect(kinds.map((address) => readWebUrl(address, base))).to.deep.equal(
        kinds.map((address) => resolved(address, base)),
      );
    });
  }

  it('given a relative address and no base, when read, then it stays for the page to resolve', () => {
    expect(readWebUrl('stories/two')).to.equal('stories/two');
  });

  for (const value of [
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'urn:newsml:1',
    'http://',
    '',
    '  ',
    null,
    undefined,
    7,
    {},
    ['https://news.example/'],
  ]) {
    it(`given ${JSON.stringify(value)}, when read as an address, then there is none`, () => {
      expect(readWebUrl(value, base)).to.equal(undefined);
      expect(readWebUrl(value)).to.equal(undefined);
      expect(readLinkUrl(value, base)).to.equal(undefined);
      expect(readImageUrl(value, base)).to.equal(undefined);
    });
  }
});

describe('readLinkUrl', () => {
  it('given a mail address or a telephone number, when read as a link, then it is kept', () => {
    expect(readLinkUrl('mailto:desk@news.example', base)).to.equal('mailto:desk@news.example');
    expect(readLinkUrl('tel:+380441234567', base)).to.equal('tel:+380441234567');
    expect(readWebUrl('mailto:desk@news.example', base)).to.equal(undefined);
  });
});

describe('readImageUrl', () => {
  it('given a picture within its address, when read as a picture, then it is kept', () => {
    expect(readImageUrl('data:image/png;base64,AAAA', base)).to.equal('data:image/png;base64,AAAA');
    expect(readLinkUrl('data:image/png;base64,AAAA', base)).to.equal(undefined);
  });
});
