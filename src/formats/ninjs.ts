import type { ModelFormat } from './format.ts';

export const ninjs: ModelFormat = {
  name: 'ninjs',
  recognises: () => false,
  read: () => ({ items: [] }),
};
