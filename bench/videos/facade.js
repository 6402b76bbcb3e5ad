// The least that a poster with a button can be: one template, a real button over a lazy picture, the frame on a press.

const template = document.createElement('template');
template.innerHTML = `<style>
  :host { display: block; aspect-ratio: 16 / 9 }
  button { all: unset; display: block; width: 100%; height: 100%; cursor: pointer }
  img { width: 100%; height: 100%; object-fit: cover }
</style>
<button type="button"><img loading="lazy" decoding="async" alt=""></button>`;

customElements.define(
  'plain-facade',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.append(template.content.cloneNode(true));
      const [, button] = root.children;
      button.ariaLabel = `Play: ${this.title}`;
      button.firstElementChild.src = this.getAttribute('poster');
      button.addEventListener('click', () => {
        const frame = document.createElement('iframe');
        frame.src = `https://www.youtube-nocookie.com/embed/${this.getAttribute('video')}?autoplay=1`;
        button.replaceWith(frame);
      });
    }
  },
);
