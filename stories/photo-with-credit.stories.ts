import { choice, flag, metaOf, number, places, storyOf, text, type Story } from './story.ts';

export default {
  ...metaOf('photo-with-credit', 'A picture with its caption and its credit, which never leaves it.', {
    image: text('URL of the picture, when there is no `src`'),
    alt: text('Text for those who do not see the picture'),
    caption: text('A credit at its end is split off'),
    credit: text('Photographer/AGENCY'),
    'credit-href': text('Page of the photographer or agency'),
    license: text('Name of the licence'),
    'license-href': text('Page of the licence'),
    width: number('Of the file, in CSS pixels'),
    height: number('Of the file, in CSS pixels'),
    sizes: text('How wide it stands, as on an `img`'),
    ratio: choice('Shape of the picture', 'original', '3/2', '16/9'),
    zoom: flag('A press opens the picture in a lightbox'),
    priority: flag('Loads at once and first'),
    'read-metadata': flag('Without a credit, the picture’s file is asked for it (IPTC, XMP)'),
  }),
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
