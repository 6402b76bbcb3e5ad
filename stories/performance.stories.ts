// What the elements cost, measured in front of the reader. The figures that are held are in docs/performance.md.

import { html, render } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { places, type Story } from './story.ts';

const { content } = places;

export default { title: 'In use/Performance', parameters: { controls: { disable: true } } };

const photo = (index: number) => ({
  src: new URL(`${content}photos/${index % 2 ? 'nagasaki-boats' : 'black-canyon'}-480.jpg`, location.href).href,
  width: 480,
  height: 384,
  alt: '',
});

const feedOf = (count: number) => ({
  version: 'newsroom-elements/1',
  title: `${count} stories`,
  items: Array.from({ length: count }, (_, index) => ({
    id: `story-${index}`,
    headline: `Story ${index + 1}: the river is high and the gates are closed`,
    url: `https://meridian.example/${index}`,
    kicker: 'City',
    summary: 'It rose in the night, and by noon the harbour master had closed the lower wharf.',
    published: '2026-11-20T12:00:00Z',
    photo: photo(index),
  })),
});

const milliseconds = (time: number) => `${Math.round(time)} ms`;

/** One line of figures above the element. */
function tell(canvas: HTMLElement, facts: Readonly<Record<string, string | number>>) {
  const box = canvas.querySelector<HTMLElement>('.facts');
  if (!box) return;
  const list = Object.entries(facts).map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value}</dd>`,
  );
  render(html`<dl class="figures">${list}</dl>`, box);
}

export const ThreeHundredStories: Story = {
  render: () =>
    html`<div class="facts"></div>
      <news-feed layout="grid" limit="300" heading-level="2"></news-feed>`,
  async play({ canvasElement }) {
    const feed = canvasElement.querySelector('news-feed') as HTMLElementTagNameMap['news-feed'];
    const started = performance.now();
    feed.data = feedOf(300);
    await feed.updateComplete;
    const took = performance.now() - started;
    const nodes = feed.shadowRoot?.querySelectorAll('*').length ?? 0;
    tell(canvasElement, { 'From data to drawn': milliseconds(took), Nodes: nodes });
    await expect(feed.shadowRoot?.querySelectorAll('[part~="item"]')).toHaveLength(300);
  },
};

export const WaitsUntilItIsNear: Story = {
  render: () => html`
    <div class="facts"></div>
    <p>The feed stands five screens below. Its request is made when a reader comes within one.</p>
    <div style="block-size: 500vh"></div>
    <news-feed src="${content}feed.json?far" limit="3"></news-feed>
  `,
  async play({ canvasElement }) {
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('?far')).length;
    const before = asked();
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    tell(canvasElement, { Requests: asked() - before });
    await expect(asked()).toBe(before);
  },
};

export const AVideoCostsNothing: Story = {
  globals: { width: '640' },
  render: () => html`
    <div class="facts"></div>
    <video-teaser src="${content}video-youtube.json"></video-teaser>
  `,
  async play({ canvasElement }) {
    const teaser = canvasElement.querySelector('video-teaser') as Element;
    await waitFor(() => expect(teaser.matches(':state(ready)')).toBe(true), { timeout: 5000 });
    const players = teaser.shadowRoot?.querySelectorAll('iframe, video').length ?? 0;
    const providers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /youtu|ytimg|google|vimeo|dailymotion/.test(new URL(name).host)).length;
    tell(canvasElement, { 'Players before play': players, 'Requests to the provider': providers });
    await expect([players, providers]).toEqual([0, 0]);
  },
};
