/** How slow this machine is at the moment, so that a limit of time means the same everywhere: shared ones lose half their speed for hours. */

/** What the work below takes, in milliseconds, on a present-day laptop: estimated, not measured on one. It loosens the limits, so a figure that was measured should take its place. */
const ORDINARY = 60
const MOST = 3

/** How many times longer a fixed piece of work takes here: 1 on such a laptop or a faster one, 3 at most. */
export function slowness(): number {
  const least = Math.min(work(), work(), work())
  return Math.min(MOST, Math.max(1, least / ORDINARY))
}

function work(): number {
  const begun = performance.now()
  let sum = 0
  for (let at = 0; at < 1e8; at += 1) sum += at % 7
  return sum > 0 ? performance.now() - begun : NaN
}
