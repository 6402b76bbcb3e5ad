// What goes on beside a player: the talk with providers' frames, the reader's subtitles, previews that run while they are
// seen. A side file, since nothing of it is needed before something plays.

import { savesData } from '../load/save-data.ts';

/**
 * What is heard of a player: `play`, `pause`, `ended`, `error`, `silent` (it has come, but says nothing); anything else is
 * talk.
 */
export type OnHeard = (type: unknown, seconds?: unknown, duration?: unknown) => void;

export type Order = 'play' | 'pause';
export type Say = (order: Order) => void;

/** Milliseconds that a player is given for its first sign of life. */
const patience = 8000;
const step = 500;

type Message = Readonly<Record<string, unknown>>;

const asMessage = (value: unknown): Message => (typeof value === 'object' && value ? (value as Message) : {});

interface Tongue {
  /** Said until the frame answers. */
  readonly hello: object;
  /** What we want to be told. */
  readonly events: readonly string[];
  readonly say: (order: string, ...what: string[]) => object;
  readonly hear: (message: Message) => Parameters<OnHeard>;
}

/**
 * By messages, so that no script of theirs comes into the page. Dailymotion's frame says nothing to a page without its
 * script ("not with iFrame embeds": developers.dailymotion.com/docs/listen-to-player-events-web).
 */
const tongues: Readonly<Record<string, Tongue>> = {
  // developers.google.com/youtube/iframe_api_reference; each of its errors means that the video cannot be shown here.
  youtube: {
    hello: { event: 'listening', channel: 'widget' },
    events: ['onStateChange', 'onError'],
    say: (order, ...args) => ({ event: 'command', func: args.length ? order : `${order}Video`, args }),
    hear({ event, info }) {
      const { playerState, currentTime: seconds, duration } = asMessage(info);
      const state = event === 'onStateChange' ? info : playerState;
      return [event === 'onError' ? 'error' : ['ended', 'play', 'pause'][Number(state)], seconds, duration];
    },
  },
  // github.com/vimeo/player.js; its `error` means that an order was not carried out.
  vimeo: {
    hello: { method: 'ping' },
    events: ['play', 'pause', 'ended', 'timeupdate'],
    say: (method, value) => ({ method, value }),
    hear({ event, data }) {
      const { seconds, duration } = asMessage(data);
      return [event === 'error' ? undefined : event, seconds, duration];
    },
  },
};

/** Greets a frame and tells what it says, or that it does not. */
function attendFrame(
  frame: HTMLIFrameElement,
  provider: string,
  signal: AbortSignal,
  onHeard: OnHeard,
  onAnswer: (say: Say) => void,
): void {
  const tongue = tongues[provider];
  const { origin } = new URL(frame.src);
  const post = (message: object | undefined) =>
    message && frame.contentWindow?.postMessage(JSON.stringify(message), origin);
  let hasAnswered = false;
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (!tongue || source !== frame.contentWindow || from !== origin) return;
    let message: unknown;
    try {
      message = typeof data === 'string' ? JSON.parse(data) : data;
    } catch {
      return;
    }
    if (!hasAnswered) {
      hasAnswered = true;
      for (const event of tongue.events) post(tongue.say('addEventListener', event));
      const say: Say = (order) => post(tongue.say(order));
      // Phones do not let every frame begin by its address alone.
      say('play');
      onAnswer(say);
    }
    onHeard(...tongue.hear(asMessage(message)));
  };
  const wait = (left: number): void => {
    if (signal.aborted || hasAnswered) return;
    // Until something comes, the frame holds an empty document of the page's own.
    const hasCome = !frame.contentDocument;
    if (left <= 0) return hasCome ? tongue && onHeard('silent') : onHeard('error');
    if (hasCome) post(tongue?.hello);
    setTimeout(() => wait(left - step), step);
  };
  addEventListener('message', onMessage, { signal });
  wait(patience);
}

/** In the place of a language: the reader wants no subtitles. */
const off = 'off';

const key = 'newsroom-elements:captions';

/** Storage may be denied or full: then each player begins anew. */
function recall(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Then there is no choice to recall.
  }
}

const base = (language: string): string => language.replace(/-.*/s, '').toLowerCase();

/**
 * Shows the subtitles that the reader has chosen last, else those of the element's language, else of the reader's own, else
 * the first; and keeps what is chosen in the player.
 */
function attendFile(file: HTMLVideoElement, language: string, signal: AbortSignal, onHeard: OnHeard): void {
  setTimeout(() => signal.aborted || file.readyState || file.paused || onHeard('error'), patience);
  const tracks = [...file.querySelectorAll('track')];
  const wishes = [recall(), language, ...navigator.languages];
  const wished = (wish = '') => tracks.find(({ srclang }) => base(srclang) === base(wish));
  const picked = wishes[0] === off ? undefined : (wishes.map(wished).find(Boolean) ?? tracks[0]);
  let shown = picked?.srclang ?? off;
  const look = () => {
    const now = tracks.find(({ track }) => track.mode === 'showing')?.srclang ?? off;
    if (now !== shown) keep((shown = now));
  };
  const begin = () => {
    for (const one of tracks) one.track.mode = one === picked ? 'showing' : 'disabled';
    file.textTracks.addEventListener('change', look, { signal });
  };
  // Until then some browsers choose for themselves.
  if (file.readyState) begin();
  else file.addEventListener('loadedmetadata', begin, { signal, once: true });
}

/**
 * Sees to a player that was just started, until `signal` ends that: tells what is heard of it that the page cannot hear by
 * itself, and shows the reader's subtitles. `onAnswer` gets the way to make a frame play and pause once it listens.
 *
 * @param provider of a frame; `undefined` for a file
 * @param language of the element
 */
export function attend(
  element: HTMLElement,
  provider: string | undefined,
  language: string,
  signal: AbortSignal,
  onHeard: OnHeard,
  onAnswer: (say: Say) => void,
): void {
  if (provider) attendFrame(element as HTMLIFrameElement, provider, signal, onHeard, onAnswer);
  else attendFile(element as HTMLVideoElement, language, signal, onHeard);
}

/**
 * Tells whether half of a preview is on screen, whenever that changes. Never where the reader wants no motion, or to save
 * data.
 */
export function whileSeen(box: Element, onSeen: (isSeen: boolean) => void): void {
  if (savesData() || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const see = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { intersectionRatio } of entries) onSeen(intersectionRatio >= 0.5);
  };
  new IntersectionObserver(see, { threshold: 0.5 }).observe(box);
}
