// Eleventy: a shortcode for every element, `{% newsElement "news-feed", src="…", limit=5 %}`.

import { renderElement } from 'newsroom-elements/server.js';

export default function configure(eleventy) {
  eleventy.addAsyncShortcode('newsElement', (tag, { src, lang = 'en', __keywords, ...attributes }) =>
    renderElement(tag, { src, lang, timeZone: 'Europe/London', attributes }),
  );
}
