// The same stories as four systems publish them. Nobody says which format it is: the markup differs by one file name.

import { metaOf, number, places, text, type Story } from './story.ts';

export default {
  ...metaOf('news-feed', 'The same stories from four systems. The markup differs by one file name.', {
    heading: text('Text above the list'),
    limit: number('Stories shown at first'),
  }),
  title: 'Content/formats',
  tags: ['autodocs'],
};

const feedFrom = (file: string, heading: string): Story => ({
  args: { src: places.content + file, heading, limit: 4 },
});

export const Native = feedFrom('feed.native.json', 'Native');
export const JSONFeed = feedFrom('feed.jsonfeed.json', 'JSON Feed');
export const Ghost = feedFrom('ghost.json', 'Ghost');
export const WordPress = feedFrom('wordpress.json', 'WordPress');
