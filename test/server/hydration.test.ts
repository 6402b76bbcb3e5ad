// The server's HTML is taken over node for node. Both sides are the built files: what is shipped is what is tested.

import { expect } from '@open-wc/testing';
import { freshKey, requestsTo, answer } from '../support/network.ts';
import { texts, until } from '../support/elements.ts';

const bundle = '/dist/newsroom-elements.js';

const data = {
  version: 'newsroom-elements/1',
  items: [
    {
      id: 'a',
      url: 'https://news.example/a',
      headline: 'Two </script> sides & one <b>text</b>',
      summary: 'From the server.',
      published: '2024-05-01T10:00:00Z',
      authors: [{ name: 'Ines Halloran' }],
      photo: { src: '/demo/content/photos/black-canyon.jpg', width: 1024, height: 729 },
    },
  ],
};

async function serverRendered(attributes: Record<string, string> = {}): Promise<HTMLElement> {
  const query = new URLSearchParams({
    tag: 'article-card',
    data: JSON.stringify(data),
    attributes: JSON.stringify(attributes),
  });
  const html = await (await fetch(`/__render?${query}`)).text();
  // A frame of its own, so that the elements are not defined before the server's HTML stands.
  const frame = document.createElement('iframe');
  frame.style.width = '600px';
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  page.open();
  page.write(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  page.close();
  return page.querySelector<HTMLElement>('article-card') as HTMLElement;
}

async function takeOver(element: HTMLElement): Promise<void> {
  const script = element.ownerDocument.createElement('script');
  script.type = 'module';
  script.src = bundle;
  element.ownerDocument.body.append(script);
  await until(() => element.matches(':defined'));
  await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
}

describe('an article card from the server', () => {
  it('given no script yet, then it is readable', async () => {
    const element = await serverRendered();
    expect(texts(element, 'headline')).to.deep.equal(['Two </script> sides & one <b>text</b>']);
    expect(element.shadowRoot?.querySelector('img')?.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('when the script comes, then the same nodes live on and no request is made', async () => {
    const key = freshKey();
    const element = await serverRendered({ src: answer({ body: JSON.stringify(data), count: key }), loading: 'eager' });
    const headline = element.shadowRoot?.querySelector('.headline');
    const link = element.shadowRoot?.querySelector('.link');
    await takeOver(element);
    expect(element.shadowRoot?.querySelector('.headline')).to.equal(headline);
    expect(element.shadowRoot?.querySelector('.link')).to.equal(link);
    expect(element.shadowRoot?.querySelectorAll('.headline').length).to.equal(1);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(await requestsTo(key)).to.equal(0);
  });

  it('when it changes after that, then the nodes stay and follow', async () => {
    const element = await serverRendered();
    const headline = element.shadowRoot?.querySelector('.headline');
    await takeOver(element);
    Object.assign(element, { variant: 'hero' });
    await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    expect(element.shadowRoot?.querySelector<HTMLElement>('.card')?.dataset['variant']).to.equal('hero');
    expect(element.shadowRoot?.querySelector('.headline')).to.equal(headline);
  });
});
