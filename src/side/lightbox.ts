// The lightbox: a dark room for the pictures of one element. Plain DOM, so that it can be a file beside the script that is
// fetched when somebody first enlarges a picture. It stands in the element's shadow root and uses its styles; private
// custom properties (`--_…`) get other names in every file of the build, so none is read here.

import type { Photo } from '../model/photo.ts';

/** The messages of the interface that are shown here. */
export interface LightboxWords {
  readonly close: string;
  readonly enlarge: string;
  readonly failedPhoto: string;
  readonly nextPicture: string;
  readonly previousPicture: string;
  readonly shownOf: string;
}

/** As much of Lit's element as is needed. */
type LightboxHost = Element &
  Record<'addController' | 'removeController', (controller: { hostDisconnected(): void }) => void>;

type PhotoFigure = HTMLElement & { newsMedia?: Photo };

const css = String.raw;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css`
  .dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    overflow: hidden;
    touch-action: none;
    container-type: size;
    color-scheme: dark;
    background: #0d0e10;
    color: #ecebe8;
    outline: none;
    button {
      display: grid;
      place-items: center;
      inline-size: calc(var(--news-space, 8px) * 6);
      block-size: calc(var(--news-space, 8px) * 6);
      font-size: 1.25em;
      &:focus-visible {
        outline-color: currentColor;
        outline-offset: -4px;
      }
    }
    @media (hover: hover) {
      button:hover {
        background: #ecebe8;
        color: #0d0e10;
      }
    }
    .figcaption {
      max-block-size: 40cqb;
      padding: calc(var(--news-space, 8px) * 2) min(calc(var(--news-space, 8px) * 3), 4.5cqi)
        calc(var(--news-space, 8px) * 3);
      overflow: auto;
      overscroll-behavior: contain;
      &[tabindex] {
        touch-action: pan-y;
      }
      /* What a page says of the parts was said for its own ground. */
      * {
        color: inherit !important;
      }
    }
    .credit-line {
      color: #a3a4a6 !important;
      a:not(:hover) {
        text-decoration-color: #34373c;
      }
    }
  }
  .dialog-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--news-space, 8px) * 7);
    padding-inline-start: min(calc(var(--news-space, 8px) * 3), 4.5cqi);
    .meta {
      font-weight: 500;
      color: #a3a4a6;
    }
  }
  .dialog-stage {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    padding-inline: var(--news-space, 8px);
    overflow: hidden;
    -webkit-user-select: none;
    user-select: none;
    > button {
      z-index: 1;
      &:first-child:dir(ltr) .icon,
      &:last-child:dir(rtl) .icon {
        scale: -1 1;
      }
    }
  }
  .dialog-room {
    grid-column: 2;
    block-size: 100%;
    display: grid;
    place-items: center;
    container-type: size;
    img {
      inline-size: min(100cqi, 100cqb * var(--shape, 1.5));
      aspect-ratio: var(--shape, 1.5);
      background: #ecebe81a center / cover;
      cursor: zoom-in;
    }
    .unavailable {
      aspect-ratio: auto;
      color: inherit;
    }
  }
  @container (max-width: 37.5em) {
    .dialog-stage {
      grid-template: minmax(0, 1fr) auto / auto 1fr auto;
      padding: 0;
      > button:last-child {
        grid-area: 2 / 3;
      }
    }
    .dialog-room {
      grid-area: 1 / 1 / auto / -1;
    }
  }
  @media print {
    .dialog[open] {
      display: none;
    }
  }
`);

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const drawings = { ahead: 'M5.75 3l5 5-5 5', close: 'M3.5 3.5l9 9M12.5 3.5l-9 9' };

/** The address of the widest file; of two that are as wide, the rendition is the smaller download. */
function largestOf({ src, width, renditions = [] }: Photo): string {
  const widthOf = (file: { width?: number | undefined }) => file.width ?? 0;
  const sized = [...renditions, { src, width }].filter(widthOf);
  return sized.sort((one, other) => widthOf(other) - widthOf(one))[0]?.src ?? src;
}

