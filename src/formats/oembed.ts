import type { ModelFormat } from './format.ts';

export const oembed: ModelFormat = {
  name: 'oembed',
  recognises: () => false,
  read: () => ({ items: [] }),
};
