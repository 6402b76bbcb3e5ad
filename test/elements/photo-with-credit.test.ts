import { expect } from '@open-wc/testing';
import { drawn, partOf, place, texts, until } from '../support/elements.ts';
import { answer, freshKey, release, requestsTo } from '../support/network.ts';

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
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('given a picture that is slotted later, then the element is ready then', async () => {
    const element = await drawn(place('photo-with-credit', { credit: 'A/B' }, '<a href="/boats">Boats</a>'));
    expect(element.matches(':state(idle)')).to.equal(true);
    element.innerHTML = `<picture><img src="${image}" alt="Boats" width="300" height="240"></picture>`;
    await until(() => element.matches(':state(ready)'));
    expect(element.matches(':state(idle)')).to.equal(false);
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

  describe('given renditions', () => {
    const file = (name: string, width: number, type?: string) => ({
      src: `${image}?${name}`,
      width,
      height: Math.round((width * 819) / 1024),
      type,
    });
    const renditions = [file('a', 480), file('b', 480, 'image/webp'), file('c', 480, 'image/avif')];
    const photo = { src: image, width: 1024, height: 819, alt: '', renditions };
    const shown = async (given: object) => {
      const element = await drawn(place('photo-with-credit', { photo: { ...photo, ...given } }));
      const sources = [...(element.shadowRoot?.querySelectorAll('source') ?? [])];
      return { sources, image: partOf(element, 'image') as HTMLImageElement };
    };
    const filesOf = (srcset: string) => srcset.split(', ').map((one) => one.replace(/^.*?(\?|(?= ))/, ''));

    it('then the sparing types are offered first and the others to everybody', async () => {
      const { sources, image } = await shown({});
      expect(sources.map(({ type, srcset }) => [type, ...filesOf(srcset)])).to.deep.equal([
        ['image/avif', 'c 480w'],
        ['image/webp', 'b 480w'],
      ]);
      expect(filesOf(image.srcset)).to.deep.equal(['a 480w', ' 1024w']);
    });

    it('then no file has more pixels than two for each that is shown', async () => {
      const element = place('photo-with-credit', { photo: { ...photo, renditions: [...renditions, file('d', 720)] } });
      (element.parentElement as HTMLElement).style.inlineSize = '300px';
      const { srcset } = partOf(await drawn(element), 'image') as HTMLImageElement;
      expect(filesOf(srcset)).to.deep.equal(['a 480w', 'd 720w']);
    });

    it('when one of them is a template, then it stands for files of every useful size', async () => {
      const { image } = await shown({ renditions: [{ src: 'https://img.example/{width}x{height}/a.jpg' }] });
      expect(image.srcset).to.contain('https://img.example/480x384/a.jpg 480w, https://img.example/640x512/a.jpg 640w');
      expect(image.srcset).not.to.contain('1280w');
    });

    it('when one of them is another crop, then it is left out', async () => {
      const square = await shown({ renditions: [{ src: `${image}?square`, width: 150, height: 150 }] });
      expect(square.image.srcset).not.to.contain('square');
    });

    it('then the width of the element chooses the file', async () => {
      const element = place('photo-with-credit', { photo });
      (element.parentElement as HTMLElement).style.inlineSize = '240px';
      await drawn(element);
      expect((partOf(element, 'image') as HTMLImageElement).sizes).to.equal('max(240px, 18vw)');
    });
  });

  describe('given a placeholder', () => {
    const waiting = async (placeholder: string, hold: string) => {
      const src = answer({ file: image.slice(1), hold });
      const element = place('photo-with-credit', { photo: { src, width: 3, height: 2, alt: '', placeholder } });
      return partOf(await drawn(element), 'image') as HTMLElement;
    };

    it('then the colour stands there until the picture has arrived', async () => {
      const hold = freshKey();
      const shown = await waiting('#8899aa', hold);
      expect(getComputedStyle(shown).backgroundColor).to.equal('rgb(136, 153, 170)');
      await release(hold);
      await until(() => !shown.hasAttribute('style'));
    });

    it('then the tiny picture stands there until the large one has arrived', async () => {
      const hold = freshKey();
      const tiny = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
      const shown = await waiting(tiny, hold);
      expect(getComputedStyle(shown).backgroundImage).to.equal(`url("${tiny}")`);
      await release(hold);
      await until(() => !shown.hasAttribute('style'));
    });

    it('that is more than a colour, then it is left out', async () => {
      const photo = { src: image, alt: '', placeholder: 'red;position:fixed' };
      const element = await drawn(place('photo-with-credit', { photo }));
      expect(partOf(element, 'image')?.hasAttribute('style')).to.equal(false);
    });
  });

  describe('given read-metadata', () => {
    const file = (name: string) => `/test/fixtures/photo/${name}`;
    const credited = async (given: Record<string, unknown>, children = '') => {
      const element = place('photo-with-credit', { alt: '', readMetadata: true, ...given }, children);
      await until(() => partOf(element, 'credit'));
      return element;
    };

    it('and a file with IPTC data, then its credit and caption are shown', async () => {
      const element = await credited({ image: file('iptc.jpg') });
      expect(texts(element, 'credit')).to.deep.equal(['Photo: Олена Клименко/REUTERS']);
      expect(texts(element, 'caption')).to.deep.equal(['Boats on the river.']);
    });

    for (const name of ['xmp.jpg', 'xmp.png']) {
      it(`and XMP data in ${name}, then its credit, licence and source are shown`, async () => {
        const element = await credited({ image: file(name) });
        expect(texts(element, 'credit')).to.deep.equal(['Photo: Ann Lee/AFP']);
        expect(texts(element, 'license')).to.deep.equal(['CC BY-SA 4.0']);
        expect(element.shadowRoot?.querySelector('.source-mark')?.textContent).to.equal('Composite image');
      });
    }

    it('and a slotted picture, then its file is asked', async () => {
      const element = await credited({}, `<img src="${file('iptc.jpg')}" alt="">`);
      expect(texts(element, 'credit')).to.deep.equal(['Photo: Олена Клименко/REUTERS']);
    });

    it('and a caption, then the caption is kept', async () => {
      const element = await credited({ image: file('iptc.jpg'), caption: 'Our own words.' });
      expect(texts(element, 'caption')).to.deep.equal(['Our own words.']);
    });

    it('and a credit, then the file is not asked', async () => {
      const count = freshKey();
      const asked = answer({ file: file('iptc.jpg').slice(1), count });
      const element = await drawn(place('photo-with-credit', { image: asked, credit: 'A/B', readMetadata: true }));
      await until(() => (partOf(element, 'image') as HTMLImageElement).complete);
      expect(await requestsTo(count)).to.equal(1);
      expect(texts(element, 'credit')).to.deep.equal(['Photo: A/B']);
    });

    it('and a file that says nothing, then the line that was kept for it goes', async () => {
      const element = await drawn(place('photo-with-credit', { image: file('mute.jpg'), readMetadata: true }));
      expect(element.shadowRoot?.querySelector('.credit-line')).not.to.equal(null);
      await until(() => !element.shadowRoot?.querySelector('.credit-line'));
    });
  });

  it('given pictures without alt, then the publisher is told once', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words: unknown[]) => warnings.push(...words);
    try {
      // Another element before it may have told already.
      await drawn(place('photo-with-credit', { image }));
      await drawn(place('photo-with-credit', { image: `${image}?2` }));
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((words) => /without alt/.test(String(words))).length).to.be.lessThan(2);
  });
});
