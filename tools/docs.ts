/** Writes `docs/reasons.md` from the verifier's tables; with `--check` fails when it is stale. */

import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { INVALID as INVALID_REASONS, UNAVAILABLE as UNAVAILABLE_REASONS, SKIPPED as SKIP_CODES } from '../verifier/src/errors.ts'
import { PASSED, SKIPPED, SUMMARIES } from '../verifier/src/explain.ts'
import { NOTES } from '../verifier/src/explain/notes.ts'
import { INVALID, UNAVAILABLE } from '../verifier/src/explain/refusals.ts'

const target = new URL('../docs/reasons.md', import.meta.url)
const text = await format(page(), { ...(await resolveConfig(target)), parser: 'markdown' })

if (process.argv.includes('--check')) {
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before !== text) throw new Error('docs/reasons.md is stale: run npm run docs')
} else {
  await writeFile(target, text)
}

function page(): string {
  return [
    '# Every reason the verifier can give',
    'Made from `verifier/src/errors.ts` and `verifier/src/explain.ts` by `npm run docs`. Holes are written `{name}`; a check carries their values in `details`.',
    '## Headlines',
    'The word in `report.reason` and the sentence in `report.summary`.',
    table(['reason', 'summary'], Object.entries(SUMMARIES)),
    '## Passed checks',
    table(['check', 'explanation'], Object.entries(PASSED)),
    '## Evidence against: the check failed',
    table(
      ['code', 'reason', 'explanation'],
      Object.entries(INVALID_REASONS).map(([code, reason]) => [code, reason, INVALID[code as keyof typeof INVALID]]),
    ),
    '## No evidence: the check is unknown',
    table(
      ['code', 'reason', 'explanation'],
      Object.entries(UNAVAILABLE_REASONS).map(([code, reason]) => [
        code,
        reason ?? 'that of the question before',
        UNAVAILABLE[code as keyof typeof UNAVAILABLE],
      ]),
    ),
    '## Rightly skipped checks',
    table(
      ['code', 'explanation'],
      SKIP_CODES.map((code) => [code, SKIPPED[code]]),
    ),
    '## Notes',
    'True things that do not change the verdict.',
    table(['code', 'text'], Object.entries(NOTES)),
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => (i === 0 ? `\`${cell}\`` : cell)).join(' | ')} |`
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}
