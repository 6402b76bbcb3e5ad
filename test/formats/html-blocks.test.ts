import { expect } from '@open-wc/testing';
import { readHtmlBlocks } from '../../src/formats/native.ts';

const base = 'https://news.example/stories/one';

/** Blocks as JSON says them: absent fields are absent. */
const read = (html: string): unknown => JSON.parse(JSON.stringify(readHtmlBlocks(html, base)));
const paragraph = (...text: unknown[]) => ({ type: 'paragraph', text });

describe('readHtmlBlocks: text', () => {
  it('given marks, links and breaks, when read, then they are runs', () => {
    expect(read('<p>A <b>bold</b> <a href="/x">li<em>n</em>k</a><br>\n next</p>')).to.deep.equal([
      paragraph(
        'A ',
        { text: ['bold'], mark: 'strong' },
        ' ',
        { text: ['li', { text: ['n'], mark: 'em' }, 'k'], url: 'https://news.example/x' },
        { break: true },
        'next',
      ),
    ]);
  });

  it('given loose words, unknown containers and empty paragraphs, when read, then words are paragraphs', () => {
    expect(
      read('Loose <i>words</i><x-box><div>Inner</div> tail</x-box><p> </p><p>&nbsp;</p><p><br></p>'),
    ).to.deep.equal([paragraph('Loose ', { text: ['words'], mark: 'em' }), paragraph('Inner'), paragraph('tail')]);
  });

  it('given headings, when read, then their levels are 2 to 6', () => {
    expect(read('<h1>One</h1><h4>Four</h4>')).to.deep.equal([
      { type: 'heading', level: 2, text: ['One'] },
      { type: 'heading', level: 4, text: ['Four'] },
    ]);
  });

  it('given nested lists, when read, then they stay nested', () => {
    expect(read('<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>')).to.deep.equal([
      {
        type: 'list',
        ordered: true,
        items: [
          { text: ['One'], list: { type: 'list', ordered: false, items: [{ text: ['Inner'] }] } },
          { text: ['Two'] },
        ],
      },
    ]);
  });

  it('given quotes, when read, then who said it and whether it is pulled out are told', () => {
    expect(
      read(
        '<blockquote><p>One.</p><p>Two.</p><cite>Ada</cite></blockquote><blockquote class="kg-blockquote-alt">Big</blockquote>' +
          '<figure class="wp-block-pullquote"><blockquote><p>Pulled</p><cite>Bea</cite></blockquote></figure>',
      ),
    ).to.deep.equal([
      { type: 'quote', text: ['One.', { break: true }, 'Two.'], cite: 'Ada' },
      { type: 'quote', text: ['Big'], pull: true },
      { type: 'quote', text: ['Pulled'], cite: 'Bea', pull: true },
    ]);
  });

  it('given a table with caption and head, when read, then cells are texts', () => {
    expect(
      read(
        '<table><caption>Hours</caption><thead><tr><th>City</th></tr></thead><tr><td><b>Odesa</b></td></tr></table>',
      ),
    ).to.deep.equal([
      { type: 'table', caption: 'Hours', head: [['City']], rows: [[[{ text: ['Odesa'], mark: 'strong' }]]] },
    ]);
  });

  it('given details, toggles and asides, when read, then they are callouts', () => {
    expect(read('<details><summary>More</summary><p>Inside</p></details><aside><p>Beside</p></aside>')).to.deep.equal([
      { type: 'callout', heading: 'More', blocks: [paragraph('Inside')] },
      { type: 'callout', blocks: [paragraph('Beside')] },
    ]);
  });

  it('given code, a rule and a button, when read, then each is its block', () => {
    expect(read('<pre>  if\n</pre><hr><a class="wp-block-button__link" href="/buy">Buy</a>')).to.deep.equal([
      { type: 'code', text: '  if\n' },
      { type: 'rule' },
      { type: 'link', text: ['Buy'], url: 'https://news.example/buy' },
    ]);
  });
});

