// Pages that trust nobody: the policy that the documentation asks for, word for word and with every violation collected, and
// what else a page may forbid its parts. It has a run of its own (scripts/test.js): after another file the drivers of Firefox
// and WebKitGTK lose the page, and the run with it.

import { expect } from '@open-wc/testing';
import { answer, freshKey, otherOrigin, requestsTo } from '../support/network.ts';
import { partOf, until } from '../support/elements.ts';
import { held } from './held.ts';
import {
  bundle,
  changesOf,
  closePages,
  openFrame,
  openPage,
  settled,
  type Changes,
  type HostPage,
} from './host-page.ts';
import type { Host } from './hosts.ts';

const cdn = otherOrigin();

/** What bodies bring that a policy would complain of, were it put into the page. */
const body = `<p style="color: red" onclick="alert(1)">Text</p><style>p { color: red }</style><script>alert(1)</script>
  <link rel="stylesheet" href="https://evil.example/x.css"><base href="https://evil.example/"><p>The river is high.</p>
  <iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe><object data="x.swf"></object><svg onload="alert(1)"></svg>`;

const story = {
  version: 'newsroom-elements/1',
  id: 'a',
  url: 'https://news.example/a',
  headline: 'A strict page',
  authors: [{ name: 'Ines Halloran', bio: 'Reports.' }],
  photo: { src: `${cdn}/demo/content/photos/nagasaki-boats-480.jpg`, width: 480, height: 384, caption: 'Boats.' },
  video: { title: 'A film', sources: [{ src: `${cdn}/demo/content/video/crossing.webm`, type: 'video/webm' }] },
  body,
};

const rss = `<rss version="2.0"><channel><title>Feed</title><item><title>From &lt;b&gt;RSS&lt;/b&gt;</title><guid>r</guid>
  <description>&lt;p style="color: red"&gt;Words&lt;/p&gt;</description></item></channel></rss>`;

const quoted = (url: string): string => url.replace(/&/g, '&amp;');
const from = (content: string): string => quoted(answer({ body: content, otherOrigin: true }));

/** Without a style attribute, which the page's policy forbids the page itself. */
const strictBody = `<news-feed loading="eager" src="${from(rss)}"></news-feed>
  <article-card loading="eager" src="${from(JSON.stringify(story))}" structured-data></article-card>
  <news-article loading="eager" src="${from(JSON.stringify(story))}" lang="uk"></news-article>
  <author-bio loading="eager" src="${from(JSON.stringify(story))}"></author-bio>
  <photo-with-credit loading="eager" src="${from(JSON.stringify(story))}" zoom></photo-with-credit>
  <video-teaser loading="eager" src="${from(JSON.stringify(story))}"></video-teaser>`;

const trustedTypes = `require-trusted-types-for 'script'; trusted-types lit-html newsroom-elements`;

/** Contract §9, and docs/security-policy.md. */
const policy = (scripts: string, types = trustedTypes): string =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src ${cdn}; img-src ${cdn}; media-src ${cdn};
  frame-src https://www.youtube-nocookie.com; ${types}`.replace(/\s+/g, ' ');

const silent: Partial<Changes> = { faults: [], violations: [], globals: [], builtIns: [], head: 0, attributes: [] };

/** Everything that a reader may do, on a page that reports what its policy forbids. */
async function useEverything(page: HostPage): Promise<void> {
  const [feed, card, article, , photo, video] = await settled(page);
  await until(() => article?.shadowRoot?.textContent?.includes('Ines Halloran'));
  expect(feed?.shadowRoot?.querySelector('.headline')?.textContent?.trim()).to.equal('From RSS');
  await until(() => card?.querySelector('script')?.text.includes('A strict page'));
  partOf(photo as HTMLElement, 'figure')
    ?.querySelector('button')
    ?.click();
  await until(() => photo?.shadowRoot?.querySelector('dialog')?.open);
  photo?.shadowRoot?.querySelector('dialog')?.close();
  partOf(video as HTMLElement, 'play-button')?.click();
  await until(() => video?.shadowRoot?.querySelector('video'));
  partOf(article as HTMLElement, 'play-button')?.click();
  await until(() => article?.shadowRoot?.querySelector('iframe, video'));
}

