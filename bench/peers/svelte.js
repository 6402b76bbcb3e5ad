import { flushSync, mount as mountComponent, unmount } from 'svelte';
import Cards from './Cards.svelte';

export function mount(root, items) {
  let change;
  const component = mountComponent(Cards, { target: root, props: { first: items, expose: (set) => (change = set) } });
  flushSync();
  return {
    list: root.querySelector('.cards'),
    set: (next) => flushSync(() => change(next)),
    unmount: () => unmount(component),
  };
}
