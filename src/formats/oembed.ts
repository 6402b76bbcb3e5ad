// oEmbed 1.0 (oembed.com §2.3), formats.md §9: one film, picture or link. Its `html` is looked at and never inserted.

import { asObject, at, firstText } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { htmlText } from './html-text.ts';
import { parseMarkup } from './markup.ts';
import { loneItem, story } from './native.ts';

export const oembed: ModelFormat = {
  name: 'oembed',
  // Arc's and ninjs' stories may be of a type "video", too; the former's version is "0.10", the latter have a `uri`,
  // as Vimeo's answers have, and no `html`.
  recognises: (document) =>
    /^1(\.0)?$/.test(String(at(document, 'version'))) &&
    /^(video|photo|rich|link)$/.test(String(at(document, 'type'))) &&
    !at(document, 'items') &&
    (!at(document, 'uri') || !!at(document, 'html')),
  read(document, place) {
    const source = asObject(document);
    const { type, url, title, author_name: name, author_url: page, thumbnail_url: src } = source;
    const html = firstText(source, 'html') ?? '';
    const markup = parseMarkup(html);
    const embedUrl = markup.querySelector('iframe')?.getAttribute('src');
    // Width and height of a film are the player's, and of no use.
    const thumbnail = src && { src, width: source['thumbnail_width'], height: source['thumbnail_height'] };
    const film = {
      ...source,
      poster: thumbnail,
      durationSeconds: source['duration'],
      published: source['upload_date'],
      embedUrl,
    };
    const photo = {
      ...source,
      src: url,
      caption: title,
      credit: name,
      creditUrl: page,
      licenseUrl: source['license_url'],
    };
    const quoted = markup.querySelector('[cite]')?.getAttribute('cite');
    const link = {
      // Where none is given, what is embedded names its page.
      url: url ?? quoted ?? embedUrl ?? markup.querySelector('a[href]')?.getAttribute('href'),
      // A post has no title.
      headline: title,
      summary: htmlText(html, 'p'),
      authors: name && [{ name, url: page }],
      photo: thumbnail,
    };
    const item =
      type === 'photo'
        ? loneItem(photo, place)
        : type === 'video' && embedUrl
          ? loneItem(film, place)
          : story(link, place);
    return { items: item ? [item] : [] };
  },
};
