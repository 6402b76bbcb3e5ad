import { choice, flag, metaOf, number, places, storyOf, text, type Story } from './story.ts';

export default {
  ...metaOf('news-feed', 'A list of stories, in the shape that its column allows.', {
    heading: text('Text above the list; default the feed’s title; empty for none'),
    layout: choice('Shape of the list', 'list', 'grid', 'compact', 'hero', 'carousel'),
    limit: number('Stories shown at first, and added by each “Show more”'),
    more: choice('How more stories come', 'button', 'auto', 'none'),
    section: text('Only stories of these sections; comma list'),
    tag: text('Only stories with one of these tags; comma list'),
    author: text('Only stories by one of these authors; comma list'),
    exclude: text('Without these stories: ids and URLs; comma list'),
    'exclude-current': flag('Without the story whose page this is'),
    unique: flag('Without stories that another unique feed above shows'),
    fields: text('What a card shows, space list: `kicker image summary authors date reading-time badges`'),
  }),
  title: 'Elements/news-feed',
  tags: ['autodocs'],
};

const state = storyOf('news-feed');

export const AsAPublisherUsesIt: Story = {
  args: {
    src: `${places.content}feed.json`,
    heading: 'Latest from Port Alder',
    layout: 'grid',
    limit: 6,
    slotted: '<a href="https://meridian.example/">All stories of The Meridian</a>',
  },
};

export const List = state('list');
export const Grid = state('grid');
export const Compact = state('compact');
export const Hero = state('hero');
export const MoreStories = state('more stories');
export const WithoutHeading = state('without heading');
export const FewFields = state('few fields');
export const NoPhoto = state('no photo');
export const LongWords = state('long words');
export const HeadlinesOnly = state('headlines only');
export const BrokenPhoto = state('broken photo');
export const GridNarrow = state('grid, narrow');
export const GridWide = state('grid, wide');
export const CompactWide = state('compact, wide');
export const HeroNarrow = state('hero, narrow');
export const HeroWide = state('hero, wide');
export const HeroDark = state('hero, dark');
export const GridArabic = state('grid, Arabic');
export const Carousel = state('carousel');
export const CarouselNarrow = state('carousel, narrow');
export const CarouselDark = state('carousel, dark');
export const CarouselArabic = state('carousel, Arabic');
export const AllShown = state('all shown');
export const NextPageFailed = state('next page failed');
export const Stale = state('stale');
export const StaleNarrow = state('stale, narrow');
export const ChosenBySection = state('chosen by section');
/** The address answers with two more stories from the second time on: wait 15 seconds. */
export const NewStories: Story = { args: { src: '/__growing', refresh: 15, limit: 4 } };
export const HeroLoading = state('hero, loading');
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
