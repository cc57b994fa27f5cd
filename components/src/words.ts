/** How a sentence is said. The sentences are in `languages/`. */

/** A sentence with its holes filled, in one pass: what fills a hole is never searched for holes. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : hole))
}