/** `shown` is how the page shows the picture: it stands in until the large one has arrived, and where that one fails. */
function makeImage(photo: Photo, shown: HTMLImageElement): HTMLImageElement {
  const image = new Image();
  const shape = (width: number, height: number): void => {
    if (width && height) image.style.setProperty('--shape', String(width / height));
  };
  shape(photo.width || shown.naturalWidth, photo.height || shown.naturalHeight);
  if (shown.naturalWidth) image.style.backgroundImage = `url(${JSON.stringify(shown.currentSrc)})`;
  image.onload = () => {
    shape(image.naturalWidth, image.naturalHeight);
    image.style.background = 'none';
  };
  image.onerror = () => {
    image.onerror = null;
    image.src = shown.currentSrc || shown.src;
    // It is not known yet that no picture arrives.
    image.closest('[data-picture]')?.removeAttribute('data-broken');
  };
  image.src = largestOf(photo) || shown.currentSrc;
  image.alt = photo.alt ?? shown.alt;
  image.draggable = false;
  return image;
}

/** How near the picture is to the eye, and which part of it is in sight. */
class Lens {
  scale = 1;
  x = 0;
  y = 0;
  image = new Image();
  readonly room: HTMLElement;

  /** `sorry`: what stands in the place of a picture that does not arrive. */
  constructor(sorry: string) {
    this.room = make(
      'div',
      { class: 'dialog-room', 'data-picture': '' },
      this.image,
      make('p', { class: 'unavailable', part: 'placeholder' }, sorry),
    );
  }

  /** A new image each time: an old one would show its picture until the next has arrived. */
  show(image: HTMLImageElement): void {
    this.image.replaceWith(image);
    this.image = image;
    [this.scale, this.x, this.y] = [1, 0, 0];
    this.room.removeAttribute('data-broken');
  }

  place(): void {
    this.image.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
  }

  /** No further than to the picture's edges. */
  pan(right: number, down: number): void {
    const { image, room, scale } = this;
    const within = (place: number, picture: number, space: number) => {
      const reach = Math.max(0, (picture * scale - space) / 2);
      return Math.min(reach, Math.max(-reach, place));
    };
    this.x = within(this.x + right, image.offsetWidth, room.offsetWidth);
    this.y = within(this.y + down, image.offsetHeight, room.offsetHeight);
    this.place();
  }

  /** What lies at that point of the window stays there. */
  zoom(scale: number, clientX = innerWidth / 2, clientY = innerHeight / 2): void {
    const { image, room } = this;
    const { left, top, width, height } = room.getBoundingClientRect();
    const most = Math.max(3, image.naturalWidth / (image.offsetWidth || 1));
    const factor = Math.min(most, Math.max(1, scale)) / this.scale;
    this.scale *= factor;
    this.pan(
      (clientX - left - width / 2 - this.x) * (1 - factor),
      (clientY - top - height / 2 - this.y) * (1 - factor),
    );
  }
}

/** To the next picture on that side: 1 is the right one, -1 the left one. */
type Step = (right: number) => void;

