// The script tag: one self-contained file that defines all six elements. It exports what a page may call by
// `import {…} from '…/newsroom-elements.js'`.

import { defineElements } from './define/define-elements.ts';

defineElements();

export * from './public.ts';
