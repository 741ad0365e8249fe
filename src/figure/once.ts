// What is worked out once for each thing, and kept as long as the thing is.

export function onceFor<Thing extends object, Result>(work: (thing: Thing) => Result): (thing: Thing) => Result {
  const done = new WeakMap<Thing, { readonly result: Result }>();
  return (thing) => {
    const before = done.get(thing);
    if (before !== undefined) return before.result;
    const result = work(thing);
    done.set(thing, { result });
    return result;
  };
}