/** Fingers and mouse: swipe, pan, pinch, double tap; a tap beside the picture closes. */
function followPointers(dialog: HTMLDialogElement, lens: Lens, step: Step): void {
  const pointers = new Map<number, PointerEvent>();
  let moved = 0;
  let tapped = -Infinity;

  lens.room.onpointerdown = (event) => {
    if (event.button) return;
    if (!pointers.size) moved = 0;
    pointers.set(event.pointerId, event);
  };
  dialog.onpointermove = (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    // Let go outside the window.
    if (!event.buttons) return onEnd(event);
    pointers.set(event.pointerId, event);
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    const [right, down] = [event.clientX - before.clientX, event.clientY - before.clientY];
    moved += Math.hypot(right, down);
    if (other) {
      const distance = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      lens.pan(right / 2, down / 2);
      lens.zoom(
        (lens.scale * distance(event)) / distance(before),
        (event.clientX + other.clientX) / 2,
        (event.clientY + other.clientY) / 2,
      );
    } else if (lens.scale > 1) {
      lens.pan(right, down);
    } else {
      lens.x += right;
      lens.place();
    }
  };
  function onEnd({ pointerId, type }: PointerEvent): void {
    if (!pointers.delete(pointerId) || pointers.size || lens.scale > 1) return;
    const { x } = lens;
    lens.pan(0, 0);
    if (type === 'pointerup' && Math.abs(x) > 48) step(-Math.sign(x));
  }
  dialog.onpointerup = dialog.onpointercancel = onEnd;

  dialog.onclick = (event) => {
    const wasDrag = moved > 10;
    moved = 0;
    if (wasDrag) return;
    if (event.target !== lens.image) {
      // The second click of a double one was meant for what opened the lightbox.
      if (event.detail < 2 && !(event.target as Element).closest('button, .figcaption, p')) dialog.close();
    } else if (event.timeStamp - tapped < 400) {
      tapped = -Infinity;
      lens.zoom(lens.scale > 1 ? 1 : 2.5, event.clientX, event.clientY);
    } else {
      tapped = event.timeStamp;
    }
  };
}

/** What keys do: to the right and down by so many steps; nearer. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const nearer: Readonly<Record<string, number>> = { '+': 1.5, '-': 1 / 1.5 };

/** Keys and wheels. The page behind must not scroll; a caption that is longer than its room may. */
function followKeys(dialog: HTMLDialogElement, lens: Lens, step: Step): void {
  const isInText = ({ target }: Event) => (target as Element).closest('[tabindex="0"]');

  dialog.onkeydown = (event) => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const factor = nearer[key];
    const [right, down] = ways[key] ?? [0, 0];
    if (factor) lens.zoom(lens.scale * factor);
    else if (lens.scale > 1 && (right || down)) lens.pan(-80 * right, -80 * down);
    else if (right) step(right);
    else if (isInText(event) || !(down || /^(Page|Home|End)/.test(key) || (key === ' ' && event.target === dialog)))
      return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onWheel = (event: WheelEvent): void => {
    if (isInText(event)) return;
    event.preventDefault();
    // So arrives a pinch on a touchpad, too.
    if (event.ctrlKey) lens.zoom(lens.scale * 2 ** (-event.deltaY / 100), event.clientX, event.clientY);
  };
  dialog.addEventListener('wheel', onWheel, { passive: false });
}

/** Resolves when the history is back where it was before the last lightbox. */
let wayBack: Promise<void> | undefined;

/**
 * Takes a step in the browser's history, for its Back button to take back; returns how else to take it back. It stays at the
 * page's address and keeps the page's own state, so that a router finds nothing changed on either way.
 */
function stepIntoHistory(onBack: () => void): () => void {
  const mark = Math.random();
  const isThere = () => history.state?.newsZoom === mark;
  let arrive = () => {};
  const onPopState = (): void => {
    // Some routers raise such events themselves.
    if (isThere()) return;
    removeEventListener('popstate', onPopState);
    arrive();
    onBack();
  };
  try {
    // Any other kind of state cannot carry the mark.
    if (typeof history.state === 'object') history.pushState({ ...history.state, newsZoom: mark }, '');
  } catch {
    // Not every frame may write to the history.
  }
  if (isThere()) addEventListener('popstate', onPopState);
  return () => {
    // The page may have gone elsewhere in the meantime; nothing of ours is left to take back then.
    if (!isThere()) return removeEventListener('popstate', onPopState);
    wayBack = new Promise((resolve) => {
      arrive = resolve;
      setTimeout(resolve, 1000);
    });
    history.back();
  };
}

/** There is never a second one. */
let opened: HTMLDialogElement | undefined;

/**
 * Shows the picture in `box`, and lets the reader step through all pictures of its element. `tell` is called with the
 * picture in sight when the lightbox opens and when it closes.
 */
