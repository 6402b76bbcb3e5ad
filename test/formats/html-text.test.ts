import { expect } from '@open-wc/testing';
import { htmlText } from '../../src/formats/html-text.ts';

describe('htmlText', () => {
  for (const [html, words] of [
    ['Plain words', 'Plain words'],
    ['  Blanks\n and\tlines ', 'Blanks and lines'],
    ['Energy &amp; Grid &#8217;26', 'Energy & Grid ’26'],
    ['&minus;14&nbsp;°C', '−14\u00a0°C'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['One<br>Two', 'One Two'],
    ['<em>un</em>believable', 'unbelievable'],
    ['Words<script>alert(1)</script><style>p{}</style><!-- no -->', 'Words'],
    ['<img src=x onerror="window.ranFromText = true">Words', 'Words'],
    ['a < b', 'a < b'],
    ['', ''],
  ] as const) {
    it(`given ${JSON.stringify(html)}, when read as text, then it is ${JSON.stringify(words)}`, () => {
      expect(htmlText(html)).to.equal(words);
    });
  }

  it('given an excerpt with a link of the theme, when the first paragraph is asked for, then only that is read', () => {
    expect(htmlText('<p>Summary.</p><p><a href="/x">Read more</a></p>', 'p')).to.equal('Summary.');
  });

  it('given markup that would run, when read, then nothing has run', () => {
    expect('ranFromText' in window).to.equal(false);
  });
});
