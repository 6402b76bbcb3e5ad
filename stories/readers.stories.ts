// What readers do, done by itself: the panel "Interactions" shows each step, and the tests of the manual run them all.

import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Tag } from './states.ts';
import { places, type Story } from './story.ts';

const { content } = places;
const feed = `${content}feed.json`;

export default { title: 'In use/What readers do', parameters: { controls: { disable: true } } };

/** A test that drives a browser presses real keys through this; by hand the story does what the key would do. */
declare global {
  interface Window {
    pressKey?: (key: string) => Promise<void>;
  }
}

type Elements = HTMLElementTagNameMap;
type Events = HTMLElementEventMap;

const inside = (element: Element) => within(element.shadowRoot as unknown as HTMLElement);
const partOf = (element: Element, part: string) => element.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
const focused = (element: Element) => element.shadowRoot?.activeElement;
const countOf = (element: Element) => element.shadowRoot?.querySelectorAll('[part~="item"]').length;

/** The element once it shows what it has, and a list of what it has told since. */
async function open<T extends Tag>(canvas: HTMLElement, tag: T, state = 'ready') {
  const element = canvas.querySelector(tag) as Elements[T] & { updateComplete: Promise<unknown> };
  await waitFor(() => expect(element.matches(`:state(${state})`)).toBe(true), { timeout: 5000 });
  await element.updateComplete;
  return element;
}

/** Resolves with the next event of that name. */
const told = <Name extends keyof Events>(element: Element, name: Name): Promise<Events[Name]> =>
  new Promise((resolve) => element.addEventListener(name, (event) => resolve(event as Events[Name]), { once: true }));

/** A button can be found by its words once it is measured and shown. */
const press = async (element: Element, name: string | RegExp, times = 1) => {
  const button = await inside(element).findByRole('button', { name });
  for (let pressed = 0; pressed < times; pressed += 1) await userEvent.click(button);
  return button;
};

export const ReadMoreOfABio: Story = {
  globals: { width: '360' },
  render: () => html`<author-bio src="${content}author.json" lines="2"></author-bio>`,
  async play({ canvasElement, step }) {
    const bio = await open(canvasElement, 'author-bio');
    const expanded = told(bio, 'news-expand');
    await step('“Read more” opens the text', async () => {
      const button = await press(bio, /read more/i);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect((await expanded).part).toBe('bio');
    });
    await step('“Read less” folds it again', async () => {
      const button = await press(bio, /read less/i);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
    });
  },
};

export const ReadTheRestOfAStory: Story = {
  globals: { width: '680' },
  render: () => html`<news-article src="${content}story.json" body="excerpt"></news-article>`,
  async play({ canvasElement }) {
    const story = await open(canvasElement, 'news-article');
    const paragraphs = () => story.shadowRoot?.querySelectorAll('[part~="paragraph"]').length ?? 0;
    const before = paragraphs();
    const expanded = told(story, 'news-expand');
    await userEvent.click(partOf(story, 'more-button') as HTMLElement);
    await expect(await expanded).toMatchObject({ part: 'body', expanded: true });
    await waitFor(() => expect(paragraphs()).toBeGreaterThan(before));
  },
};

export const ShowMoreStories: Story = {
  render: () => html`<news-feed src=${feed} limit="2"></news-feed>`,
  async play({ canvasElement }) {
    const list = await open(canvasElement, 'news-feed');
    await expect(countOf(list)).toBe(2);
    const more = told(list, 'news-more');
    await press(list, /show more/i);
    await expect(await more).toMatchObject({ shown: 4, added: 2 });
    await expect(countOf(list)).toBe(4);
  },
};

export const FollowAStory: Story = {
  render: () => html`<news-feed src=${feed} layout="grid" limit="4"></news-feed>`,
  async play({ canvasElement }) {
    const list = await open(canvasElement, 'news-feed');
    const selected = told(list, 'news-select');
    const [, second] = await inside(list).findAllByRole('link', { name: /\w+ \w+ \w+ \w+/ });
    await userEvent.click(second as HTMLElement);
    await expect((await selected).part).toBe('headline');
    // The manual prevents the event; a page that does not would be left here.
    await expect((await selected).defaultPrevented).toBe(true);
  },
};

export const WalkThroughAFeedByKeyboard: Story = {
  render: () => html`<news-feed src=${feed} limit="3" heading="Latest"></news-feed>`,
  async play({ canvasElement, step }) {
    const list = await open(canvasElement, 'news-feed');
    const stops = [...(list.shadowRoot?.querySelectorAll<HTMLElement>('a[href], button') ?? [])].filter((stop) =>
      stop.checkVisibility(),
    );
    await step('Tab reaches every stop in reading order, and each shows its focus', async () => {
      for (const stop of stops) {
        if (window.pressKey) await window.pressKey('Tab');
        else stop.focus();
        await expect(focused(list)).toBe(stop);
      }
    });
    await step('“Skip these stories” leads past the list', async () => {
      (await inside(list).findByRole('button', { name: /skip/i })).focus();
      await userEvent.keyboard('{Enter}');
      await expect(focused(list)).toHaveClass('past-end');
    });
  },
};