describe('readHtmlBlocks: pictures and films', () => {
  it('given a figure with a linked credit, when read, then caption, credit, its link, sizes and widths are told', () => {
    expect(
      read(
        '<figure><img src="a.jpg" width="800" height="600" alt="A" srcset="a-4.jpg 400w, a-8.jpg 800w, a.jpg 2x">' +
          '<figcaption>A tower. <a href="https://r.example/">REUTERS</a>/Ada Lark</figcaption></figure>',
      ),
    ).to.deep.equal([
      {
        type: 'photo',
        photo: {
          src: 'https://news.example/stories/a.jpg',
          width: 800,
          height: 600,
          alt: 'A',
          caption: 'A tower.',
          credit: 'REUTERS/Ada Lark',
          creditUrl: 'https://r.example/',
          renditions: [
            { src: 'https://news.example/stories/a-4.jpg', width: 400 },
            { src: 'https://news.example/stories/a-8.jpg', width: 800 },
          ],
        },
      },
    ]);
  });

  it('given a picture within a paragraph, when read, then the words around it stay', () => {
    expect(read('<p>Before <a href="/big.jpg"><img src="/a.jpg"></a> after</p>')).to.deep.equal([
      paragraph('Before'),
      { type: 'photo', photo: { src: 'https://news.example/a.jpg' } },
      paragraph('after'),
    ]);
  });

  it('given words beside a picture within a link, when read, then they lead where it leads', () => {
    expect(read('<a href="/s"><img src="/a.jpg"><p>The <b>story</b></p></a>')).to.deep.equal([
      { type: 'photo', photo: { src: 'https://news.example/a.jpg' } },
      paragraph({ text: ['The ', { text: ['story'], mark: 'strong' }], url: 'https://news.example/s' }),
    ]);
  });

  for (const image of [
    '<img src="https://count.example/1.gif" width="1" height="1">',
    '<img src="https://count.example/1.gif" height="0">',
    '<img src="https://stats.example/matomo.php?idsite=8&rec=1" style="border:0" alt="">',
  ]) {
    it(`given ${image}, which only counts readers, when read, then it is gone`, () => {
      expect(read(`<p>Words ${image}</p>`)).to.deep.equal([paragraph('Words')]);
    });
  }

  it('given a credit that its system marks, when read, then it is the credit', () => {
    expect(
      read(
        '<figure><img src="/a.jpg"><figcaption>A tower <span class="media-credit">Ada Lark</span></figcaption></figure>',
      ),
    ).to.deep.equal([
      { type: 'photo', photo: { src: 'https://news.example/a.jpg', caption: 'A tower', credit: 'Ada Lark' } },
    ]);
  });

  it('given captions of WordPress as markup and as a shortcode, when read, then both are the caption of the picture', () => {
    const photo = {
      type: 'photo',
      photo: { src: 'https://news.example/a.jpg', caption: 'A ship.', credit: 'Ihor Maslov / Ukrinform' },
    };
    const image = '<a href="/a-big.jpg"><img src="/a.jpg" /></a>';
    const words = 'A ship. © Ihor Maslov / Ukrinform';
    expect(
      read(
        `<div class="wp-caption">${image}<p class="wp-caption-text">${words}</p></div>` +
          `<p>[caption id="attachment_9" align="aligncenter" width="1600"]${image} ${words}[/caption]</p><p>Text [sic]</p>`,
      ),
    ).to.deep.equal([photo, photo, paragraph('Text [sic]')]);
  });

  it('given several pictures in one figure, when read, then it is a gallery with its caption', () => {
    const photo = (name: string) => ({ src: `https://news.example/${name}.jpg` });
    expect(
      read(
        '<figure class="wp-block-gallery"><figure><img src="/1.jpg"><figcaption>First</figcaption></figure>' +
          '<figure><img src="/2.jpg"></figure><figcaption>Both</figcaption></figure>',
      ),
    ).to.deep.equal([{ type: 'gallery', photos: [{ ...photo('1'), caption: 'First' }, photo('2')], caption: 'Both' }]);
  });

  it('given a gallery of the classic editor, when read, then it is a gallery with its captions', () => {
    expect(
      read(
        '<style>#g{}</style><div id="g" class="gallery gallery-columns-2"><dl class="gallery-item"><dt class="gallery-icon"><a href="/1/"><img src="/1-150x150.jpg"></a></dt>' +
          '<dd class="wp-caption-text gallery-caption">First. Photo: Ada Lark/AFP</dd></dl>' +
          '<dl class="gallery-item"><dt class="gallery-icon"><img src="/2-150x150.jpg"></dt></dl><br style="clear: both"></div>',
      ),
    ).to.deep.equal([
      {
        type: 'gallery',
        photos: [
          { src: 'https://news.example/1-150x150.jpg', caption: 'First.', credit: 'Ada Lark/AFP' },
          { src: 'https://news.example/2-150x150.jpg' },
        ],
      },
    ]);
  });

  it('given frames, when read, then known providers are films and others are links', () => {
    expect(
      read(
        '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Film"></iframe>' +
          '<iframe src="https://charts.example/1"></iframe><iframe src="javascript:alert(1)"></iframe>',
      ),
    ).to.deep.equal([
      { type: 'video', video: { title: 'Film', embedUrl: 'https://www.youtube.com/embed/aqz-KE-bpKQ' } },
      { type: 'link', text: ['charts.example'], url: 'https://charts.example/1' },
    ]);
  });

  it('given a video with sources and tracks, when read, then both are told', () => {
    expect(
      read(
        '<video poster="/p.jpg"><source src="/a.webm" type="video/webm"><track src="/en.vtt" srclang="en" label="English"></video>',
      ),
    ).to.deep.equal([
      {
        type: 'video',
        video: {
          poster: { src: 'https://news.example/p.jpg' },
          sources: [{ src: 'https://news.example/a.webm', type: 'video/webm' }],
          captions: [{ src: 'https://news.example/en.vtt', language: 'en', label: 'English' }],
        },
      },
    ]);
  });

  it('given cards for sound and files, when read, then they are links', () => {
    expect(
      read(
        '<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="/a.mp3"></audio>' +
          '<div class="kg-audio-title">Listen</div><div class="kg-audio-player"><button>1×</button></div></div></div>' +
          '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/a.pdf"><div class="kg-file-card-title">Budget</div>' +
          '<div class="kg-file-card-caption">All of it</div></a></div>',
      ),
    ).to.deep.equal([
      { type: 'link', text: ['Listen'], url: 'https://news.example/a.mp3' },
      { type: 'link', text: ['Budget All of it'], url: 'https://news.example/a.pdf' },
    ]);
  });
});

