// The lightbox as a reader meets it: every way in and out, stepping, zooming, and what those who listen are told.

import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { sideFiles } from '../../src/controllers/side-files.ts';
import type { Photo } from '../../src/model/photo.ts';
import { drawn, fixtureCleanup, next, partOf, place, texts, until } from '../support/elements.ts';

const photos = '/demo/content/photos/';
const boats: Photo = {
  src: `${photos}nagasaki-boats.jpg`,
  width: 1024,
  height: 819,
  alt: 'Boats on a calm river',
  caption: 'Boats in a river in Nagasaki, about 1865.',
  credit: 'Felice Beato/Getty',
  creditUrl: 'https://www.getty.example/',
  license: 'CC0 1.0',
  renditions: [{ src: `${photos}nagasaki-boats-480.jpg`, width: 480, height: 384 }],
};
const canyon: Photo = { src: `${photos}black-canyon.jpg`, width: 1024, height: 747, alt: 'A boat between cliffs' };
const sheep: Photo = { src: `${photos}march-pastoral.jpg`, alt: 'Sheep', caption: 'Ewes and lambs, 1888.' };

const story = {
  id: 'a',
  headline: 'A story',
  photo: boats,
  body: [
    { type: 'photo', photo: canyon },
    { type: 'gallery', photos: [sheep, boats] },
  ],
};

const zoomButtons = (element: LitElement) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('.zoom-button'),
];
const dialogOf = (element: LitElement) => partOf(element, 'dialog') as HTMLDialogElement | null;
const imageOf = (element: LitElement) => dialogOf(element)?.querySelector('img') as HTMLImageElement;
const roomOf = (element: LitElement) => imageOf(element).parentElement as HTMLElement;
const closeButton = (element: LitElement) => partOf(element, 'close-button') as HTMLButtonElement;
const stepButtons = (element: LitElement) => [
  ...(dialogOf(element)?.querySelectorAll<HTMLButtonElement>('[part="button"]') ?? []),
];
const said = (element: LitElement) => dialogOf(element)?.querySelector('[role="status"]')?.textContent;
const shownFile = (element: LitElement) => imageOf(element).src.replace(/.*\//, '');
const focusOf = (element: LitElement) => (element.renderRoot as ShadowRoot).activeElement;

/** Opens the lightbox by the nth button. */
async function open(element: LitElement, index = 0): Promise<void> {
  await drawn(element);
  const opened = next(element, 'news-zoom');
  zoomButtons(element)[index]?.click();
  await opened;
}

const onePhoto = (given: Record<string, unknown> = {}) =>
  place('photo-with-credit', { photo: boats, zoom: true, ...given });
const gallery = (given: Record<string, unknown> = {}) => place('news-article', { article: story, ...given });

const press = (element: LitElement, key: string, init: KeyboardEventInit = {}) =>
  focusOf(element)?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );

/** What a finger or a mouse does, told by its points of the window. */
function point(target: Element, type: string, x: number, y: number, id = 1): void {
  const buttons = type === 'pointerup' ? 0 : 1;
  const init = { pointerId: id, clientX: x, clientY: y, buttons, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new PointerEvent(type, init));
}
function swipe(element: LitElement, from: number, to: number): void {
  const image = imageOf(element);
  point(image, 'pointerdown', from, 400);
  point(image, 'pointermove', (from + to) / 2, 402);
  point(image, 'pointermove', to, 404);
  point(image, 'pointerup', to, 404);
}
const tap = (target: Element, x: number, y: number) =>
  target.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, detail: 1, bubbles: true, composed: true }));
const scaleOf = (element: LitElement) => imageOf(element).getBoundingClientRect().width / imageOf(element).offsetWidth;

/** Every test leaves the history as it was: an open lightbox closes with its element. */
afterEach(async () => {
  fixtureCleanup();
  await until(() => !history.state?.newsZoom);
});

