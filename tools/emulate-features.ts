/** A command for component tests: media features that Chromium's protocol knows and the runner's own `emulateMedia` does not, as `forced-colors`. */

import type { TestRunnerPlugin } from '@web/test-runner'
import { ChromeLauncher } from '@web/test-runner-chrome'

type Protocol = Awaited<ReturnType<ReturnType<ChromeLauncher['getPage']>['createCDPSession']>>

/** `emulate-features` with features and their values; those that are not named are as they were in the beginning. */
export function emulateFeatures(): TestRunnerPlugin<Readonly<Record<string, string>>> {
  // what is emulated ends with the connection that asked for it
  const connections = new Map<string, Promise<Protocol>>()
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload = {}, session: { id, browser } }) {
      if (command !== 'emulate-features' || !(browser instanceof ChromeLauncher)) return undefined
      const connection = connections.get(id) ?? browser.getPage(id).createCDPSession()
      connections.set(id, connection)
      await (await connection).send('Emulation.setEmulatedMedia', { features: Object.entries(payload).map(([name, value]) => ({ name, value })) })
      return true
    },
  }
}
