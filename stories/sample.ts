// Content that the demo files do not have: what is missing, broken or too long. The same invented town, the same pictures.

const version = 'newsroom-elements/1';

/** A document without a story. */
export const emptyFeed = { version, title: 'The Meridian', language: 'en', items: [] };

const headline = 'Twenty-four frames of a cat are still teaching robots to walk';
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** `content` is the folder of the demo files, `missing` an address that answers 404. */
export function samples(content: string, missing: string) {
  const photo = {
    src: `${content}photos/locomotion-house-cat.jpg`,
    width: 1024,
    height: 510,
    alt: 'A sheet of twenty-four small photographs of a walking cat',
    caption: 'Animal locomotion, plate 719, collotype, 1887.',
    credit: 'Eadweard J. Muybridge/Getty’s Open Content Program',
  };
  const poster = { src: `${content}video/cat.jpg`, width: 480, height: 270, alt: 'A tabby cat at full stretch' };
  const author = {
    name: 'Tomas Wren',
    role: 'Science editor',
    bio: 'Tomas Wren writes about animals, machines and the places where the two are confused. Before journalism he repaired laboratory microscopes.',
    avatar: { src: `${content}photos/portrait-tomas.svg`, width: 96, height: 96, alt: '' },
  };
  const story = {
    version,
    id: 'cat-frames',
    url: `${content}../story.html?item=cat-frames`,
    headline,
    kicker: 'Science',
    summary: 'A sequence printed in 1887 has become an unlikely test for machines that stumble on stairs.',
    published: '2026-11-20T14:30:00+01:00',
    authors: [author],
    body: [
      {
        type: 'paragraph',
        text: ['The sheet hangs in a corridor where nobody stops. It shows a cat, then a cat, then a cat.'],
      },
      {
        type: 'paragraph',
        text: ['A machine that has seen all twenty-four falls down less often than one that has not.'],
      },
    ],
  };
  const video = {
    version,
    title: 'The cat of 1887 walks, then runs',
    description: 'The twenty-four frames of the sheet, shown here as the film they nearly were.',
    durationSeconds: 9,
    sources: [{ src: `${content}video/cat.mp4`, type: 'video/mp4' }],
  };
  return {
    story: {
      withoutPhoto: story,
      brokenPhoto: { ...story, photo: { ...photo, src: missing } },
      headlineOnly: { version, id: 'cat-frames', headline, photo },
      nothingButHeadline: { version, id: 'cat-frames', headline },
      longWords: {
        ...story,
        language: 'de',
        headline: `${longWord} fährt wieder: Ein Rückblick`,
        summary: `Die ${longWord} und die Rindfleischetikettierungsüberwachungsaufgabenübertragung.`,
        kicker: 'Verkehrsinfrastrukturfinanzierung',
        photo,
        authors: [{ ...author, name: `Wolfeschlegelsteinhausenbergerdorff ${longWord}` }],
      },
    },
    author: {
      withoutPhoto: { version, ...author, avatar: undefined },
      brokenPhoto: { version, ...author, avatar: { ...author.avatar, src: missing } },
      nameOnly: { version, name: author.name },
      longWords: { version, ...author, name: longWord, role: longWord, bio: `${longWord} ${author.bio}` },
    },
    photo: {
      brokenPhoto: { version, ...photo, src: missing },
      pictureOnly: { version, ...photo, caption: undefined, credit: undefined },
      creditOnly: { version, ...photo, caption: undefined },
      longWords: { version, ...photo, caption: `${longWord}: ${photo.caption}`, credit: `${longWord}/AGENTUR` },
    },
    video: {
      withoutPhoto: video,
      brokenPhoto: { ...video, poster: { ...poster, src: missing } },
      posterOnly: { version, sources: video.sources, poster },
      longWords: { ...video, poster, title: longWord, description: `${longWord} ${video.description}` },
    },
  };
}
