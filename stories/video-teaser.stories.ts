import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('video-teaser'),
  title: 'Elements/video-teaser',
  tags: ['autodocs'],
};

const state = storyOf('video-teaser');

export const AsAPublisherUsesIt: Story = {
  args: {
    video: `${places.content}video/crossing.mp4`,
    poster: `${places.content}video/crossing.jpg`,
    heading: 'One crossing, from the rope to the bell',
    description: 'Our reporter rode with the survey crew from Tanner’s Row to the Mill Steps.',
    duration: 'PT16S',
    captions: `${places.content}video/crossing.en.vtt`,
    slotted: `<a href="${places.content}video/crossing.mp4">One crossing, from the rope to the bell (video)</a>`,
  },
};

export const EveryState = everyStateOf('video-teaser');
export const File = state('file');
export const YouTube = state('YouTube');
export const Unfolded = state('unfolded');
export const ByAttributes = state('by attributes');
export const Preview = state('preview');
export const Upright = state('upright');
export const UprightNarrow = state('upright, narrow');
export const Live = state('live');
export const Consent = state('consent');
export const ConsentNarrow = state('consent, narrow');
export const ConsentDark = state('consent, dark');
export const Playing = state('playing');
export const NotToBePlayed = state('not to be played');
export const NotToBePlayedNarrow = state('not to be played, narrow');
export const NoPhoto = state('no photo');
export const BrokenPhoto = state('broken photo');
export const PosterOnly = state('poster only');
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
