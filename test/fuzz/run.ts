/**
 * `npm run fuzz`: spoils sound badges a million times and looks for one that is believed with other content, or that is no answer at all.
 * `-- --count N --seed S` for another run, `--only I` to repeat the one that a finding names and print what became of it.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { makeControls } from './controls.ts'
import { fuzz, tableOf } from './crew.ts'
import { judge } from './oracle.ts'
import { spoil } from './spoil.ts'

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } })
const seed = Number(values.seed ?? 1)
await (values.only === undefined ? runAll(Number(values.count ?? 1_000_000)) : repeat(Number(values.only)))

async function runAll(count: number): Promise<void> {
  const begun = performance.now()
  const onProgress = (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count}, ${Math.round((done * 1000) / (performance.now() - begun))} a second `)
  }
  const result = await fuzz({ seed, from: 0, count, threads: availableParallelism(), onProgress })
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const { index, control, says } of result.findings) console.log(`--seed ${seed} --only ${index}: ${control}: ${says}`)
  console.log(
    `\n${tableOf(result)}\n\nseed ${seed}, ${count} mutations in ${Math.round((performance.now() - begun) / 1000)} s, ${result.findings.length} findings`,
  )
  process.exitCode = result.findings.length > 0 ? 1 : 0
}

async function repeat(index: number): Promise<void> {
  const { control, spoilt } = spoil(await makeControls(), seed, index)
  console.log(`${control.name}, its ${spoilt.what} spoilt:\n`)
  console.log(typeof spoilt.input === 'string' ? spoilt.input : Buffer.from(spoilt.input).toString('latin1'))
  console.log(JSON.stringify(spoilt.web, null, 2))
  console.log(await judge(control, spoilt))
}
