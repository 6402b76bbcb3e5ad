import { expect } from '@open-wc/testing';
import { drawn, partOf, place, texts, until } from '../support/elements.ts';

const author = {
  name: 'Ines Halloran',
  role: 'Harbour reporter',
  bio: 'She trained as a surveyor.',
  url: 'https://news.example/ines',
  links: [
    { network: 'bluesky', url: 'https://bsky.app/profile/ines' },
    { network: 'email', url: 'mailto:ines@news.example' },
  ],
};

describe('<author-bio>', () => {
  it('given attributes, then they are the author', async () => {
    const element = await drawn(
      place('author-bio', { name: 'Tomas Wren', jobTitle: 'Editor', bio: 'Writes.', href: '/t' }),
    );
    expect(texts(element, 'name')).to.deep.equal(['Tomas Wren']);
    expect(texts(element, 'role')).to.deep.equal(['Editor']);
    expect(texts(element, 'avatar')).to.deep.equal(['TW']);
    expect((partOf(element, 'author-link') as HTMLAnchorElement).pathname).to.equal('/t');
  });

  it('given a model author, then profiles are named with network and author', async () => {
    const element = await drawn(place('author-bio', { author }));
    expect(texts(element, 'social')[0]).to.match(/^Bluesky: Ines Halloran ?E-mail: Ines Halloran$/);
    expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('.social li:last-child a')?.href).to.contain('mailto:');
  });

  it('given several authors, then each has a bio', async () => {
    const element = await drawn(place('author-bio', { author: [author, { name: 'Tomas Wren' }] }));
    expect(texts(element, 'name')).to.deep.equal(['Ines Halloran', 'Tomas Wren']);
  });

  it('given a story as data, then its authors are shown', async () => {
    const data = { version: 'newsroom-elements/1', headline: 'x', id: 'x', authors: [author] };
    const element = await drawn(place('author-bio', { data }));
    expect(texts(element, 'name')).to.deep.equal(['Ines Halloran']);
  });

  it('given variant="compact", then avatar, name and role stand alone', async () => {
    const element = await drawn(place('author-bio', { author, variant: 'compact' }));
    expect(texts(element, 'role').length).to.equal(1);
    expect(texts(element, 'text')).to.deep.equal([]);
  });

  it('given a picture that does not arrive, then initials stand in', async () => {
    const element = place('author-bio', { name: 'Ines Halloran', avatar: '/__server?status=404' });
    await until(() => element.shadowRoot?.querySelector('.avatar[data-broken]'));
    expect(partOf(element, 'avatar')?.innerText.trim()).to.equal('IH');
  });

  it('given lines="0", then the whole bio is shown without a button', async () => {
    const element = await drawn(place('author-bio', { author: { ...author, bio: 'Word '.repeat(300) }, lines: 0 }));
    const text = partOf(element, 'text') as HTMLElement;
    expect(text.scrollHeight).to.equal(text.clientHeight);
    expect(getComputedStyle(text.nextElementSibling as Element).display).to.equal('none');
  });

  it('when the attribute lines is taken away, then its default holds', async () => {
    const element = await drawn(place('author-bio', { author: { ...author, bio: 'Word '.repeat(300) } }));
    element.setAttribute('lines', '2');
    await drawn(element);
    expect(partOf(element, 'text')?.dataset['lines']).to.equal('2');
    element.removeAttribute('lines');
    await drawn(element);
    expect(partOf(element, 'text')?.dataset['lines']).to.equal('4');
  });

  it('given a short bio, then there is no button', async () => {
    const element = await drawn(place('author-bio', { author }));
    const button = partOf(element, 'text')?.nextElementSibling as Element;
    expect(getComputedStyle(button).display).to.equal('none');
  });
});
