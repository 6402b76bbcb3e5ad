// Content made to hang a page, to overflow its stack or to fill it.

const million = 1_000_000;
export const feed = (items: unknown) => ({ version: 'newsroom-elements/1', items });
const story = (more: object) => feed([{ id: 'a', headline: 'A story', ...more }]);

/** `inner` within so many shells. */
function nest(depth: number, shell: (inner: unknown) => unknown, inner: unknown = 'deep'): unknown {
  let whole = inner;
  for (let level = 0; level < depth; level += 1) whole = shell(whole);
  return whole;
}

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + 'deep' + close.repeat(depth);

/** What it is, and how it is made. */
export const bombs: readonly (readonly [name: string, data: () => unknown])[] = [
  ['JSON text nested 10,000 deep', () => nested(10_000, '[', ']').replace('deep', '')],
  ['objects nested 10,000 deep', () => nest(10_000, (inner) => ({ items: [inner] }))],
  ['a field nested 10,000 deep', () => story({ authors: nest(10_000, (inner) => [inner]) })],
  [
    'stories related to stories 10,000 deep',
    () => story({ related: [nest(10_000, (inner) => ({ id: 'r', headline: 'R', related: [inner] }))] }),
  ],
  [
    'callouts within callouts 10,000 deep',
    () => story({ body: [nest(10_000, (inner) => ({ type: 'callout', blocks: [inner] }))] }),
  ],
  [
    'marks within marks 10,000 deep',
    () => story({ body: [{ type: 'paragraph', text: [nest(10_000, (inner) => ({ mark: 'em', text: [inner] }))] }] }),
  ],
  ['HTML boxes 10,000 deep', () => story({ body: nested(10_000, '<div>', '</div>') })],
  ['HTML quotes 10,000 deep', () => story({ body: nested(10_000, '<blockquote>', '</blockquote>') })],
  ['HTML lists 10,000 deep', () => story({ body: nested(10_000, '<ul><li>', '</li></ul>') })],
  ['HTML tables 10,000 deep', () => story({ body: nested(10_000, '<table><tr><td>', '</td></tr></table>') })],
  ['formatting that is never closed', () => story({ body: '<p>' + '<b><i><u><a href="/x">'.repeat(5000) + 'words' })],
  [
    'XML nested 10,000 deep',
    () => `<rss version="2.0"><channel><item><title>${nested(10_000, '<a>', '</a>')}</title></item></channel></rss>`,
  ],
  [
    'XML that multiplies itself',
    () =>
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]><rss version="2.0"><channel><item><title>&f;&f;&f;</title></item></channel></rss>`,
  ],
  [
    'XML that reads a file',
    () =>
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>a&x;</title></item></channel></rss>`,
  ],
  [
    '100,000 items',
    () => feed(Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}`, headline: `Story ${index}` }))),
  ],
  [
    '100,000 broken items',
    () => feed(Array.from({ length: 100_000 }, () => ({ headline: { not: 'words' }, url: 'javascript:x' }))),
  ],
  [
    '100,000 authors',
    () => story({ authors: Array.from({ length: 100_000 }, (_, index) => ({ name: `Author ${index}` })) }),
  ],
  [
    'a headline of a million letters',
    () => story({ headline: 'a'.repeat(million), summary: 'b '.repeat(million / 2) }),
  ],
  [
    'a name of a million letters',
    () => story({ authors: [{ name: 'ab '.repeat(million / 3), bio: 'c'.repeat(million) }] }),
  ],
  [
    'a million capital letters before an agency',
    () => story({ photo: { src: 'https://a.example/a.jpg', caption: 'A'.repeat(million) + '/AFP' } }),
  ],
  [
    'a caption that begins a credit a hundred thousand times',
    () => story({ photo: { src: 'https://a.example/a.jpg', caption: '(Photo by '.repeat(100_000) } }),
  ],
  [
    'a caption of brackets',
    () =>
      story({ photo: { src: 'https://a.example/a.jpg', caption: '('.repeat(million / 2) + ')'.repeat(million / 2) } }),
  ],
  [
    'a caption of agencies',
    () => story({ photo: { src: 'https://a.example/a.jpg', caption: 'A / B / '.repeat(100_000) } }),
  ],
  [
    'addresses of a million letters',
    () =>
      story({
        url: `https://${'a.'.repeat(million / 2)}example/`,
        photo: { src: `https://a.example/${'%'.repeat(million)}` },
      }),
  ],
  [
    'moments of a million digits',
    () =>
      story({ published: '2'.repeat(million), updated: '2026-'.repeat(200_000), readingMinutes: '9'.repeat(million) }),
  ],
  [
    'a length of a million digits',
    () => story({ video: { embedUrl: 'https://youtu.be/aqz-KE-bpKQ', durationSeconds: `PT${'1'.repeat(million)}` } }),
  ],
  [
    'a link to a film of a million letters',
    () => story({ video: { embedUrl: `https://www.youtube.com/watch?${'v=a&'.repeat(250_000)}` } }),
  ],
  ['a million tags that never end', () => story({ body: '<a '.repeat(300_000) })],
  ['a tag with a million handlers', () => story({ body: `<p ${'onx= '.repeat(200_000)}>words</p>` })],
  ['a tag of one handler a million letters long', () => story({ body: `<p on${'on'.repeat(million / 2)}>words</p>` })],
  ['style sheets that never end', () => story({ body: '<style '.repeat(150_000) })],
  ['a million entities', () => story({ headline: '&amp;'.repeat(200_000), body: '&lt;&amp;'.repeat(120_000) })],
  ['a million brackets of shortcodes', () => story({ body: '[caption '.repeat(110_000) })],
  ['comments that never end', () => story({ body: '<!--'.repeat(250_000) })],
  ['a million blanks', () => story({ headline: ' '.repeat(million) + 'x', body: `<p>${' '.repeat(million)}x</p>` })],
  ['a million breaks', () => story({ body: '<br>'.repeat(100_000) + 'x' })],
  ['a paragraph for every word', () => story({ body: '<p>word</p>'.repeat(20_000) })],
  [
    'a JSON Feed of addresses in its words',
    () => ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [{ id: '1', content_text: 'https://'.repeat(120_000) }],
    }),
  ],
  [
    'a WordPress title of entities',
    () => [
      {
        id: 1,
        link: 'https://a.example/',
        date: '2026-01-01T00:00:00',
        title: { rendered: '&#8217;'.repeat(140_000) },
        content: { rendered: '<p>x</p>' },
      },
    ],
  ],
  [
    'one item in itself',
    () => {
      const item: Record<string, unknown> = { id: 'a', headline: 'Itself' };
      item['related'] = [item];
      item['body'] = [{ type: 'related', article: item }];
      return feed([item]);
    },
  ],
  [
    'keys of prototypes',
    () =>
      JSON.parse(
        '{"version": "newsroom-elements/1", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "items": [{"id": "__proto__", "headline": "constructor", "__proto__": {"polluted": 1}, "status": "__proto__", "language": "constructor", "authors": [{"name": "toString", "links": [{"network": "__proto__", "url": "https://a.example/"}]}], "body": [{"type": "constructor"}, {"type": "__proto__", "__proto__": {"type": "rule"}}, {"type": "paragraph", "text": [{"text": "x", "mark": "__proto__"}]}]}]}',
      ) as unknown,
  ],
];
