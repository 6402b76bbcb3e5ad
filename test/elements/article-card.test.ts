import { expect } from '@open-wc/testing';
import { setMessages } from '../../src/public.ts';
import { drawn, partOf, place, texts, until } from '../support/elements.ts';

const article = {
  id: 'a',
  url: 'https://news.example/a',
  headline: 'A <b>headline</b> & more',
  kicker: 'City',
  summary: 'A sentence.',
  published: new Date(Date.now() - 2 * 3_600_000 - 60_000).toISOString(),
  readingMinutes: 4,
  authors: [
    { name: 'Ines Halloran', url: 'https://news.example/ines' },
    { name: 'Tomas Wren' },
    { name: 'Maud Ellery' },
  ],
  photo: {
    src: '/demo/content/photos/black-canyon.jpg',
    width: 1024,
    height: 729,
    focalPoint: { x: 0.5, y: 0.76 },
    renditions: [{ src: '/demo/content/photos/black-canyon-480.jpg', width: 480 }],
  },
};

describe('<article-card>', () => {
  it('given a whole story, then each part says its own, markup in titles is text', async () => {
    const element = await drawn(place('article-card', { article }));
    expect(texts(element, 'headline')).to.deep.equal(['A <b>headline</b> & more']);
    expect(texts(element, 'kicker')).to.deep.equal(['City']);
    expect(texts(element, 'summary')).to.deep.equal(['A sentence.']);
    expect(texts(element, 'byline')).to.deep.equal(['By Ines Halloran, Tomas Wren, and Maud Ellery']);
    expect(texts(element, 'reading-time')).to.deep.equal(['4 min read']);
    expect(texts(element, 'date')[0]).to.match(/^2 hours ago, \w+ \d+, \d{4}/);
    expect(partOf(element, 'headline')?.localName).to.equal('h3');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('given renditions, then the picture offers them and reserves its box', async () => {
    const element = await drawn(place('article-card', { article }));
    const image = partOf(element, 'image') as HTMLImageElement;
    expect(image.srcset).to.contain('black-canyon-480.jpg 480w').and.to.contain('black-canyon.jpg 1024w');
    expect(image.loading).to.equal('lazy');
    expect(image.dataset['focusY']).to.equal('3');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.02);
  });

  it('given a picture that does not arrive, then the card closes up', async () => {
    const broken = { ...article, photo: { src: '/__server?status=404' } };
    const element = place('article-card', { article: broken });
    await until(() => element.shadowRoot?.querySelector('[data-broken]'));
    expect(partOf(element, 'figure')?.getBoundingClientRect().height).to.equal(0);
  });

  it('given a headline alone, then nothing else is drawn', async () => {
    const element = await drawn(place('article-card', { article: { id: 'a', headline: 'Alone' } }));
    expect(element.shadowRoot?.querySelectorAll('.card > *').length).to.equal(1);
    expect(partOf(element, 'link')).to.equal(null);
  });

  it('given variant="inline", then the first author stands with avatar and name, initials without a picture', async () => {
    const element = await drawn(place('article-card', { article, variant: 'inline' }));
    expect(texts(element, 'avatar')).to.deep.equal(['IH']);
    expect(texts(element, 'author-link')).to.deep.equal(['Ines Halloran']);
    expect(texts(element, 'date')).to.deep.equal([]);
  });

  for (const [status, words] of [
    ['live', 'Live'],
    ['breaking', 'Breaking'],
    ['updated', 'Updated'],
    ['opinion', 'Opinion'],
    ['sponsored', 'Sponsored by Northline Rail'],
  ] as const) {
    it(`given the status ${status}, then a badge says "${words}"`, async () => {
      const element = await drawn(
        place('article-card', { article: { ...article, status, sponsor: 'Northline Rail' } }),
      );
      expect(texts(element, 'badge')).to.deep.equal([words]);
    });
  }

  it('given a story for subscribers, then the badge says so', async () => {
    const element = await drawn(place('article-card', { article: { ...article, access: 'subscriber' } }));
    expect(texts(element, 'badge')).to.deep.equal(['Subscribers']);
  });

  it('given the zone of the reader and of the element, then a date alone is not shifted', async () => {
    const dated = { ...article, published: '2020-01-31' };
    const element = await drawn(place('article-card', { article: dated, timeZone: 'America/Los_Angeles' }));
    expect(texts(element, 'date')).to.deep.equal(['January 31, 2020']);
    expect(element.shadowRoot?.querySelector('time')?.getAttribute('datetime')).to.equal('2020-01-31');
  });

  it('given time-zone, then the stamp is told in it', async () => {
    const dated = { ...article, published: '2020-01-31T23:30:00Z' };
    const element = await drawn(place('article-card', { article: dated, timeZone: 'Asia/Tokyo' }));
    // The time of the day is for those who listen, and in the title.
    expect(texts(element, 'date')).to.deep.equal(['February 1, 2020 at 8:30 AM']);
    expect(element.shadowRoot?.querySelector('time')?.title).to.contain('8:30');
  });

  it('given no words for the language, then they are English; with setMessages they follow at once', async () => {
    const element = await drawn(place('article-card', { article, lang: 'eo' }));
    expect(texts(element, 'reading-time')).to.deep.equal(['4 min read']);
    setMessages('eo', { readingTime: { other: '{n} min. da legado' } });
    await drawn(element);
    expect(texts(element, 'reading-time')).to.deep.equal(['4 min. da legado']);
  });

  it('given Ukrainian on an ancestor, then words and dates are Ukrainian once their file has come', async () => {
    const element = place('article-card', { article });
    (element.parentElement as HTMLElement).lang = 'uk';
    await until(() => texts(element, 'reading-time')[0] === '4 хв читання');
    expect(texts(element, 'date')[0]).to.contain('2 години тому');
  });

  it('given a story in another language than the page, then its words say which, and which way they run', async () => {
    const element = await drawn(place('article-card', { article: { ...article, language: 'ar' } }));
    const card = partOf(element, 'card');
    expect([card?.lang, card?.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('given a page with another text size and leading, then the element keeps its own; its face is the page’s', async () => {
    const element = place('article-card', { article });
    (element.parentElement as HTMLElement).style.font = 'italic 700 31px/3 cursive';
    await drawn(element);
    const { fontSize, fontFamily, fontStyle, lineHeight } = getComputedStyle(element);
    expect([fontSize, fontFamily, fontStyle]).to.deep.equal(['16px', 'cursive', 'normal']);
    expect(parseFloat(lineHeight)).to.be.closeTo(23.2, 0.1);
    element.style.setProperty('--news-font-size', '20px');
    expect(getComputedStyle(element).fontSize).to.equal('20px');
  });

  it('given theme="dark", then it paints its own ground', async () => {
    const element = await drawn(place('article-card', { article, theme: 'dark' }));
    expect(getComputedStyle(element).backgroundColor).to.equal('rgb(20, 22, 26)');
    expect(getComputedStyle(element).color).to.equal('rgb(232, 229, 223)');
  });

  it('given nothing, then it is idle and shows its fallback', async () => {
    const element = await drawn(place('article-card', {}, '<a href="/s">Read it</a>'));
    expect(element.matches(':state(idle)')).to.equal(true);
    expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
