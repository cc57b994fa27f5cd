/** A small memory for answers that depend on nothing but their question; the oldest is forgotten first. */

/** Gives the answer to a question, made only when it is not remembered. */
export type Remember<T> = (question: string, make: () => T) => T

/** A memory of the last `most` answers. A refusal, thrown or promised, is passed on and not remembered. */
export function makeMemory<T extends object | string>(most: number): Remember<T> {
  const answers = new Map<string, T>()
  return (question, make) => {
    const before = answers.get(question)
    if (before !== undefined) return before
    const answer = make()
    answers.set(question, answer)
    if (answer instanceof Promise) answer.catch(() => answers.delete(question))
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}
