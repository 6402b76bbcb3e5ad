import type { ModelFormat } from './format.ts';

export const jsonLd: ModelFormat = {
  name: 'json-ld',
  recognises: () => false,
  read: () => ({ items: [] }),
};
