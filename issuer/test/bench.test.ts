import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the benchmark tells rates, what they cost beside the bare work, and that memory stays', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../bench/issue.ts', import.meta.url)), '500'], { encoding: 'utf8' })
  expect([status, stderr.replaceAll(/^.*(note: |Warning: |node --trace-warnings).*\n/gm, '')]).toEqual([0, ''])
  const [head = '', ...rows] = stdout.split('\n\n')[0]?.split('\n') ?? []
  expect(head.trim().split(/\s+/)).toEqual(['50', '500'])
  const table = new Map(
    rows.map((row) => [
      row.slice(0, 34).trim(),
      row
        .slice(34)
        .trim()
        .split(/\s+/)
        .map((figure) => Number(figure.replaceAll(',', ''))),
    ]),
  )
  expect([...table.keys()]).toEqual([
    'issued, a second',
    'raw Ed25519 signatures',
    'one award costs, in signatures',
    'baked as PNG and SVG, a second',
    'the same bytes only written',
    'one award costs, in writings',
    'most memory, MiB',
  ])
  for (const figures of table.values()) for (const figure of figures) expect(figure).toBeGreaterThan(0)
  const [few = 0, many = 0] = table.get('most memory, MiB') ?? []
  expect(many / few).toBeLessThan(1.5)
})
