// What renderElement promises, on the built file: content of every kind, languages beside one another, hostile words,
// failures, streams, styles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { renderElement, renderElementStream } from '../../dist/server.js';

const version = 'newsroom-elements/1';
const story = {
  id: 'a',
  url: 'https://news.example/a',
  headline: 'The river is high',
  summary: 'It rose in the night.',
  published: '2026-11-20T10:00:00Z',
  authors: [{ name: 'Ines Halloran', bio: 'Ines writes about water.', url: 'https://news.example/ines' }],
  photo: { src: 'https://news.example/a.jpg', width: 1200, height: 800, caption: 'The river', credit: 'I. Halloran' },
  video: { title: 'A crossing', embedUrl: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' },
  body: [{ type: 'paragraph', text: ['The gates were closed at noon.'] }],
};
const feed = { version, title: 'The Meridian', items: [story, { ...story, id: 'b', headline: 'A second story' }] };
const now = new Date('2026-11-20T12:00:00Z');

/** The shadow root's content, and the element itself with its own children. */
function read(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const element = document.body.firstElementChild;
  const shadow = document.createElement('div');
  shadow.innerHTML = /<template [^>]*>([^]*?)<\/template>/.exec(html)[1];
  return { element, shadow, text: shadow.textContent.replace(/\s+/g, ' ') };
}

/** A render that tells of its failures here. */
async function failing(tag, options) {
  const errors = [];
  const html = await renderElement(tag, { ...options, onError: (error) => errors.push(error) });
  return { html, errors, ...read(html) };
}

describe('renderElement', () => {
  const words = {
    'news-feed': 'A second story',
    'article-card': 'It rose in the night.',
    'news-article': 'The gates were closed at noon.',
    'author-bio': 'Ines writes about water.',
    'photo-with-credit': 'I. Halloran',
    'video-teaser': 'A crossing',
  };
  for (const [tag, expected] of Object.entries(words)) {
    test(`given the data of a feed, when ${tag} is rendered, then its part of it stands in the shadow root and is linked among its children`, async () => {
      const { element, text } = read(await renderElement(tag, { data: feed, now }));
      assert.ok(text.includes(expected), text);
      assert.equal(element.querySelectorAll('a[href]').length, tag === 'news-feed' ? 2 : 1);
    });
  }

  test('given attributes in place of data, then they are the content', async () => {
    const { text, element } = read(await renderElement('author-bio', { attributes: { name: 'Ada Brandt', lines: 2 } }));
    assert.match(text, /Ada Brandt/);
    assert.equal(element.getAttribute('lines'), '2');
  });

  test('given null for attributes and for the content, then they are as if they were not there', async () => {
    const { element, errors } = await failing('news-feed', { data: null, attributes: { limit: null, layout: null } });
    assert.deepEqual([element.hasAttribute('limit'), element.hasAttribute('layout')], [false, false]);
    assert.deepEqual(errors, []);
  });

  test('given null for every option, or for all of them, then it is rendered as without any', async () => {
    const names = [
      'attributes',
      'children',
      'data',
      'lang',
      'messages',
      'nextPage',
      'nonce',
      'now',
      'onError',
      'src',
      'styles',
      'timeZone',
      'url',
    ];
    const nulls = Object.fromEntries(names.map((name) => [name, null]));
    const bare = await renderElement('author-bio');
    assert.equal(await renderElement('author-bio', nulls), bare);
    assert.equal(await renderElement('author-bio', null), bare);
  });

  test('given the moment as a number or as text, then dates are told from it', async () => {
    const texts = [now, now.getTime(), now.toISOString()].map(async (moment) => {
      const { text } = read(await renderElement('article-card', { data: feed, now: moment }));
      return /2 hours ago/.test(text);
    });
    assert.deepEqual(await Promise.all(texts), [true, true, true]);
  });

  test('given booleans as attributes, then true is written without a value, false not at all', async () => {
    const html = await renderElement('news-feed', {
      data: feed,
      attributes: { unique: true, 'exclude-current': false },
    });
    assert.match(html, /^<news-feed unique="">/);
  });

  test('given a document as text, of JSON or of RSS, then it is read', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>River news</title><item><title>The gates</title>
      <link>https://news.example/gates</link></item></channel></rss>`;
    for (const data of [JSON.stringify(feed), rss]) {
      const { element, errors, shadow } = await failing('news-feed', { data });
      assert.deepEqual(errors, []);
      assert.ok(shadow.querySelector('.headline'));
      const inline = JSON.parse(element.querySelector('script').textContent);
      assert.deepEqual(inline, data === rss ? rss : feed);
    }
  });

  test('given moment, zone and language, then times are told from them', async () => {
    const options = { data: story, lang: 'uk', now, timeZone: 'Asia/Tokyo' };
    const { text, element } = read(await renderElement('article-card', { ...options, data: { version, ...story } }));
    assert.match(text, /2 години тому/);
    assert.match(text, /19:00/);
    assert.equal(element.getAttribute('lang'), 'uk');
    assert.equal(element.getAttribute('time-zone'), 'Asia/Tokyo');
  });

  test('given many renders at once in other languages, moments and words, then none takes on what is another’s', async () => {
    const languages = ['en', 'uk', 'de', 'ar', 'ja', 'fr'];
    const alone = new Map();
    const render = (lang, hours) =>
      renderElement('news-feed', {
        data: feed,
        lang,
        timeZone: 'UTC',
        now: new Date(now.getTime() + hours * 3_600_000),
        attributes: { limit: 1 },
        messages: { showMore: `${lang}+${hours}` },
      });
    const wanted = languages.flatMap((lang) => [1, 2, 3].map((hours) => [lang, hours]));
    for (const [lang, hours] of wanted) alone.set(`${lang}${hours}`, await render(lang, hours));
    assert.equal(new Set(alone.values()).size, wanted.length);
    const together = await Promise.all(wanted.map((one) => render(...one)));
    together.forEach((html, index) => assert.equal(html, alone.get(wanted[index].join(''))));
  });

  test('given own words for a render, then it has them, the mark carries them, and the next render has not', async () => {
    const options = { data: feed, attributes: { limit: 1 } };
    const own = read(await renderElement('news-feed', { ...options, messages: { showMore: 'Further!' } }));
    assert.match(own.text, /Further!/);
    assert.deepEqual(JSON.parse(own.element.querySelector('script').dataset.newsServed).messages, {
      showMore: 'Further!',
    });
    assert.doesNotMatch(await renderElement('news-feed', options), /Further!/);
  });

  test('given another tag, then it rejects', async () => {
    await assert.rejects(renderElement('news-paper', { data: feed }), TypeError);
  });
});

