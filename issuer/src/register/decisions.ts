/** Decisions of earners as they were recorded; one that was seen, or that a later one overtook, is not recorded again. */

import type { Choice } from './awards.ts'
import type { Register } from './open.ts'
import { shaped } from './row.ts'

export interface Decision {
  /** The token's `jti`. */
  readonly id: string
  readonly award: string
  readonly decision: 'accept' | 'decline' | Choice
  /** The token's `iat`. */
  readonly decidedAt: number
  /** As the earner signed it. */
  readonly token: string
}

/** Records a decision, `known` when it was recorded before, `stale` when one as new or newer was. */
export function recordDecision(register: Register, { id, award, decision, decidedAt, token }: Decision, now: Date): 'recorded' | 'known' | 'stale' {
  return register.transaction(() => {
    if (register.one('SELECT 1 FROM decisions WHERE award = ? AND id = ?', award, id)) return 'known'
    if (register.one('SELECT 1 FROM decisions WHERE award = ? AND decided_at >= ?', award, decidedAt)) return 'stale'
    register.run(
      'INSERT INTO decisions (id, award, decision, decided_at, recorded_at, token) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, award, decision, decidedAt, now.toISOString(), token],
    )
    return 'recorded'
  })
}

/** Oldest first. */
export function decisionsOf(register: Register, award: string): readonly Decision[] {
  const rows = register.all('SELECT id, award, decision, decided_at AS decidedAt, token FROM decisions WHERE award = ? ORDER BY decided_at', award)
  return rows.map((row) => shaped(row) as Decision)
}
