import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('article-card'),
  title: 'Elements/article-card',
  tags: ['autodocs'],
};

const state = storyOf('article-card');

export const AsAPublisherUsesIt: Story = {
  args: {
    src: `${places.content}feed.json`,
    item: 'cat-frames',
    variant: 'row',
    slotted: '<a href="https://meridian.example/cat-frames">Twenty-four frames of a cat</a>',
  },
};

export const EveryState = everyStateOf('article-card');
export const Card = state('card');
export const Row = state('row');
export const Compact = state('compact');
export const Hero = state('hero');
export const Inline = state('inline');
export const Live = state('live');
export const Breaking = state('breaking');
export const Updated = state('updated');
export const Opinion = state('opinion');
export const Sponsored = state('sponsored');
export const ForSubscribers = state('for subscribers');
export const ForRegisteredReaders = state('for registered readers');
export const NoPhoto = state('no photo');
export const RowNoPhoto = state('row, no photo');
export const HeroNoPhoto = state('hero, no photo');
export const BrokenPhoto = state('broken photo');
export const NoSummaryNoByline = state('no summary, no byline');
export const HeadlineOnly = state('headline only');
export const FewFields = state('few fields');
export const LongWords = state('long words');
export const NoSuchItem = state('no such item');
export const RowWide = state('row, wide');
export const RowNarrow = state('row, narrow');
export const HeroWide = state('hero, wide');
export const HeroArabic = state('hero, Arabic');
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