async function holds(host: Host, look?: (page: HostPage) => void | Promise<void>): Promise<void> {
  const key = freshKey();
  const reports = answer({ count: key, status: 204 });
  const csp = host.headers?.['content-security-policy'];
  const headers = csp ? { ...host.headers, 'content-security-policy': `${csp}; report-uri ${reports}` } : host.headers;
  const page = await openPage({ ...host, ...(headers && { headers }) }, strictBody);
  await useEverything(page);
  await look?.(page);
  expect(changesOf(page)).to.deep.include(silent);
  expect(await requestsTo(key), 'reports').to.equal(0);
  await held('hostile pages');
}

const ownLit = '<script type="module" src="/test/hosts/own-lit.js"></script>';
const tag = `<script type="module" src="${bundle}"></script>`;
const drewItself = async (page: HostPage) => until(() => page.document.querySelector('#own-lit'));

afterEach(closePages);

describe('a page’s policy', () => {
  it('given the policy of the documentation and all files from elsewhere, then nothing is reported', () =>
    holds({ name: '', origin: cdn, headers: { 'content-security-policy': policy(cdn) } }));

  it('given one that allows no Trusted Types policy but ours, then nothing is reported', () => {
    const types = `require-trusted-types-for 'script'; trusted-types newsroom-elements`;
    return holds({ name: '', origin: cdn, headers: { 'content-security-policy': policy(cdn, types) } });
  });

  for (const [order, script] of [
    ['before', ownLit + tag],
    ['after', tag + ownLit],
  ] as const) {
    it(`given the policy of the documentation and a Lit of the page's own ${order} ours, then both draw and nothing is reported`, () =>
      holds({ name: '', script, headers: { 'content-security-policy': policy("'self'") } }, drewItself));
  }

  it('given the policy of the documentation and our script twice, then nothing is reported', () => {
    const script = `${tag}<script type="module" src="${bundle}?again"></script>`;
    return holds({ name: '', script, headers: { 'content-security-policy': policy("'self'") } });
  });

  it('given a page that wants everything in it to say who may use it, then nothing is refused', () =>
    holds({
      name: '',
      headers: {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      },
    }));

  it('given a page without autoplay, fullscreen and picture-in-picture, then nothing is thrown', () =>
    holds({
      name: '',
      headers: { 'permissions-policy': 'autoplay=(), fullscreen=(), picture-in-picture=(), encrypted-media=()' },
    }));

  it('given a page without referrers, then nothing is thrown', () =>
    holds({ name: '', headers: { 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' } }));
});

describe('a folder for each version', () => {
  it('given a script that was renamed and is pinned by its hash, then what it needs comes from beside it', async () => {
    const folder = `${cdn}/__cdn/0.1.0/`;
    const answered = await fetch('/dist/integrity.json');
    const { integrity } =
      ((await answered.json()) as Record<string, { integrity: string }>)['newsroom-elements.js'] ?? {};
    const script = `<script type="module" src="${folder}newsroom-elements-0.1.0.js" integrity="${integrity}" crossorigin></script>`;
    const page = await openPage({ name: '', script }, strictBody);
    await useEverything(page);
    const beside = page.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /lightbox|lang|structured-data|players/.test(name));
    expect(beside).to.include.members(['lightbox.js', 'structured-data.js', 'lang/uk.js'].map((file) => folder + file));
    expect(beside.filter((name) => !name.startsWith(folder))).to.deep.equal([]);
    expect(changesOf(page).faults).to.deep.equal([]);
  });
});

describe('a sandbox', () => {
  for (const sandbox of ['allow-scripts', 'allow-scripts allow-popups allow-forms']) {
    it(`given a frame with sandbox="${sandbox}", thus without storage, then all works and nothing is thrown`, async () => {
      const told = new Promise<Changes & { texts: string[] }>((resolve) =>
        addEventListener('message', ({ data }) => resolve(data), { once: true }),
      );
      const src = from(JSON.stringify(story));
      const body = `<news-feed loading="eager" cache="session" src="${src}"></news-feed>
        <news-article loading="eager" cache="session" src="${src}"></news-article>
        <photo-with-credit loading="eager" zoom src="${src}"></photo-with-credit>
        <video-teaser loading="eager" consent="ask" src="${src}"></video-teaser>
        <script type="module" src="${location.origin}/test/hosts/tell.js"></script>`;
      openFrame({ name: '', origin: location.origin, frame: { sandbox } }, body);
      const { texts, ...changes } = await told;
      expect(texts[0]).to.include('A strict page');
      expect(texts[1]).to.include('The river is high.');
      expect(changes).to.deep.include(silent);
      await held('hostile pages');
    });
  }
});
