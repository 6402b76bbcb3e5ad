import type { ModelFormat } from './format.ts';

export const rss: ModelFormat = {
  name: 'rss',
  recognises: () => false,
  read: () => ({ items: [] }),
};
