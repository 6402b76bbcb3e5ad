// A page's own Lit at work, the one of developers as any module server gives it out.

import { html, render } from 'lit3';

const box = document.createElement('div');
document.body.append(box);
render(html`<p id="own-lit">${'Drawn by the page’s own Lit'}</p>`, box);
