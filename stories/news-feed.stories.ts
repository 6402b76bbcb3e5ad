import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('news-feed'),
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

export const EveryState = everyStateOf('news-feed');
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
