// Who wrote it, at length: face, name, role, life, and where else to find them.

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import type { Author, AuthorLink } from '../../model/author.ts';
import { avatarView } from '../shared/avatar.view.ts';
import { authorNameView } from '../shared/byline.view.ts';
import { foldView } from '../shared/fold.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon, type IconName } from '../shared/icons.ts';
import type { View, ViewContext } from '../shared/view-context.ts';

export const bioVariants = ['full', 'compact'] as const;

export interface BioOptions {
  readonly variant: (typeof bioVariants)[number];
  /** Lines before "Read more"; 0 shows all. */
  readonly lines: number;
}

/** Networks by their own spelling, with the neutral drawing of their kind; brand marks are not ours to show. */
const networks: Readonly<Record<string, readonly [name: string, sign: IconName]>> = {
  x: ['X', 'at'],
  twitter: ['X', 'at'],
  bluesky: ['Bluesky', 'at'],
  mastodon: ['Mastodon', 'at'],
  threads: ['Threads', 'at'],
  instagram: ['Instagram', 'camera'],
  facebook: ['Facebook', 'chat'],
  telegram: ['Telegram', 'chat'],
  linkedin: ['LinkedIn', 'work'],
  youtube: ['YouTube', 'film'],
  tiktok: ['TikTok', 'film'],
};

function profileView({ network, url }: AuthorLink, author: string, messages: Messages) {
  const own: readonly [string, IconName] =
    network === 'email' ? [messages.email, 'mail'] : [network === 'website' ? messages.website : network, 'globe'];
  const [name, sign] = networks[network.toLowerCase()] ?? own;
  return html`<li>
    <a href=${url} rel="me">${icon(sign)}${name}<span class="visually-hidden">: ${author}</span></a>
  </li>`;
}

function bioView(author: Author, { variant, lines }: BioOptions, context: ViewContext): TemplateResult {
  const { name, role, bio, links } = author;
  const { messages } = context;
  const full = variant === 'full';
  return html`<article class="bio" part="bio" data-variant=${full ? nothing : variant}>
    ${avatarView(author)}
    <div class="bio-head">
      ${headingView(
        context.level,
        'name',
        authorNameView({ name, url: author.url }, context),
      )}${role ? html`<p class="role" part="role">${role}</p>` : nothing}
    </div>
    ${
      full && (bio || links?.length)
        ? html`<div class="bio-body">
            ${
              bio
                ? foldView({ name: 'text', text: bio, lines, more: messages.readMore, less: messages.readLess })
                : nothing
            }${
              links?.length
                ? html`<ul class="social" part="social" role="list">
                    ${links.map((link) => profileView(link, name, messages))}
                  </ul>`
                : nothing
            }
          </div>`
        : nothing
    }
  </article>`;
}

export const biosView = (authors: readonly Author[], options: BioOptions, context: ViewContext): View =>
  html`<div class=${authors.length > 1 ? 'bios several' : 'bios'}>
    ${authors.map((author) => bioView(author, options, context))}
  </div>`;