export async function openLightbox(
  box: HTMLElement,
  words: LightboxWords,
  tell: (photo: Photo, open: boolean) => void,
): Promise<void> {
  await wayBack;
  const root = box.getRootNode() as ShadowRoot;
  const host = root.host as LightboxHost;
  const opener = box.querySelector('button');
  const pictures = [...root.querySelectorAll<PhotoFigure>('.photo')].flatMap((figure) => {
    const shown = figure.querySelector('img') ?? host.querySelector('img');
    return figure.newsMedia && shown ? [{ figure, photo: figure.newsMedia, shown }] : [];
  });
  const first = pictures.find(({ figure }) => figure.contains(box));
  if (!first || !opener || !host.isConnected || opened?.isConnected) return;
  let current = first;

  const makeButton = (part: string, name: string, drawing: string, onClick: () => void): HTMLButtonElement => {
    const icon = opener.querySelector('.icon')?.cloneNode(true) as SVGElement;
    icon.firstElementChild?.setAttribute('d', drawing);
    const button = make('button', { part, type: 'button' }, icon, make('span', { class: 'visually-hidden' }, name));
    button.onclick = onClick;
    return button;
  };
  const count = make('bdi');
  const name = make('span', { class: 'visually-hidden' });
  const lens = new Lens(words.failedPhoto);
  const stage = make('div', { class: 'dialog-stage' }, lens.room);
  let caption = make('div');
  // Pressed anywhere, the dialog itself keeps the focus, and so the keys.
  const dialog = make(
    'dialog',
    { class: 'dialog', part: 'dialog', tabindex: '-1' },
    make(
      'div',
      { class: 'dialog-bar' },
      make('p', { class: 'meta', role: 'status' }, count, name),
      makeButton('button close-button', words.close, drawings.close, () => dialog.close()),
    ),
    stage,
    caption,
  );

  function show(picture: typeof current): void {
    current = picture;
    const { figure, photo, shown } = picture;
    const image = makeImage(photo, shown);
    lens.show(image);
    const foreign = figure.closest<HTMLElement>('[lang]');
    const said = make(
      'div',
      { class: 'figcaption', ...(foreign && { lang: foreign.lang, dir: foreign.dir }) },
      ...(figure.querySelector('figcaption')?.cloneNode(true).childNodes ?? []),
    );
    caption.replaceWith(said);
    caption = said;
    // Longer than its room: keyboards and fingers can scroll it.
    if (said.scrollHeight > said.clientHeight) said.tabIndex = 0;
    name.textContent = photo.caption || image.alt;
    dialog.ariaLabel = name.textContent || words.enlarge;
    if (!pictures[1]) return;
    const place = String(pictures.indexOf(picture) + 1);
    count.textContent = words.shownOf.replace('{shown}', place).replace('{total}', String(pictures.length));
  }

  function stepBy(by: number): void {
    const next = pictures.at((pictures.indexOf(current) + by) % pictures.length);
    if (next && next !== current) show(next);
  }
  const step = (right: number): void => stepBy(dialog.matches(':dir(rtl)') ? -right : right);
  if (pictures[1]) {
    stage.prepend(makeButton('button', words.previousPicture, drawings.ahead, () => stepBy(-1)));
    stage.append(makeButton('button', words.nextPicture, drawings.ahead, () => stepBy(1)));
  }
  followPointers(dialog, lens, step);
  followKeys(dialog, lens, step);

  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // Within the box that a page's rules do not reach; before what Lit has drawn, which extends to the end of it.
  box.closest('.root')?.prepend(dialog);
  opened = dialog;
  dialog.showModal();
  show(first);
  const stepBack = stepIntoHistory(() => dialog.close());
  const leaving = { hostDisconnected: () => dialog.close() };
  host.addController(leaving);
  dialog.onclose = () => {
    host.removeController(leaving);
    dialog.remove();
    opener.focus({ preventScroll: true });
    stepBack();
    tell(current.photo, false);
  };
  tell(first.photo, true);
}