describe('readHtmlBlocks: parts of Ghost and WordPress', () => {
  it('given a picture, words and a button as a product or with a sponsor, when read, then each is a callout with its heading', () => {
    const photo = { type: 'photo', photo: { src: 'https://news.example/p.jpg' } };
    const link = { type: 'link', text: ['See it'], url: 'https://news.example/radio' };
    expect(
      read(
        '<div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="/p.jpg">' +
          '<div class="kg-product-card-title-container"><h4 class="kg-product-card-title">A radio</h4></div>' +
          '<div class="kg-product-card-rating"><span><svg viewBox="0 0 9 9"></svg></span></div>' +
          '<div class="kg-product-card-description"><p>Runs for days.</p></div>' +
          '<a class="kg-product-card-button" href="/radio"><span>See it</span></a></div></div>' +
          '<div class="kg-card kg-cta-card"><div class="kg-cta-sponsor-label-wrapper"><div class="kg-cta-sponsor-label">Sponsored</div></div>' +
          '<div class="kg-cta-content"><div class="kg-cta-image-container"><img src="/p.jpg"></div><div class="kg-cta-text"><p>Runs for days.</p></div>' +
          '<a class="kg-cta-button" href="/radio">See it</a></div></div>',
      ),
    ).to.deep.equal([
      { type: 'callout', heading: 'A radio', blocks: [photo, paragraph('Runs for days.'), link] },
      { type: 'callout', heading: 'Sponsored', blocks: [photo, paragraph('Runs for days.'), link] },
    ]);
  });

  it('given a header card, when read, then its picture, heading, words and button are in the text', () => {
    expect(
      read(
        '<div class="kg-card kg-header-card kg-v2"><picture><img src="/h.jpg" alt=""></picture><div class="kg-header-card-content">' +
          '<h2 class="kg-header-card-heading">Part two</h2><p class="kg-header-card-subheading">The river</p>' +
          '<a class="kg-header-card-button" href="/two">Read</a></div></div>',
      ),
    ).to.deep.equal([
      { type: 'photo', photo: { src: 'https://news.example/h.jpg', alt: '' } },
      { type: 'heading', level: 2, text: ['Part two'] },
      paragraph('The river'),
      { type: 'link', text: ['Read'], url: 'https://news.example/two' },
    ]);
  });

  it('given what only works on the page of the publisher, when read, then it is gone', () => {
    expect(
      read(
        '<div class="kg-card kg-signup-card" style="display: none;"><h2>Sign up</h2><form><input><div>Thanks! Check your email.</div></form></div>' +
          '<p>Text.</p><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li>Click to share</li></ul></div>' +
          '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>',
      ),
    ).to.deep.equal([paragraph('Text.')]);
  });

  it('given another story of WordPress in the text, when read, then it is related and told once', () => {
    expect(
      read(
        '<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">' +
          '<blockquote class="wp-embedded-content" data-secret="x"><a href="https://news.example/two/">Part &#8220;two&#8221;</a></blockquote>' +
          '<iframe class="wp-embedded-content" sandbox="allow-scripts" title="Part two" src="https://news.example/two/embed/#?secret=x"></iframe></div></figure>',
      ),
    ).to.deep.equal([
      {
        type: 'related',
        article: { id: 'https://news.example/two/', url: 'https://news.example/two/', headline: 'Part “two”' },
      },
    ]);
  });

  it('given a post of a network, when read, then it is a quotation with its link', () => {
    expect(
      read(
        '<figure class="kg-card kg-embed-card"><blockquote class="twitter-tweet"><p lang="en">Power is back.</p>&mdash; Ada (@ada) ' +
          '<a href="https://twitter.com/ada/status/1">Feb 3</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script></figure>',
      ),
    ).to.deep.equal([
      {
        type: 'quote',
        text: [
          'Power is back.',
          { break: true },
          '— Ada (@ada) ',
          { text: ['Feb 3'], url: 'https://twitter.com/ada/status/1' },
        ],
      },
    ]);
  });

  it('given sounds with a caption or with an address for old browsers, when read, then they are links with a name', () => {
    expect(
      read(
        '<figure class="wp-block-audio"><audio controls src="/a.mp3"></audio><figcaption>Listen: part one</figcaption></figure>' +
          '<audio class="wp-audio-shortcode"><source type="audio/mpeg" src="/b.mp3?_=1"><a href="/b.mp3">https://news.example/b.mp3</a></audio>',
      ),
    ).to.deep.equal([
      { type: 'link', text: ['Listen: part one'], url: 'https://news.example/a.mp3' },
      { type: 'link', text: ['b.mp3'], url: 'https://news.example/b.mp3?_=1' },
    ]);
  });

  it('given comments of the editor, when read, then they are nothing', () => {
    expect(read('<p>One.</p><!--more--><p><span id="more-7"></span></p><!--nextpage--><p>Two.</p>')).to.deep.equal([
      paragraph('One.'),
      paragraph('Two.'),
    ]);
  });
});

