// The same with `content-visibility: auto`: what is off the screen is neither styled nor laid out.

import { mount as mountTemplate } from './template.js';

export function mount(root, items) {
  root.classList.add('contained');
  return mountTemplate(root, items);
}
