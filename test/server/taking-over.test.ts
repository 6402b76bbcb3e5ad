// What becomes of an element from the server once the script is there: what it tells, how it goes on, and what changes.

import { expect } from '@open-wc/testing';
import type { NewsFeed } from '../../src/index.ts';
import type { NewsLoadEvent } from '../../src/events/load-events.ts';
import { texts, until } from '../support/elements.ts';
import { answer, freshKey, requestsTo } from '../support/network.ts';
import { pageWith, serverHtml, servedIn, takeOver, type ServedElement } from '../support/served.ts';

const hour = 3_600_000;
const published = new Date(Date.now() - 5 * hour).toISOString();
const story = (id: string) => ({ id, url: `https://news.example/${id}`, headline: `Story ${id}`, published });
const feed = (...ids: string[]) => ({
  version: 'newsroom-elements/1',
  title: 'Two </script> sides & one <b>text</b>',
  items: ids.map(story),
});

const partOf = (element: ServedElement, part: string) => element.shadowRoot.querySelector(`[part~="${part}"]`);

describe('an element from the server', () => {
  it('given src, when the script comes, then it has told of its document once, from the cache, and no request is made', async () => {
    const key = freshKey();
    const src = answer({ body: JSON.stringify(feed('a', 'b')), count: key });
    const view = pageWith(serverHtml('news-feed', { src }));
    expect(await requestsTo(key)).to.equal(1);
    await takeOver(view);
    const [told, ...more] = view.told as NewsLoadEvent[];
    expect(more).to.deep.equal([]);
    expect([told?.type, told?.fromCache, told?.url, told?.feed.items.length]).to.deep.equal([
      'news-load',
      true,
      src,
      2,
    ]);
    expect(await requestsTo(key)).to.equal(1);
  });

  it('given src and data, when reload is called, then src is asked', async () => {
    const src = answer({ body: JSON.stringify(feed('c')) });
    const view = pageWith(serverHtml('news-feed', { data: feed('a'), attributes: { src } }));
    await takeOver(view);
    const element = servedIn(view) as unknown as NewsFeed;
    expect(texts(element, 'headline')).to.deep.equal(['Story a']);
    await element.reload();
    expect(texts(element, 'headline')).to.deep.equal(['Story c']);
  });

  it('given a next page that only the headers name, when more is asked for, then it is read', async () => {
    const next = answer({ body: JSON.stringify(feed('c')) });
    const src = answer({ body: JSON.stringify(feed('a', 'b')), headers: { link: `<${next}>; rel="next"` } });
    const view = pageWith(serverHtml('news-feed', { src }));
    await takeOver(view);
    const element = servedIn(view) as unknown as NewsFeed;
    await element.showMore();
    expect(texts(element, 'headline')).to.deep.equal(['Story a', 'Story b', 'Story c']);
  });

  it('given another moment on the server, when the script comes, then times stand as they came until they are painted, then move on', async () => {
    const view = pageWith(
      serverHtml('article-card', { data: feed('a'), now: new Date(Date.now() - 3 * hour).toISOString() }),
    );
    const element = servedIn(view);
    const date = partOf(element, 'date')?.childNodes;
    expect(texts(element, 'date')[0]).to.match(/^2 hours ago/);
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(texts(element, 'date')[0] ?? ''));
    watch.observe(element.shadowRoot, { subtree: true, characterData: true });
    await takeOver(view);
    await until(() => seen.length);
    expect(seen[0]).to.match(/^5 hours ago/);
    expect([...(partOf(element, 'date')?.childNodes ?? [])]).to.deep.equal([...(date ?? [])]);
  });

  it('given no language on the server, when the page speaks another, then the element follows it', async () => {
    const view = pageWith(serverHtml('news-feed', { data: feed('a', 'b'), attributes: { limit: 1 } }), { lang: 'uk' });
    const element = servedIn(view);
    expect(texts(element, 'more-button')[0]).to.contain('Show more');
    await takeOver(view);
    await until(() => texts(element, 'more-button')[0]?.includes('Показати більше'));
    expect(view.faults).to.deep.equal([]);
  });

  it('given the publisher’s words for the render, when the script comes, then they stay', async () => {
    const view = pageWith(
      serverHtml('news-feed', { data: feed('a', 'b'), attributes: { limit: 1 }, messages: { showMore: 'Further!' } }),
    );
    await takeOver(view);
    const element = servedIn(view);
    element.setAttribute('heading', 'Now');
    await element.updateComplete;
    expect(texts(element, 'heading')).to.deep.equal(['Now']);
    expect(texts(element, 'more-button')[0]).to.contain('Further!');
  });

  it('given styles by link, when the script comes, then its own stand in their place and nothing moves', async () => {
    const href = '/dist/newsroom-elements.css';
    const options = { data: feed('a', 'b', 'c'), attributes: { layout: 'grid', limit: 2 } };
    const inline = pageWith(serverHtml('news-feed', options));
    const linked = pageWith(serverHtml('news-feed', { ...options, styles: { href } }));
    const element = servedIn(linked);
    await until(() => linked.document.readyState === 'complete');
    const boxes = ({ shadowRoot }: ServedElement) =>
      [...shadowRoot.querySelectorAll('[part]:not(.past-button)')].map((node) =>
        Object.values(node.getBoundingClientRect().toJSON()).join(' '),
      );
    const before = boxes(element);
    expect(before).to.deep.equal(boxes(servedIn(inline)));
    await takeOver(linked);
    expect(boxes(element)).to.deep.equal(before);
    expect(element.shadowRoot.querySelector('link,style')).to.equal(null);
  });

  it('given a link to the next page, when the script comes, then the button stands in its place', async () => {
    const view = pageWith(
      serverHtml('news-feed', { data: feed('a', 'b'), attributes: { limit: 1 }, nextPage: '/news?page=2' }),
    );
    const element = servedIn(view);
    const link = element.shadowRoot.querySelector('a[rel=next]');
    const place = link?.getBoundingClientRect();
    await takeOver(view);
    expect(link?.isConnected).to.equal(false);
    const button = element.shadowRoot.querySelector('button.more-button')?.getBoundingClientRect();
    for (const side of ['top', 'left', 'width', 'height'] as const)
      expect(button?.[side]).to.be.closeTo(place?.[side] ?? NaN, 1);
  });

  it('given the HTML by innerHTML, which makes no root, then the publisher’s words are there', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const messages = { showMore: 'And then?' };
    place.innerHTML = serverHtml('news-feed', { data: feed('a', 'b'), attributes: { limit: 1 }, messages });
    const element = place.firstElementChild as HTMLElementTagNameMap['news-feed'];
    await element.updateComplete;
    expect(texts(element, 'more-button')[0]).to.contain('And then?');
    place.remove();
  });

  it('given a failure on the server, when the script comes, then the browser loads by itself', async () => {
    const view = pageWith(serverHtml('news-feed', { src: answer({ status: 404 }), attributes: { loading: 'eager' } }));
    const element = servedIn(view);
    expect(texts(element, 'message').length).to.equal(1);
    element.setAttribute('src', answer({ body: JSON.stringify(feed('a')) }));
    await takeOver(view);
    await until(() => element.matches(':state(ready)'));
    expect(texts(element, 'headline')).to.deep.equal(['Story a']);
  });

  it('when it changes after that, then the nodes stay and follow', async () => {
    const view = pageWith(serverHtml('article-card', { data: feed('a') }));
    const element = servedIn(view);
    const headline = partOf(element, 'headline');
    await takeOver(view);
    Object.assign(element, { variant: 'hero' });
    await element.updateComplete;
    expect(element.shadowRoot.querySelector<HTMLElement>('.card')?.dataset['variant']).to.equal('hero');
    expect(partOf(element, 'headline')).to.equal(headline);
  });

  it('given HTML of another version, when the script comes, then the element is drawn anew, without a word', async () => {
    const html = serverHtml('article-card', { data: feed('a') }).replace(
      /<!--lit-part [^-]+-->/g,
      '<!--lit-part AAAAAAAAAAA=-->',
    );
    const view = pageWith(html);
    const element = servedIn(view);
    const headline = partOf(element, 'headline');
    await takeOver(view);
    expect(partOf(element, 'headline')).not.to.equal(headline);
    expect(texts(element, 'headline')).to.deep.equal(['Story a']);
    expect(view.faults).to.deep.equal([]);
  });
});
