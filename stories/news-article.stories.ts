import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('news-article'),
  title: 'Elements/news-article',
  tags: ['autodocs'],
};

const state = storyOf('news-article');

export const AsAPublisherUsesIt: Story = {
  args: {
    src: `${places.content}story.json`,
    slotted: '<a href="https://meridian.example/river">Read the story at The Meridian</a>',
  },
};

export const EveryState = everyStateOf('news-article');
export const Full = state('full');
export const Excerpt = state('excerpt');
export const TextAlone = state('text alone');
export const Short = state('short');
export const Live = state('live');
export const Opinion = state('opinion');
export const Sponsored = state('sponsored');
export const NoPhoto = state('no photo');
export const BrokenPhoto = state('broken photo');
export const HeadlineOnly = state('headline only');
export const LongWords = state('long words');
export const Loading = state('loading');
export const Empty = state('empty');
export const Failed = state('failed');
export const Idle = state('idle');
export const Narrow = state('narrow');
export const Wide = state('wide');
export const Dark = state('dark');
export const PinnedDark = state('pinned dark');
export const Arabic = state('Arabic');
export const ArabicNarrow = state('Arabic, narrow');
export const Ukrainian = state('Ukrainian');