describe('readHtmlBlocks: hostile markup', () => {
  for (const html of [
    '<script>window.ranFromBlocks = 1</script>',
    '<img src=x onerror="window.ranFromBlocks = 1">',
    '<svg onload="window.ranFromBlocks = 1"><script>window.ranFromBlocks = 1</script></svg>',
    '<a href="javascript:window.ranFromBlocks=1">x</a>',
    '<a href="java&#10;script:window.ranFromBlocks=1">x</a>',
    '<iframe srcdoc="<script>parent.ranFromBlocks = 1</script>"></iframe>',
    '<video src="javascript:1" onerror="window.ranFromBlocks = 1"></video>',
    '<math><mtext><table><mglyph><style><img src=x onerror="window.ranFromBlocks = 1">',
    '<noscript><p title="</noscript><img src=x onerror=window.ranFromBlocks=1>">',
    '<template><img src=x onerror="window.ranFromBlocks = 1"></template>',
    '<form action="javascript:1"><input autofocus onfocus="window.ranFromBlocks = 1"></form>',
    '<base href="https://evil.example/"><p>x</p>',
    '[caption "]<img src=x onerror="window.ranFromBlocks = 1">[/caption]',
    '<blockquote class="wp-embedded-content"><a href="javascript:window.ranFromBlocks=1">x</a></blockquote>',
  ]) {
    it(`given ${html}, when read, then nothing runs and no bad address comes out`, () => {
      expect(JSON.stringify(read(html))).not.to.match(/javascript:|ranFromBlocks|evil\.example/i);
      expect('ranFromBlocks' in window).to.equal(false);
    });
  }

  for (const part of ['[caption]', '[/caption]', '[caption ']) {
    it(`given ${part} 5,000 times, when read, then the words at its end are there`, () => {
      expect(JSON.stringify(read(part.repeat(5000) + 'deep words'))).to.contain('deep words');
    });
  }

  for (const tag of ['div', 'em', 'blockquote', 'ul><li', 'figure', 'a', 'b><p']) {
    it(`given <${tag}> 10,000 deep, when read, then the words at its end are there`, () => {
      expect(JSON.stringify(read(`<${tag}>`.repeat(10_000) + 'deep words'))).to.contain('deep words');
    });
  }
});

