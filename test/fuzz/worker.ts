/** The thread of the fuzzer: spoils and judges the indexes it is told, a few at a time, since most of the time is spent waiting for signatures. */

import { parentPort } from 'node:worker_threads'
import { makeControls } from './controls.ts'
import { controlReport, judge, type Judgement } from './oracle.ts'
import { spoil } from './spoil.ts'

export interface Batch {
  readonly seed: number
  readonly from: number
  readonly to: number
}

export interface Judged extends Judgement {
  readonly control: string
  readonly index: number
}

const AT_ONCE = 4
const controls = await makeControls()

parentPort?.on('message', (batch: Batch) => void judgeBatch(batch).then((judged) => parentPort?.postMessage(judged)))
parentPort?.postMessage(await soundness())

/** What is wrong with the controls themselves. */
async function soundness(): Promise<readonly string[]> {
  const reports = await Promise.all(controls.map(async (control) => ({ control, report: await controlReport(control) })))
  return reports.flatMap(({ control, report }) => (control.sound === (report.verdict === 'verified') ? [] : [`${control.name} is ${report.reason}`]))
}

async function judgeBatch({ seed, from, to }: Batch): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  let next = from
  const work = async (): Promise<void> => {
    for (let index = next++; index < to; index = next++) {
      const { control, spoilt } = spoil(controls, seed, index)
      judged.push({ ...(await judge(control, spoilt)), control: control.name, index })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return judged
}