describe('hostile words', () => {
  const evil = `</script></template><!--<script>\u2028alert(1)"'><img src=x onerror=alert(1)>`;
  const data = {
    version,
    title: evil,
    items: [{ ...story, id: evil, headline: evil, summary: evil, kicker: evil, authors: [{ name: evil, bio: evil }] }],
  };

  for (const tag of ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser']) {
    test(`given markup as words in ${tag}, then there is one template, no element of theirs, and the data are whole`, async () => {
      const options = { data, attributes: { heading: evil, name: evil, [`a"><script>`]: 'x', onclick: 'alert(1)' } };
      const html = await renderElement(tag, { ...options, lang: evil, messages: { retry: evil } });
      assert.equal(html.split('<template').length, 2);
      assert.equal(html.split('</template').length, 2);
      assert.doesNotMatch(html, /<script>|<img src=x|<!--<|onclick/);
      const json = /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html)[1];
      assert.doesNotMatch(json, /[<\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), data);
    });
  }

  test('given the same as the text of a document, then its script holds nothing but data', async () => {
    const html = await renderElement('article-card', { data: JSON.stringify(data) });
    const json = /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html)[1];
    assert.doesNotMatch(json, /[<\u2028\u2029]/);
    assert.deepEqual(JSON.parse(json), data);
  });

  test('given addresses that would run, then there is no link to them', async () => {
    const html = await renderElement('news-article', {
      data: { version, ...story, url: 'javascript:alert(1)', body: '<p><a href="javascript:alert(1)">x</a></p>' },
    });
    assert.doesNotMatch(html.replace(/<script[^]*?<\/script>/g, ''), /javascript:/);
  });
});

