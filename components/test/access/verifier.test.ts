import { html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { OpenBadgeVerifier } from '../../src/verifier.ts'
import { OpenBadgeInputEvent } from '../../src/events.ts'
import { award, nowhere, RECIPIENT, tamperedWith, worldOf, type Award } from '../award.ts'
import { has, inside, textIn, until } from '../elements.ts'
import { expectFaultless, inEveryScheme, onPage } from './schemes.ts'

const silent: typeof fetch = () => new Promise(() => undefined)

describe('<open-badge-verifier> for everybody', () => {
  let made: Award

  before(async () => {
    made = await award()
    await setViewport({ width: 1280, height: 800 })
  })

  /** A verifier that was given files as by a visitor, in a world that answers or does not. */
  async function given(world: typeof fetch, ...files: readonly string[]): Promise<readonly [HTMLElement, OpenBadgeVerifier]> {
    const page = await onPage(html`<open-badge-verifier .options=${{ fetch: world }}></open-badge-verifier>`)
    const verifier = page.querySelector('open-badge-verifier')!
    const inputs = files.map((text, at) => new File([text], `badge-${at}.jwt`))
    if (files.length) inside(verifier, 'open-badge-drop').dispatchEvent(new OpenBadgeInputEvent(inputs))
    return [page, verifier]
  }

  inEveryScheme(() => {
    it('has no fault that axe knows before there is a badge', async () => {
      const [page, verifier] = await given(nowhere)
      await until(() => has(verifier, 'textarea'), 'the start is there')
      await expectFaultless(page)
    })

    it('has none while it reads and checks', async () => {
      const [page, verifier] = await given(silent, made.token)
      await until(() => has(verifier, '.settled'), 'the first check is settled')
      await expectFaultless(page)
      await until(() => verifier.matches(':state(verifying)'), 'it still was')
    })

    it('has none with a badge that is genuine, and whose it is', async () => {
      const [page, verifier] = await given(worldOf(made), made.token)
      await until(() => verifier.matches(':state(verified)') && has(verifier, '#recipient'), 'it has answered')
      inside<HTMLInputElement>(verifier, '#recipient').value = RECIPIENT
      inside<HTMLFormElement>(verifier, '.theirs form').requestSubmit()
      await until(() => has(verifier, '.outcome') && textIn(verifier, '.outcome').startsWith('Yes'), 'it is theirs')
      await expectFaultless(page)
    })

    it('has none with a badge that was changed, in a list of several', async () => {
      const [page, verifier] = await given(worldOf(made), tamperedWith(made), made.token, 'none')
      await until(() => verifier.matches(':state(rejected)') && !verifier.matches(':state(verifying)'), 'all are answered')
      await expectFaultless(page)
    })

    it('has none while a document is missing', async () => {
      const [page, verifier] = await given(nowhere, made.token)
      await until(() => verifier.matches(':state(undetermined)') && has(verifier, '.missing'), 'it asks for one')
      await expectFaultless(page)
    })

    it('has none when it cannot begin', async () => {
      const page = await onPage(html`<open-badge-verifier .options=${{ now: new Date(NaN) }} .input=${'none'}></open-badge-verifier>`)
      await until(() => has(page.querySelector('open-badge-verifier')!, '.fault'), 'it says so')
      await expectFaultless(page)
    })
  })
})
