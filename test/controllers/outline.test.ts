// Cards far off the screen are drawn in outline, with their headlines alone; nobody may notice.

import { expect } from '@open-wc/testing';
import { drawn, place, texts, until } from '../support/elements.ts';

const feed = (count: number) => ({
  version: 'newsroom-elements/1',
  items: Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    url: `https://news.example/s${index}`,
    headline: `Story ${index}`,
    summary: 'A sentence.',
    photo: { src: '/demo/content/photos/black-canyon.jpg', width: 1024, height: 729 },
  })),
});

const listOf = (given: object = {}) => drawn(place('news-feed', { data: feed(160), limit: 160, ...given }));
type Feed = Awaited<ReturnType<typeof listOf>>;

const cards = (element: Feed): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('.card')];
/** Positions of the cards that show their summary. */
const whole = (element: Feed): number[] =>
  cards(element).flatMap((card, position) => (card.querySelector('.summary') ? [position] : []));
const all = [...Array(160).keys()];
const linkOf = (element: Feed, position: number) => cards(element)[position]?.querySelector('a');

describe('cards far off the screen', () => {
  it('given 160 stories, then a hundred are whole, and of the others there are headings and links', async () => {
    const element = await listOf();
    expect(whole(element)).to.deep.equal(all.slice(0, 100));
    expect(texts(element, 'headline')).to.deep.equal(all.map((position) => `Story ${position}`));
    expect(linkOf(element, 159)?.href).to.equal('https://news.example/s159');
    expect(element.renderRoot.querySelectorAll('img').length).to.equal(100);
  });

  it('given an outline, then it takes about the room of a card', async () => {
    const element = await listOf();
    const last = cards(element)[159] as HTMLElement;
    last.parentElement?.style.setProperty('content-visibility', 'visible');
    expect(last.offsetHeight).to.be.greaterThan(150);
  });

  it('when the reader comes near the end, then the cards there are whole before they are read', async () => {
    const element = await listOf();
    cards(element)[150]?.parentElement?.scrollIntoView();
    await until(() => all.slice(150).every((position) => whole(element).includes(position)));
    expect(element.renderRoot.querySelectorAll('img').length).to.be.greaterThan(100);
  });

  it('when the focus goes to an outline, then it stays on that story when the card is whole', async () => {
    const element = await listOf();
    linkOf(element, 159)?.focus();
    await until(() => whole(element).includes(159));
    await element.updateComplete;
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(linkOf(element, 159));
  });

  it('when "Show more" brings stories, then the first of them is whole and has the focus', async () => {
    const element = await listOf({ limit: 130 });
    await element.showMore();
    expect(whole(element)).to.include(130);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(linkOf(element, 130));
  });

  it('when the page is printed, then all are whole', async () => {
    const element = await listOf();
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(whole(element)).to.deep.equal(all);
  });

  it('given a card that has become whole, when news push it down or its feed is drawn again, then it stays whole', async () => {
    const element = await listOf();
    const { items, ...rest } = feed(160);
    const late = { ...items[0], id: 'late', url: 'https://news.example/late', headline: 'Late' };
    element.data = { ...rest, items: [late, ...items] };
    await drawn(element);
    expect(whole(element)).to.deep.equal(all.slice(0, 101));
  });

  it('given an outline, when its headline changes, then the new one is shown', async () => {
    const element = await listOf();
    const { items, ...rest } = feed(160);
    element.data = { ...rest, items: items.map((item, at) => (at === 159 ? { ...item, headline: 'Changed' } : item)) };
    await drawn(element);
    expect(texts(element, 'headline')[159]).to.equal('Changed');
  });

  it('given a feed that was taken out of the page and put back, then its cards are whole when they come near', async () => {
    const element = await listOf();
    const box = element.parentElement as HTMLElement;
    element.remove();
    box.append(element);
    await drawn(element);
    cards(element)[159]?.parentElement?.scrollIntoView();
    await until(() => whole(element).includes(159));
  });

  it('given a feed that leaves the page with a drawing under way, then it waits for no printing', async () => {
    const element = await listOf();
    const waited: string[] = [];
    const { addEventListener } = window;
    window.addEventListener = (type: string) => waited.push(type);
    element.requestUpdate();
    element.remove();
    await element.updateComplete;
    window.addEventListener = addEventListener;
    expect(whole(element).length).to.be.lessThan(160);
    expect(waited).not.to.include('beforeprint');
  });

  it('given an outline, when its headline is followed, then the page is told of its story', async () => {
    const element = await listOf();
    const told: unknown[] = [];
    element.addEventListener('news-select', (event) => {
      event.preventDefault();
      told.push([event.article.id, event.position, event.part]);
    });
    linkOf(element, 159)?.click();
    expect(told).to.deep.equal([['s159', 159, 'headline']]);
  });

  it('given a carousel, then all its cards are whole: each is a press away', async () => {
    expect(whole(await listOf({ layout: 'carousel' }))).to.deep.equal(all);
  });
});