describe('readHtmlBlocks: what is said, and by whom', () => {
  it('given a work named within what was said, when read, then it stays there', () => {
    expect(
      read('<blockquote><p>He wrote in <cite>Le Monde</cite> that peace was near.</p></blockquote>'),
    ).to.deep.equal([
      { type: 'quote', text: ['He wrote in ', { text: ['Le Monde'], mark: 'em' }, ' that peace was near.'] },
    ]);
  });

  it('given a line that begins with who said it, when read, then all of the line says who', () => {
    const html = '<blockquote><p>Peace is near.</p><p>— <cite>Jane Roe</cite>, prime minister</p></blockquote>';
    expect(read(html)).to.deep.equal([{ type: 'quote', text: ['Peace is near.'], cite: 'Jane Roe, prime minister' }]);
  });

  it('given a picture within what was said, when read, then the words stay a quotation', () => {
    expect(read('<blockquote>“Never.” <img src="/a.jpg"> <cite>Minister</cite></blockquote>')).to.deep.equal([
      { type: 'quote', text: ['“Never.”'], cite: 'Minister' },
      { type: 'photo', photo: { src: 'https://news.example/a.jpg' } },
    ]);
  });

  it('given the element of what is said, when read, then its marks are there', () => {
    expect(read('<p>He said <q>never</q> twice.</p>')).to.deep.equal([
      paragraph('He said ', '“', 'never', '”', ' twice.'),
    ]);
  });
});