describe('the button of a picture', () => {
  it('given zoom, then a button stands in the corner at the end of the picture and says what it does', async () => {
    const element = await drawn(onePhoto());
    const [button] = zoomButtons(element);
    expect(button?.textContent?.trim()).to.equal('Enlarge the picture');
    const [corner, picture] = [button, partOf(element, 'image')].map((one) => one?.getBoundingClientRect());
    expect(corner?.right).to.be.closeTo(picture?.right ?? 0, 0.1);
    expect(corner?.bottom).to.be.closeTo(picture?.bottom ?? 0, 0.1);
    expect(corner?.width).to.equal(40);
  });

  it('given no zoom, then there is none, and a press on the picture does nothing', async () => {
    const element = await drawn(place('photo-with-credit', { photo: boats }));
    partOf(element, 'image')?.click();
    expect(zoomButtons(element)).to.be.empty;
    expect(dialogOf(element)).to.equal(null);
  });

  it('given a picture that does not arrive, then the button is not there', async () => {
    const element = onePhoto({ photo: { src: '/__server?status=404' } });
    await until(() => element.shadowRoot?.querySelector('[data-broken]'));
    expect(zoomButtons(element)[0]?.getClientRects()).to.be.empty;
  });

  it('given a gallery, then its pictures have one and the other pictures of the story have none', async () => {
    const element = await drawn(gallery());
    expect(zoomButtons(element).map((one) => !!one.closest('.gallery'))).to.deep.equal([true, true]);
  });
});

