/** How the issuer says no: what is wrong, where, and what would mend it. */

/** One thing that is wrong, for the person who can mend it. */
export interface Finding {
  readonly message: string
  /** What to do about it. */
  readonly cure: string
  /** Relative to the programme's folder, or as it was typed. */
  readonly file?: string
  /** The first line is 1. */
  readonly line?: number
}

/** The issuer does nothing of what was asked, and says why. Every refusal a person reads is one of these. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  /** Never empty. */
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map(sentenceOf).join('\n'), options)
    this.findings = findings
  }
}

/** A refusal for one reason. */
export function refused(message: string, cure: string, place: Pick<Finding, 'file' | 'line'> = {}): RefusedError {
  return new RefusedError([{ message, cure, ...place }])
}

/** What was refused while looking, instead of throwing it; empty when all is well. */
export function findingsOf(look: () => void): readonly Finding[] {
  try {
    look()
    return []
  } catch (error) {
    if (error instanceof RefusedError) return error.findings
    throw error
  }
}

/** `people.csv:12: the address is none (cure: write one address)`. */
export function sentenceOf({ message, cure, file, line }: Finding): string {
  const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
  return `${place}${message} (${cure})`
}
