import { expect } from '@open-wc/testing';
import { html, nothing, render, type TemplateResult } from 'lit';
import { fixed, inOneTemplate } from '../../src/elements/shared/one-template.ts';

const box = () => document.createElement('div');
const drawn = (view: TemplateResult, into = box()) => {
  render(view, into);
  return into;
};
/** Without Lit's markers. */
const markup = (element: Element) => element.innerHTML.replace(/<!--.*?-->/g, '');
const story = (headline: unknown, kicker: unknown = nothing, url: unknown = nothing) =>
  inOneTemplate(
    html`<article class=${fixed('card')}>
      ${kicker === nothing ? nothing : html`<p>${kicker}</p>`}<a href=${url} title="To ${headline}">${headline}</a>
    </article>`,
  );

describe('inOneTemplate', () => {
  it('given templates within a template, then it draws what they draw', () => {
    const element = drawn(story('A headline', 'City', '/a'));
    expect(markup(element).replace(/\s+(?=<)/g, '')).to.equal(
      '<article class="card"><p>City</p><a href="/a" title="To A headline">A headline</a></article>',
    );
  });

  it('given nothing for an attribute and for a child, then neither they nor their marks are there', () => {
    const link = drawn(story('A headline')).querySelector('a');
    expect(link?.getAttributeNames()).to.deep.equal(['title']);
    expect(drawn(story('A headline')).querySelector('article')?.firstElementChild).to.have.property('localName', 'a');
  });

  it('given words with markup, then they are words', () => {
    expect(drawn(story('<b>A</b> & B', '<i>C</i>')).querySelector('b, i')).to.equal(null);
  });

  it('given another view of the same shape, when it is drawn in place, then the nodes stay', () => {
    const element = drawn(story('A headline', 'City'));
    const link = element.querySelector('a');
    drawn(story('Another', 'Culture'), element);
    expect(element.querySelector('a')).to.equal(link);
    expect(element.textContent?.replace(/\s+/g, ' ').trim()).to.equal('CultureAnother');
  });

  it('given another shape, when it is drawn in place, then it stands there whole', () => {
    const element = drawn(story('A headline', 'City'));
    drawn(story('Another'), element);
    expect(element.textContent?.trim()).to.equal('Another');
    drawn(story('A third', 'Sport', '/c'), element);
    expect(element.querySelector('a')?.getAttribute('href')).to.equal('/c');
  });

  it('given the same shape twice, then Lit makes one template of it', () => {
    expect(story('A').strings).to.equal(story('B').strings);
    expect(story('A').strings).not.to.equal(story('B', 'City').strings);
  });
});