describe('src on the server', () => {
  let server;
  let place;
  let requests = 0;
  before(async () => {
    server = createServer((request, response) => {
      requests += 1;
      if (request.url.startsWith('/missing')) return response.writeHead(404).end();
      if (request.url.startsWith('/never')) return undefined;
      if (request.url.startsWith('/large')) return response.end(`{"filler":"${'x'.repeat(5 * 1024 * 1024)}"}`);
      if (request.url.startsWith('/words')) return response.end('<!doctype html><title>Oops</title>');
      response.setHeader('link', '</feed.json?page=2>; rel="next"');
      return response.end(JSON.stringify({ ...feed, items: [{ ...story, url: 'stories/a' }] }));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    place = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  test('given an address, then its document is fetched, addresses start from it, and its next page is known', async () => {
    const { element, shadow } = read(await renderElement('news-feed', { src: `${place}/feed.json`, now }));
    assert.equal(element.getAttribute('src'), `${place}/feed.json`);
    assert.equal(shadow.querySelector('.link').getAttribute('href'), `${place}/stories/a`);
    const mark = JSON.parse(element.querySelector('script').dataset.newsServed);
    assert.equal(mark.url, `${place}/feed.json`);
    assert.equal(mark.next, `${place}/feed.json?page=2`);
    assert.equal(mark.now, now.getTime());
  });

  test('given the page’s address, then src starts from it', async () => {
    const { text } = read(
      await renderElement('article-card', { src: '../feed.json', url: `${place}/news/index.html` }),
    );
    assert.match(text, /The river is high/);
  });

  test('given twenty renders of one address at once, then one request is made', async () => {
    const before = requests;
    const src = `${place}/feed.json?shared`;
    await Promise.all(Array.from({ length: 20 }, () => renderElement('news-feed', { src })));
    assert.equal(requests - before, 1);
    await renderElement('news-feed', { src, attributes: { cache: 'none' } });
    assert.equal(requests - before, 2);
  });

  const failures = {
    '/missing': ['http', 'The server could not answer.'],
    '/large': ['too-large', 'What the server sent could not be read.'],
    '/words': ['not-json', 'What the server sent could not be read.'],
    '/never': ['timeout', 'The server took too long to answer.'],
  };
  for (const [path, [kind, words]] of Object.entries(failures)) {
    test(
      `given ${path}, then the failed state stands with the fallback, and onError is told of kind ${kind}`,
      { timeout: 15_000 },
      async () => {
        const { errors, text, element } = await failing('news-feed', {
          src: place + path,
          attributes: { timeout: 0.2 },
          children: '<a href="https://news.example/">Read it there</a>',
        });
        assert.deepEqual(
          errors.map((error) => error.kind),
          [kind],
        );
        assert.ok(text.includes(words), text);
        assert.equal(element.querySelector('a').textContent, 'Read it there');
        // The browser begins anew: it may fare better.
        assert.equal(element.querySelector('script'), null);
      },
    );
  }

  test('given data of no known format, then it is told, and the browser is left to say the same', async () => {
    const { errors, text, element } = await failing('article-card', { data: { nonsense: 1 } });
    assert.equal(errors[0].kind, 'unknown-format');
    assert.match(text, /could not be/);
    assert.equal(element.querySelector('script').textContent, '{"nonsense":1}');
  });
});

describe('renderElementStream', () => {
  test('given any content, then its bytes are those of renderElement', async () => {
    const options = { data: feed, lang: 'ja', now, attributes: { layout: 'hero' } };
    const stream = renderElementStream('news-feed', options);
    assert.equal(await new Response(stream).text(), await renderElement('news-feed', options));
  });

  test('given content that is still to come, then the beginning and the styles come before it', async () => {
    let arrived;
    const answer = new Promise((resolve) => (arrived = resolve));
    const server = createServer((_, response) => arrived(response));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const src = `http://127.0.0.1:${server.address().port}/`;
    const reader = renderElementStream('news-feed', { src }).pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader.read();
    assert.match(first.value, /^<news-feed .*<style/);
    (await answer).end(JSON.stringify(feed));
    const second = await reader.read();
    assert.match(second.value, /The river is high/);
    await reader.cancel();
    server.closeAllConnections();
    server.close();
  });
});

describe('styles, children and the next page', () => {
  test('given a nonce, then the inline style sheet has it', async () => {
    assert.match(await renderElement('article-card', { data: feed, nonce: 'a"b' }), /<style nonce="a&quot;b"/);
  });

  test('given twenty cards with styles by link, then no card carries a style sheet', async () => {
    const options = { data: feed, styles: { href: '/newsroom-elements.css' } };
    const page = (await Promise.all(Array.from({ length: 20 }, () => renderElement('article-card', options)))).join('');
    assert.equal(page.split('<link rel="stylesheet" href="/newsroom-elements.css"').length, 21);
    assert.doesNotMatch(page, /<style/);
    const sheet = readFileSync(new URL('../../dist/newsroom-elements.css', import.meta.url), 'utf8');
    assert.match(sheet, /:host/);
  });

  test('given twenty stories in a feed, then it carries one style sheet', async () => {
    const items = Array.from({ length: 20 }, (_, index) => ({ ...story, id: `${index}` }));
    const html = await renderElement('news-feed', { data: { ...feed, items }, attributes: { limit: 20 } });
    assert.equal(html.split('<style').length, 2);
  });

  test('given a next page, then there is a link to it in the place of the button, in the words of the language', async () => {
    const { shadow } = read(
      await renderElement('news-feed', { data: feed, attributes: { limit: 1 }, nextPage: '/news?page=2', lang: 'de' }),
    );
    const link = shadow.querySelector('a[rel="next"]');
    assert.equal(link.getAttribute('href'), '/news?page=2');
    assert.match(link.textContent, /Mehr.*1 von 2/);
  });

  test('given an excerpt, then the rest of the story is linked beside the button that scripts need', async () => {
    const body = ['One', 'Two', 'Three', 'Four'].map((text) => ({ type: 'paragraph', text: [text] }));
    const { shadow } = read(
      await renderElement('news-article', { data: { version, ...story, body }, attributes: { body: 'excerpt' } }),
    );
    const link = shadow.querySelector('button ~ a');
    assert.equal(link.getAttribute('href'), story.url);
    assert.equal(link.textContent.trim(), 'Read more');
  });

  const circle = { ...feed };
  circle.items = [circle];
  const throwing = { ...feed };
  Object.defineProperty(throwing, 'items', {
    enumerable: true,
    get() {
      throw new Error('not today');
    },
  });
  const deep = JSON.parse(`{"version":"${version}","items":${'['.repeat(9000)}${']'.repeat(9000)}}`);
  for (const [name, data] of Object.entries({
    'a circle': circle,
    'a getter that throws': throwing,
    'lists 9,000 deep': deep,
    'a BigInt': { ...feed, count: 1n },
  })) {
    test(`given ${name}, which no JSON can hold, then the failed state stands and onError is told once`, async () => {
      const { errors, shadow } = await failing('news-feed', { data });
      assert.deepEqual(
        errors.map(({ kind }) => kind),
        ['malformed'],
      );
      assert.ok(shadow.querySelector('[part~="message"]'));
    });
  }

  test('given messages of which one is undefined, then ours stands in its place', async () => {
    const options = { data: feed, attributes: { limit: 1 }, messages: { showMore: undefined } };
    assert.match(read(await renderElement('news-feed', options)).text, /Show more/);
  });

  test('given exclude-current and the page’s address, then its own story is left out', async () => {
    const options = { data: feed, attributes: { 'exclude-current': true }, url: 'https://news.example/a?from=mail' };
    const { text } = read(
      await renderElement('news-feed', {
        ...options,
        data: { ...feed, items: [story, { ...story, id: 'b', url: '/b', headline: 'Another' }] },
      }),
    );
    assert.doesNotMatch(text, /The river is high/);
    assert.match(text, /Another/);
  });

  test('given structured data and a failure, then nothing is told of', async () => {
    const html = await renderElement('article-card', {
      data: { nonsense: 1 },
      attributes: { 'structured-data': true },
      onError() {},
    });
    assert.doesNotMatch(html, /ld\+json/);
  });

  test('given pictures of a feed, then the first loads at once and the rest when they come near', async () => {
    const { shadow } = read(await renderElement('news-feed', { data: feed }));
    const loading = [...shadow.querySelectorAll('img.image')].map((image) => image.getAttribute('loading'));
    assert.deepEqual(loading, ['eager', 'lazy']);
  });
});