describe('opening', () => {
  it('given the button is pressed, then a modal dialog is named by the caption and shows the largest file, caption, credit and licence', async () => {
    const element = onePhoto({ photo: { ...boats, renditions: [{ src: `${photos}black-canyon.jpg`, width: 4000 }] } });
    await open(element);
    const dialog = dialogOf(element);
    expect(dialog?.matches(':modal')).to.equal(true);
    expect(dialog?.ariaLabel).to.equal(boats.caption);
    expect(shownFile(element)).to.equal('black-canyon.jpg');
    expect(imageOf(element).alt).to.equal(boats.alt);
    for (const part of ['caption', 'credit', 'license']) {
      const [inDialog, inFigure] = texts(element, part);
      expect(inDialog, part).to.equal(inFigure);
    }
    expect(dialog?.querySelector<HTMLAnchorElement>('[part="credit"] a')?.href).to.equal(boats.creditUrl);
  });

  it('given a press on the picture itself, then it opens', async () => {
    const element = await drawn(onePhoto());
    partOf(element, 'image')?.click();
    await next(element, 'news-zoom');
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('given no caption, then the dialog is named by the text for those who do not see', async () => {
    const element = onePhoto({ photo: canyon });
    await open(element);
    expect(dialogOf(element)?.ariaLabel).to.equal(canyon.alt);
  });

  it('given the dialog, then it fills the window and the focus is on its close button', async () => {
    const element = onePhoto();
    await open(element);
    const { x, y, width, height } = (dialogOf(element) as HTMLElement).getBoundingClientRect();
    expect([x, y, width, height]).to.deep.equal([0, 0, document.documentElement.clientWidth, innerHeight]);
    expect(focusOf(element)).to.equal(closeButton(element));
  });

  it('given one picture, then there is nothing to step to and nothing to count', async () => {
    const element = onePhoto();
    await open(element);
    expect(stepButtons(element)).to.be.empty;
    expect(dialogOf(element)?.textContent).not.to.contain(' of ');
  });

  it('given the whole picture is known to be wide, then its box has its shape before it has arrived', async () => {
    const element = onePhoto({ photo: { src: '/__server?never=1', width: 1000, height: 500 } });
    await open(element);
    const { width, height } = imageOf(element).getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.01);
    expect(width).to.be.greaterThan(600);
  });

  it('given a picture whose large file is missing, then the file that the page shows takes its place', async () => {
    const element = onePhoto({ photo: { ...boats, renditions: [{ src: '/__server?status=404', width: 9000 }] } });
    await drawn(element);
    // The page itself shows the small one.
    (partOf(element, 'image') as HTMLImageElement).srcset = '';
    await open(element);
    await until(() => imageOf(element).naturalWidth);
    expect(shownFile(element)).to.equal('nagasaki-boats.jpg');
    expect(roomOf(element).querySelector('p')?.getClientRects()).to.be.empty;
  });

  it('given a picture that does not arrive, then a sentence says so, and caption and credit stay', async () => {
    const broken = { ...sheep, src: '/__server?status=404', credit: 'A/B' };
    const element = gallery({ article: { ...story, body: [{ type: 'gallery', photos: [canyon, broken] }] } });
    await open(element, 0);
    stepButtons(element)[1]?.click();
    const sorry = roomOf(element).querySelector('p');
    await until(() => sorry?.getClientRects().length);
    expect(sorry?.textContent).to.equal('The picture could not be loaded.');
    expect(imageOf(element).getClientRects()).to.be.empty;
    expect(texts(element, 'credit')[0]).to.equal('Photo: A/B');
  });

  it('given a slotted picture, then it is enlarged with our caption', async () => {
    const slotted = `<img src="${boats.src}" alt="Slotted boats">`;
    const element = place('photo-with-credit', { zoom: true, caption: 'A caption' }, slotted);
    await open(element);
    expect(shownFile(element)).to.equal('nagasaki-boats.jpg');
    expect(imageOf(element).alt).to.equal('Slotted boats');
    expect(texts(element, 'caption')[0]).to.equal('A caption');
  });

  it('given a story in another language, then its words say so', async () => {
    const element = gallery({ article: { ...story, language: 'ar' } });
    await open(element);
    const { lang, dir } = partOf(element, 'caption')?.parentElement as HTMLElement;
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('given a page that styles captions for its own light ground, then they stay legible', async () => {
    const element = onePhoto();
    element.id = 'styled';
    const style = document.createElement('style');
    style.textContent = '#styled::part(caption) { color: #222 }';
    element.after(style);
    await open(element);
    expect(getComputedStyle(partOf(element, 'caption') as Element).color).to.equal('rgb(236, 235, 232)');
  });

  it('given two presses at once, then one dialog opens', async () => {
    const element = await drawn(onePhoto());
    const opened = next(element, 'news-zoom');
    zoomButtons(element)[0]?.click();
    zoomButtons(element)[0]?.click();
    await opened;
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.shadowRoot?.querySelectorAll('dialog').length).to.equal(1);
  });
});

describe('closing', () => {
  const ways: [string, (element: LitElement) => void][] = [
    ['the close button', (element) => closeButton(element).click()],
    ['a press beside the picture', (element) => void tap(roomOf(element), 5, 100)],
    ['Back', () => history.back()],
    [
      // What Escape and the back gesture of phones do, by their own name where the browser has it.
      'a request to close such as Escape',
      (element) => {
        const dialog = dialogOf(element) as HTMLDialogElement & { requestClose?: () => void };
        if (dialog.requestClose) dialog.requestClose();
        else dialog.close();
      },
    ],
  ];
  for (const [name, close] of ways) {
    it(`given ${name}, then it closes, the focus is back on the button and the history where it was`, async () => {
      const before = history.state;
      const element = onePhoto();
      await open(element);
      const closed = next(element, 'news-zoom');
      close(element);
      await closed;
      expect(dialogOf(element)).to.equal(null);
      expect(focusOf(element)).to.equal(zoomButtons(element)[0]);
      await until(() => !history.state?.newsZoom);
      expect(history.state).to.deep.equal(before);
    });
  }

  it('given a press on picture, caption or count, then it stays open', async () => {
    const element = onePhoto();
    await open(element);
    for (const target of [imageOf(element), partOf(element, 'caption'), partOf(element, 'status')]) {
      if (target) tap(target, 300, 300);
    }
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('given a double press that opened it, then its second half does not close it', async () => {
    const element = onePhoto();
    await open(element);
    roomOf(element).dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('given the element leaves the page, then it closes and takes its step in the history back', async () => {
    const element = onePhoto();
    await open(element);
    const closed = next(element, 'news-zoom');
    element.remove();
    expect((await closed).open).to.equal(false);
    await until(() => !history.state?.newsZoom);
  });

  it('given it is opened again at once, then it stays open', async () => {
    const element = onePhoto();
    await open(element);
    const closed = next(element, 'news-zoom');
    closeButton(element).click();
    await closed;
    await open(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(dialogOf(element)?.open).to.equal(true);
    expect(history.state.newsZoom).to.be.a('number');
  });

  it('given a second element, then its lightbox opens after the first has closed', async () => {
    const [one, other] = [onePhoto(), onePhoto({ photo: canyon })];
    await open(one);
    const closed = next(one, 'news-zoom');
    closeButton(one).click();
    await closed;
    await open(other);
    expect(dialogOf(other)?.ariaLabel).to.equal(canyon.alt);
    expect(dialogOf(one)).to.equal(null);
  });
});

describe('the page behind', () => {
  it('given a page with a state of its own, then the step keeps it, and a router hears of the state that it has already', async () => {
    history.replaceState({ route: 7 }, '');
    const heard: unknown[] = [];
    const listen = (event: PopStateEvent) => heard.push(event.state);
    addEventListener('popstate', listen);
    try {
      for (const close of [(element: LitElement) => closeButton(element).click(), () => history.back()]) {
        const element = onePhoto();
        await open(element);
        expect(history.state.route).to.equal(7);
        const closed = next(element, 'news-zoom');
        close(element);
        await closed;
        await until(() => !history.state?.newsZoom);
        expect(history.state).to.deep.equal({ route: 7 });
      }
      expect(heard).to.deep.equal([{ route: 7 }, { route: 7 }]);
    } finally {
      removeEventListener('popstate', listen);
      history.replaceState(null, '');
    }
  });

  it('given a page whose state is a word, then it is left alone and the lightbox works without Back', async () => {
    history.replaceState('word', '');
    const length = history.length;
    const element = onePhoto();
    await open(element);
    expect(history.state).to.equal('word');
    const closed = next(element, 'news-zoom');
    closeButton(element).click();
    await closed;
    expect([history.state, history.length]).to.deep.equal(['word', length]);
    history.replaceState(null, '');
  });

  it('given a page that has gone elsewhere in the meantime, then closing takes nothing of it back', async () => {
    const element = onePhoto();
    await open(element);
    history.pushState({ elsewhere: true }, '');
    const closed = next(element, 'news-zoom');
    closeButton(element).click();
    await closed;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(history.state).to.deep.equal({ elsewhere: true });
    // Back to where the test began, the lightbox's own step included.
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(-2);
    await arrived;
  });

  it('given a frame that may not write to the history, then the lightbox opens and closes', async () => {
    const { pushState } = history;
    history.pushState = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const element = onePhoto();
      await open(element);
      const closed = next(element, 'news-zoom');
      closeButton(element).click();
      expect((await closed).open).to.equal(false);
    } finally {
      history.pushState = pushState;
    }
  });

  it('given an open lightbox, then nothing outside the element is written to', async () => {
    const element = onePhoto();
    await drawn(element);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    await open(element);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).to.be.empty;
  });

  it('given wheels and keys that scroll, then the page stays where it is', async () => {
    const element = onePhoto();
    await open(element);
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    imageOf(element).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(true);
    for (const key of ['PageDown', 'End', 'ArrowDown']) expect(press(element, key), key).to.equal(false);
    expect(press(element, ' '), 'the space bar presses the button').to.equal(true);
    expect(press(element, 'ArrowLeft', { altKey: true }), 'Alt+Left is the browser’s').to.equal(true);
    expect(getComputedStyle(dialogOf(element) as Element).touchAction).to.equal('none');
  });
});

describe('stepping through a story', () => {
  it('given a picture of a gallery, then it stands in its place among all pictures of the story', async () => {
    const element = gallery();
    await open(element);
    expect(said(element)).to.contain('3 of 4').and.to.contain(sheep.caption);
    expect(shownFile(element)).to.equal('march-pastoral.jpg');
  });

  it('given the buttons, then they are named, step, and go round', async () => {
    const element = gallery();
    await open(element, 1);
    const [back, ahead] = stepButtons(element);
    expect([back, ahead].map((one) => one?.textContent?.trim())).to.deep.equal(['Previous picture', 'Next picture']);
    ahead?.click();
    expect(said(element)).to.contain('1 of 4');
    back?.click();
    back?.click();
    expect(said(element)).to.contain('3 of 4').and.to.contain(sheep.caption);
    expect(dialogOf(element)?.ariaLabel).to.equal(sheep.caption);
    expect(shownFile(element)).to.equal('march-pastoral.jpg');
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    const [ahead, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    it(`given a page that runs ${dir}, then ${ahead} and a swipe step ahead and ${back} steps back`, async () => {
      const element = gallery({ dir });
      await open(element);
      press(element, ahead);
      expect(said(element)).to.contain('4 of 4');
      press(element, back);
      expect(said(element)).to.contain('3 of 4');
      swipe(element, 600, dir === 'ltr' ? 400 : 800);
      expect(said(element)).to.contain('4 of 4');
      swipe(element, 600, dir === 'ltr' ? 800 : 400);
      expect(said(element)).to.contain('3 of 4');
    });

    it(`given a page that runs ${dir}, then the arrow of each button points out of the picture`, async () => {
      const element = gallery({ dir });
      await open(element);
      const [previous, following] = stepButtons(element).map((one) => ({
        left: one.getBoundingClientRect().left,
        turned: getComputedStyle(one.querySelector('.icon') as Element).scale !== 'none',
      }));
      expect((previous?.left ?? 0) < (following?.left ?? 0)).to.equal(dir === 'ltr');
      expect([previous?.turned, following?.turned]).to.deep.equal(dir === 'ltr' ? [true, false] : [false, true]);
    });
  }

  it('given a swipe, then the press that it ends with closes nothing', async () => {
    const element = gallery();
    await open(element);
    swipe(element, 600, 400);
    tap(roomOf(element), 400, 400);
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('given a short drag, then the picture stays', async () => {
    const element = gallery();
    await open(element);
    swipe(element, 600, 580);
    expect(said(element)).to.contain('3 of 4');
    expect(scaleOf(element)).to.be.closeTo(1, 0.01);
  });

  it('given a step, then the focus stays on its button, and on closing goes to the button that opened', async () => {
    const element = gallery();
    await open(element);
    const [, ahead] = stepButtons(element);
    ahead?.focus();
    ahead?.click();
    expect(focusOf(element)).to.equal(ahead);
    const closed = next(element, 'news-zoom');
    closeButton(element).click();
    await closed;
    expect(focusOf(element)).to.equal(zoomButtons(element)[0]);
  });
});

describe('a closer look', () => {
  const centre = (element: LitElement) => {
    const { left, top, width, height } = roomOf(element).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  async function openLarge() {
    const element = onePhoto();
    await open(element);
    await until(() => imageOf(element).naturalWidth);
    return element;
  }

  it('given a double tap, then what lies under it comes closer and stays there; another goes back', async () => {
    const element = await openLarge();
    const image = imageOf(element);
    const { left, top, width, height } = image.getBoundingClientRect();
    const [x, y] = [left + width * 0.6, top + height * 0.6];
    tap(image, x, y);
    tap(image, x, y);
    expect(scaleOf(element)).to.be.closeTo(2.5, 0.01);
    const zoomed = image.getBoundingClientRect();
    expect((x - zoomed.left) / zoomed.width).to.be.closeTo(0.6, 0.01);
    expect((y - zoomed.top) / zoomed.height).to.be.closeTo(0.6, 0.01);
    tap(image, x, y);
    tap(image, x, y);
    expect(scaleOf(element)).to.be.closeTo(1, 0.01);
  });

  it('given two fingers that part, then the picture grows with them, and one finger moves it to its edge and no further', async () => {
    const element = await openLarge();
    const image = imageOf(element);
    const { x, y } = centre(element);
    point(image, 'pointerdown', x - 50, y, 1);
    point(image, 'pointerdown', x + 50, y, 2);
    point(image, 'pointermove', x - 100, y, 1);
    point(image, 'pointermove', x + 100, y, 2);
    expect(scaleOf(element)).to.be.closeTo(2, 0.05);
    point(image, 'pointerup', x + 100, y, 2);
    point(image, 'pointermove', x + 5000, y, 1);
    point(image, 'pointerup', x + 5000, y, 1);
    const [picture, room] = [image, roomOf(element)].map((one) => one.getBoundingClientRect());
    const free = Math.max(0, (room?.width ?? 0) - (picture?.width ?? 0)) / 2;
    expect((picture?.left ?? 0) - (room?.left ?? 0)).to.be.closeTo(free, 1);
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('given a wheel with Ctrl, as touchpads pinch, then it zooms, never below the whole picture', async () => {
    const element = await openLarge();
    const { x, y } = centre(element);
    const turn = (deltaY: number) =>
      imageOf(element).dispatchEvent(
        new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: x, clientY: y, bubbles: true, cancelable: true }),
      );
    turn(-100);
    expect(scaleOf(element)).to.be.closeTo(2, 0.01);
    turn(500);
    expect(scaleOf(element)).to.be.closeTo(1, 0.01);
  });

  it('given the keys + and −, then it zooms; arrows then move the picture and step no more', async () => {
    const element = gallery();
    await open(element, 1);
    await until(() => imageOf(element).naturalWidth);
    press(element, '+');
    press(element, '+');
    expect(scaleOf(element)).to.be.closeTo(2.25, 0.01);
    const { left } = imageOf(element).getBoundingClientRect();
    press(element, 'ArrowRight');
    expect(imageOf(element).getBoundingClientRect().left).to.be.lessThan(left);
    expect(said(element)).to.contain('4 of 4');
    press(element, '-');
    press(element, '-');
    press(element, 'ArrowLeft');
    expect(said(element)).to.contain('3 of 4');
  });

  it('given a step, then the next picture is whole', async () => {
    const element = gallery();
    await open(element);
    await until(() => imageOf(element).naturalWidth);
    press(element, '+');
    stepButtons(element)[1]?.click();
    expect(scaleOf(element)).to.be.closeTo(1, 0.01);
  });
});

describe('news-zoom', () => {
  it('given opening, a step and closing, then it tells the first with its picture, and the last with the picture shown then', async () => {
    const element = gallery();
    const told: [string | undefined, boolean][] = [];
    element.parentElement?.addEventListener('news-zoom', ({ photo, open: isOpen }) =>
      told.push([photo.caption, isOpen]),
    );
    await open(element);
    stepButtons(element)[1]?.click();
    const closed = next(element, 'news-zoom');
    closeButton(element).click();
    const event = await closed;
    expect(event.composed && event.bubbles && event.target === element).to.equal(true);
    expect(told).to.deep.equal([
      [sheep.caption, true],
      [boats.caption, false],
    ]);
  });
});

describe('without its side file', () => {
  const { lightbox } = sideFiles;
  const { open: openWindow } = window;
  afterEach(() => {
    sideFiles.lightbox = lightbox;
    window.open = openWindow;
  });

  it('given it cannot be loaded, then the picture opens in a tab that knows nothing of the page', async () => {
    sideFiles.lightbox = () => Promise.reject(new TypeError('Failed to fetch'));
    const asked = new Promise<unknown[]>((resolve) => {
      window.open = (...given: unknown[]) => {
        resolve(given);
        return null;
      };
    });
    const element = await drawn(onePhoto());
    zoomButtons(element)[0]?.click();
    expect(await asked).to.deep.equal([new URL(boats.src, location.href).href, '_blank', 'noopener']);
  });
});

describe('for everyone', () => {
  for (const scheme of ['light', 'dark']) {
    it(`given a ${scheme} page, then axe finds no fault with the open lightbox, which is dark`, async () => {
      const element = gallery();
      const page = element.parentElement as HTMLElement;
      Object.assign(page.style, { colorScheme: scheme, background: 'light-dark(#fff, #14161a)' });
      await open(element);
      await until(() => imageOf(element).naturalWidth);
      expect(getComputedStyle(dialogOf(element) as Element).backgroundColor).to.equal('rgb(13, 14, 16)');
      await expect(element).to.be.accessible();
    });
  }

  it('given a caption longer than its room, then the picture keeps most of it and keyboards can scroll the words', async () => {
    const element = onePhoto({ photo: { ...boats, caption: 'Many words of a very long caption. '.repeat(400) } });
    await open(element);
    const words = partOf(element, 'caption')?.parentElement as HTMLElement;
    expect(words.tabIndex).to.equal(0);
    expect(words.getBoundingClientRect().height).to.be.at.most(innerHeight * 0.4 + 1);
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    words.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(false);
  });
});
