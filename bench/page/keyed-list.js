// A list by hand, as fast as one can be: nodes are cloned from one template and filled; a story that is the same object as
// before is not looked at, one that is new or moved is put in its place.

/**
 * @param clone gives a new card
 * @param fill puts a story into it
 */
export function keyedList(root, clone, fill) {
  const list = document.createElement('div');
  list.className = 'cards';
  const known = new Map();
  const set = (items) => {
    const gone = new Set(known.keys());
    let next = list.firstElementChild;
    for (const item of items) {
      gone.delete(item.id);
      let entry = known.get(item.id);
      if (!entry) known.set(item.id, (entry = { node: clone() }));
      if (entry.item !== item) fill(entry.node, item);
      entry.item = item;
      if (entry.node === next) next = next.nextElementSibling;
      else list.insertBefore(entry.node, next);
    }
    for (const id of gone) {
      known.get(id).node.remove();
      known.delete(id);
    }
  };
  return {
    list,
    set,
    show(items) {
      set(items);
      root.append(list);
    },
    unmount: () => list.remove(),
  };
}
