import { everyStateOf, metaOf, places, storyOf, type Story } from './story.ts';

export default {
  ...metaOf('photo-with-credit'),
  title: 'Elements/photo-with-credit',
  tags: ['autodocs'],
};

const state = storyOf('photo-with-credit');

export const AsAPublisherUsesIt: Story = {
  args: {
    image: `${places.content}photos/french-alpine-landscape.jpg`,
    width: 1024,
    height: 484,
    alt: 'Dark firs in front of a snow-covered mountain range',
    caption: 'Firs and high snow above an alpine valley, 1865–1870.',
    credit: 'Adolphe Braun/Getty’s Open Content Program',
    'credit-href': 'https://www.getty.edu/projects/open-content-program/',
    license: 'CC0 1.0',
    'license-href': 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
};

export const EveryState = everyStateOf('photo-with-credit');
export const Original = state('original');
export const RatioSixteenToNine = state('ratio 16/9');
export const RatioThreeToTwo = state('ratio 3/2');
export const CreditInTheCaption = state('credit in the caption');
export const WithAnImgOfThePage = state('with an img of the page');
export const Zoom = state('zoom');
export const Lightbox = state('lightbox');
export const Composite = state('composite');
export const CreditFromTheFile = state('credit from the file');
export const PictureOnly = state('picture only');
export const CreditOnly = state('credit only');
export const BrokenPhoto = state('broken photo');
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