describe('readHtmlBlocks: captions', () => {
  const captionOf = (caption: string) =>
    (read(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`) as { photo: object }[])[0]?.photo;

  for (const [caption, words, credit] of [
    [
      'A scene from <cite>Hamlet</cite> at the theatre. Photo: Jane Roe/AFP',
      'A scene from Hamlet at the theatre.',
      'Jane Roe/AFP',
    ],
    ['A scene from <cite>Hamlet</cite>', 'A scene from Hamlet', undefined],
    ['The <small>(old)</small> town. (Photo by Jane Roe/AFP)', 'The (old) town.', 'Jane Roe/AFP'],
    ['The old town <small>Jane Roe</small>', 'The old town', 'Jane Roe'],
    ['The old town. <cite>Jane Roe</cite>', 'The old town.', 'Jane Roe'],
  ] as const) {
    it(`given “${caption}”, when read, then the credit is ${credit ?? 'not there'}`, () => {
      expect(captionOf(caption)).to.deep.equal({
        src: 'https://news.example/a.jpg',
        caption: words,
        ...(credit && { credit }),
      });
    });
  }
});

describe('readHtmlBlocks: tables', () => {
  it('given cells that span rows and columns, when read, then every figure stands under its own head', () => {
    const rows = '<tr><td rowspan="2">Kyiv<td>2023<td>5</tr><tr><td>2024<td>7</tr><tr><td colspan="2">Sum<td>12</tr>';
    expect(read(`<table><thead><tr><th>City<th>Year<th>Dead</tr></thead>${rows}</table>`)).to.deep.equal([
      {
        type: 'table',
        head: [['City'], ['Year'], ['Dead']],
        rows: [
          [['Kyiv'], ['2023'], ['5']],
          [['Kyiv'], ['2024'], ['7']],
          [['Sum'], [], ['12']],
        ],
      },
    ]);
  });

  it('given spans without end, when read, then it ends', () => {
    const cell = '<td rowspan="65534" colspan="1000">x';
    expect(read(`<table>${`<tr>${cell.repeat(20)}</tr>`.repeat(200)}</table>`)).to.have.length(1);
  });

  it('given a picture in a table with heads, when read, then it is a table and the picture comes after', () => {
    expect(
      read('<table><tr><th>Team<th>Points</tr><tr><td><img src="/ua.png"> Ukraine<td>41</tr></table>'),
    ).to.deep.equal([
      { type: 'table', head: [['Team'], ['Points']], rows: [[['Ukraine'], ['41']]] },
      { type: 'photo', photo: { src: 'https://news.example/ua.png' } },
    ]);
  });
});

describe('readHtmlBlocks: pictures', () => {
  it('given icons, smileys and what counts readers, when read, then none is a picture of the story', () => {
    const unwanted =
      '<img src="/icon.png" width="32"><img src="/flag.png" height="16px"><img src="https://t.example/pixel.gif">' +
      '<img src="/smilies/s.gif"><iframe src="https://t.example/count" width="1" height="1"></iframe>';
    expect(read(`${unwanted}<img src="/pixel-9-review.jpg" width="100%">`)).to.have.length(1);
  });

  for (const attribute of ['data-src', 'data-lazy-src', 'data-original', 'src="data:image/gif;base64,R0" data-src']) {
    it(`given a picture that a script brings later by ${attribute}, when read, then it is there`, () => {
      expect(read(`<img ${attribute}="/late.jpg">`)).to.deep.include({
        type: 'photo',
        photo: { src: 'https://news.example/late.jpg' },
      });
    });
  }

  it('given a picture with sizes alone, when read, then it is there', () => {
    expect(JSON.stringify(read('<img srcset="/a-900.jpg 900w">'))).to.contain('"src":"https://news.example/a-900.jpg"');
  });

  for (const [attributes, poster] of [
    ['data-kg-thumbnail="/auto.jpg" data-kg-custom-thumbnail="/own.jpg"', 'https://news.example/own.jpg'],
    ['data-kg-thumbnail=""', 'https://news.example/style.jpg'],
    ['', 'https://news.example/style.jpg'],
  ] as const) {
    it(`given a film of Ghost with ${attributes || 'nothing more'}, when read, then its poster is ${poster}`, () => {
      const film = `<video src="/a.mp4" poster="https://img.spacergif.org/spacer.png" style="background: transparent url('/style.jpg') 50% 50%"></video>`;
      expect(read(`<figure class="kg-video-card" ${attributes}>${film}</figure>`)).to.deep.equal([
        { type: 'video', video: { poster: { src: poster }, sources: [{ src: 'https://news.example/a.mp4' }] } },
      ]);
    });
  }
});