export const StepThroughACarousel: Story = {
  globals: { width: '640' },
  render: () => html`<news-feed src=${feed} layout="carousel" limit="6"></news-feed>`,
  async play({ canvasElement, step }) {
    const list = await open(canvasElement, 'news-feed');
    const count = () => list.shadowRoot?.querySelector('.steps span')?.textContent;
    await waitFor(() => expect(count()).toMatch(/^1–2 of/));
    await step('The arrow key leads to the next story', async () => {
      partOf(list, 'item')?.querySelector('a')?.focus();
      await userEvent.keyboard('{ArrowRight}');
      const items = [...(list.shadowRoot?.querySelectorAll('[part~="item"]') ?? [])];
      await expect(items.findIndex((item) => item.contains(focused(list) ?? null))).toBe(1);
    });
    await step('The button shows the next stories', async () => {
      await press(list, /next stories/i);
      await waitFor(() => expect(count()).not.toMatch(/^1–2 of/), { timeout: 5000 });
    });
  },
};

export const SeeNewStories: Story = {
  render: () => html`<news-feed src="${content}__growing" refresh="15" limit="3" loading="eager"></news-feed>`,
  async play({ canvasElement, step }) {
    const list = await open(canvasElement, 'news-feed');
    const top = () => partOf(list, 'headline')?.textContent?.trim();
    const before = top();
    await step('A minute later the page is asked again, and nothing that is read moves', async () => {
      const found = told(list, 'news-new');
      const now = Date.now;
      Date.now = () => now() + 60_000;
      dispatchEvent(new Event('online'));
      Date.now = now;
      await expect((await found).articles).toHaveLength(2);
      await expect(top()).toBe(before);
    });
    await step('“2 new stories” shows them', async () => {
      await press(list, /2 new stories/i);
      await waitFor(() => expect(top()).toBe('The tide gate opened on time'));
    });
  },
};

export const TryAgain: Story = {
  render: () =>
    html`<news-feed src="${content}__mended" limit="3" loading="eager" cache="none"
      ><a href="https://meridian.example/">All stories of The Meridian</a></news-feed
    >`,
  async play({ canvasElement, step }) {
    const list = await open(canvasElement, 'news-feed', 'failed');
    await step('A failure is a sentence, a button, and the publisher’s own link', async () => {
      await expect(inside(list).getByRole('alert')).toBeVisible();
      await expect(within(canvasElement).getByRole('link')).toBeVisible();
    });
    await step('“Try again” brings the stories', async () => {
      await press(list, /try again/i);
      await open(canvasElement, 'news-feed');
      await expect(countOf(list)).toBe(3);
    });
  },
};

export const EnlargeAPicture: Story = {
  globals: { width: '640' },
  render: () => html`<photo-with-credit src="${content}photo.json" zoom></photo-with-credit>`,
  async play({ canvasElement, step }) {
    const photo = await open(canvasElement, 'photo-with-credit');
    const opened = told(photo, 'news-zoom');
    await step('The picture opens in a dark room, with its credit', async () => {
      await press(photo, /enlarge/i);
      await expect((await opened).open).toBe(true);
      await expect(partOf(photo, 'dialog')).toHaveAttribute('open');
    });
    await step('“Close” leads back to where the reader was', async () => {
      const closed = told(photo, 'news-zoom');
      const room = within(partOf(photo, 'dialog') as HTMLElement);
      await userEvent.click(room.getByRole('button', { name: /close/i }));
      await expect((await closed).open).toBe(false);
      await waitFor(() => expect(focused(photo)).toHaveClass('zoom-button'));
    });
  },
};

export const PlayAVideoAndLeaveIt: Story = {
  globals: { width: '640' },
  render: () => html`<video-teaser src="${content}video-cat.json" muted></video-teaser>`,
  async play({ canvasElement, step }) {
    const teaser = await open(canvasElement, 'video-teaser');
    await step('A press on the corner plays, and the focus is in the player', async () => {
      const playing = told(teaser, 'news-play');
      await press(teaser, /^play/i);
      await playing;
      await waitFor(() => expect(focused(teaser)).toBe(partOf(teaser, 'video')));
    });
    await step('Escape brings the still back, and the focus to its button', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(focused(teaser)).toBe(partOf(teaser, 'play-button')));
      await expect(partOf(teaser, 'video')).toBeNull();
    });
  },
};

export const BeAskedBeforeAProviderIs: Story = {
  globals: { width: '640' },
  render: () => html`<video-teaser src="${content}video-youtube.json" consent="ask"></video-teaser>`,
  async play({ canvasElement, step }) {
    const teaser = await open(canvasElement, 'video-teaser');
    await step('A press on the corner names who keeps the video', async () => {
      await press(teaser, /^play/i);
      await expect(await inside(teaser).findByRole('group')).toHaveTextContent(/YouTube/);
      await expect(partOf(teaser, 'frame')).toBeNull();
    });
    await step('The page has the last word: it may refuse what the reader grants', async () => {
      const asked = told(teaser, 'news-consent');
      teaser.addEventListener('news-consent', (event) => event.preventDefault(), { once: true });
      await press(teaser, /play the video/i);
      await expect(await asked).toMatchObject({ provider: 'youtube', granted: true });
      await teaser.updateComplete;
      await expect(partOf(teaser, 'frame')).toBeNull();
    });
  },
};
