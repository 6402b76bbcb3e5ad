// All formats are in the script tag's one file.

import { rareFormats } from './rare-formats.ts';
import { addFormats } from './registry.ts';

addFormats(rareFormats);

export const loadMoreFormats = (): Promise<void> | undefined => undefined;
