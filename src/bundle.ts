// The script tag: one self-contained file that defines all six elements. It exports what a page may call by
// `import {…} from '…/newsroom-elements.js'`.

import { loadHydrate } from './controllers/hydrate.bundle.ts';
import { defineElements, tags } from './define/define-elements.ts';

const hydrateReady = loadHydrate(tags);
if (hydrateReady) void hydrateReady.then(() => defineElements());
else defineElements();

export * from './public.ts';
