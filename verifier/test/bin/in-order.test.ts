import { expect, test } from 'vitest'
import { inOrder } from '../../bin/in-order.ts'

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('results come in the order of the items, however long each takes', async () => {
  const results: number[] = []
  for await (const result of inOrder([30, 1, 20, 2], 3, async (wait) => (await later(wait), wait))) results.push(result)
  expect(results).toEqual([30, 1, 20, 2])
})

test('no more than so many are at work at once, and that many are', async () => {
  let [working, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++working)
    await later(2)
    working -= 1
  }
  for await (const _ of inOrder(Array(20).keys(), 4, work));
  expect(most).toBe(4)
})

test('no items give no results', async () => {
  for await (const _ of inOrder([], 4, later)) expect.unreachable()
})
