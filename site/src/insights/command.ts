/** `npm run jobs -w site -- URL` fetches a feed into the folder of openings; without an address it tells what the build would read of the folder. */

import { fileURLToPath } from 'node:url'
import { fetchFeed } from './feed.ts'
import { findJobs, OWN, readJobs } from './folder.ts'
import { REMARKS } from './posting.ts'

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)))
try {
  const [address] = process.argv.slice(2)
  if (address !== undefined) console.log(`written: ${await fetchFeed(address, process.env['ROSETTE_JOBS'] ?? OWN, { now: new Date() })}`)
  tell(findJobs(false))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function tell(folder: string | undefined): void {
  if (folder === undefined) return console.log(`There is no folder ${OWN}, and ROSETTE_JOBS names none.`)
  const { openings, asOf, remarks } = readJobs(folder, new Date())
  for (const { file, at, code } of remarks) console.log(`${file}${at === undefined ? '' : `, posting ${at}`}: ${REMARKS[code]}`)
  console.log(`${folder}: ${openings.length} openings${asOf === undefined ? '' : `, as of ${asOf}`}`)
}
