import { expect } from '@open-wc/testing';
import { drawn, partOf, place, texts, until } from '../support/elements.ts';

const image = '/demo/content/photos/nagasaki-boats.jpg';

describe('<photo-with-credit>', () => {
  it('given a caption that carries its credit in words, then the two are told apart', async () => {
    const caption = 'Boats in a river. (Photo by Anton Hrytsenko/AFP via Getty Images)';
    const element = await drawn(place('photo-with-credit', { image, caption, alt: 'Boats' }));
    expect(texts(element, 'caption')).to.deep.equal(['Boats in a river.']);
    expect(texts(element, 'credit')).to.deep.equal(['Photo: Anton Hrytsenko/AFP via Getty Images']);
  });

  it('given credit and licence with addresses, then both are links', async () => {
    const given = {
      image,
      credit: 'A/B',
      creditHref: 'https://b.example/',
      license: 'CC0',
      licenseHref: 'https://cc.example/',
    };
    const element = await drawn(place('photo-with-credit', given));
    const hrefs = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.credit-line a') ?? [])].map(
      ({ href }) => href,
    );
    expect(hrefs).to.deep.equal(['https://b.example/', 'https://cc.example/']);
  });

  it('given width and height, then the box is reserved before a byte arrives', async () => {
    const element = place('photo-with-credit', {
      image: '/__server?never=1',
      width: 1024,
      height: 512,
      priority: true,
    });
    (element.parentElement as HTMLElement).style.width = '400px';
    await drawn(element);
    const { width, height } = (partOf(element, 'image') as HTMLElement).getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.02);
  });

  it('given ratio="16/9", then the picture has that shape', async () => {
    const element = await drawn(place('photo-with-credit', { image, width: 1024, height: 819, ratio: '16/9' }));
    const { width, height } = (partOf(element, 'image') as HTMLElement).getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
  });

  it('given a picture that does not arrive, then a sentence stands in its place and the credit stays', async () => {
    const element = place('photo-with-credit', { image: '/__server?status=404', credit: 'A/B' });
    await until(() => element.shadowRoot?.querySelector('[data-broken]'));
    expect(element.shadowRoot?.querySelector<HTMLElement>('.unavailable')?.innerText).to.equal(
      'The picture could not be loaded.',
    );
    expect(texts(element, 'credit')).to.deep.equal(['Photo: A/B']);
  });

  it('given neither caption nor credit, then it is no figure to those who listen', async () => {
    const element = await drawn(place('photo-with-credit', { image, alt: 'Boats' }));
    expect(partOf(element, 'figure')?.getAttribute('role')).to.equal('presentation');
  });

  it('given a slotted picture, then it is used as it is, with our caption', async () => {
    const element = await drawn(
      place('photo-with-credit', { credit: 'A/B' }, `<img src="${image}" alt="Boats" width="300" height="240">`),
    );
    expect(element.querySelector('img')?.getBoundingClientRect().width).to.be.greaterThan(0);
    expect(texts(element, 'credit')).to.deep.equal(['Photo: A/B']);
  });

  it('given priority, then the picture loads at once and first', async () => {
    const element = await drawn(place('photo-with-credit', { image, priority: true }));
    const shown = partOf(element, 'image') as HTMLImageElement;
    expect(shown.loading).to.equal('eager');
    expect(shown.getAttribute('fetchpriority')).to.equal('high');
  });

  it('given a picture made by a machine, then a mark says so', async () => {
    const photo = {
      src: image,
      digitalSource: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    };
    const element = await drawn(place('photo-with-credit', { photo }));
    expect(element.shadowRoot?.querySelector('.source-mark')?.textContent).to.equal('AI-generated');
  });

  it('given an address that is no picture’s, then nothing is asked for', async () => {
    const element = await drawn(place('photo-with-credit', { image: 'javascript:alert(1)' }));
    expect(partOf(element, 'image')).to.equal(null);
    expect(element.matches(':state(empty)')).to.equal(true);
  });
});
