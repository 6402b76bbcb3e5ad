import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('author-bio'),
  title: 'Elements/author-bio',
  tags: ['autodocs'],
};

const state = storyOf('author-bio');

export const AsAPublisherUsesIt: Story = {
  args: {
    src: `${places.content}author.json`,
    slotted: '<a href="https://meridian.example/ines-halloran">Ines Halloran</a>',
  },
};

export const EveryState = everyStateOf('author-bio');
export const Full = state('full');
export const Compact = state('compact');
export const AllAuthorsOfAStory = state('all authors of a story');
export const AllAuthorsCompact = state('all authors, compact');
export const Unfolded = state('unfolded');
export const ByAttributes = state('by attributes');
export const NoPhoto = state('no photo');
export const BrokenPhoto = state('broken photo');
export const NameOnly = state('name only');
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
