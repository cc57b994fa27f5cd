/** What is made once for the whole page, however many elements want it. */

/** What is kept under a name, or what is made now. Something that failed is not kept: the next call tries again. */
export function once<T>(kept: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(name)
  if (known) return known
  const made = make()
  kept.set(name, made)
  made.catch(() => kept.delete(name))
  return made
}
