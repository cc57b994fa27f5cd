/** Where the parts of a chart lie: widths in hundredths of its own, heights in pixels, so that no text shrinks with it. */

import type { Bin } from './statistics.ts'

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where its middle is. */
  readonly middle: number
}

/** Upright bars side by side over an axis; from right to left where one reads so. */
export function layBins(bins: readonly Bin[], plot: { readonly top: number; readonly height: number }, isRightToLeft: boolean): readonly Bar[] {
  const most = Math.max(...bins.map(({ count }) => count))
  const width = 100 / bins.length
  return bins.map(({ count }, index) => {
    const x = isRightToLeft ? 100 - (index + 1) * width : index * width
    const height = (count / most) * plot.height
    return { x, y: plot.top + plot.height - height, width, height, middle: x + width / 2 }
  })
}

/** Where a sum lies on the axis of the bins. */
export function layValue(value: number, bins: readonly Bin[], isRightToLeft: boolean): number {
  const [first = 0, last = 1] = [bins[0]?.from, bins.at(-1)?.to]
  const share = ((value - first) / (last - first)) * 100
  return isRightToLeft ? 100 - share : share
}
