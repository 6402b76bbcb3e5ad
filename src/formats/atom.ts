import type { ModelFormat } from './format.ts';

export const atom: ModelFormat = {
  name: 'atom',
  recognises: () => false,
  read: () => ({ items: [] }),
};
