import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { isAwardedTo, type Credential, type Report } from '@rosette/verifier'
import type { OpenBadge } from '../src/badge.ts'
import { siteOf } from '../src/this-site.ts'
import { award, worldOf } from './award.ts'
import { inside, textIn } from './elements.ts'
import { CREDENTIAL, tampered, verified } from './reports.ts'

const PAGE = new URL('https://mira.example/work/badges/index.html')

/** A verified report on a badge of this recipient. */
function about(recipient: Partial<Credential['recipient']>, report: Report = verified): Report {
  return { ...report, credential: { ...CREDENTIAL, recipient: { identities: [], ...recipient } } }
}

const nobody: typeof fetch = () => Promise.reject(new TypeError('nobody is to be asked'))
const ask = (recipient: Partial<Credential['recipient']>, world = nobody, page = PAGE) => siteOf(about(recipient), page, isAwardedTo, world)

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256$${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A host that has one document. */
const hosting =
  (address: string, document: unknown): typeof fetch =>
  (request) =>
    String(request) === address ? Promise.resolve(Response.json(document)) : Promise.reject(new TypeError(`nobody is at ${String(request)}`))

describe('this site is the recipient', () => {
  for (const id of ['https://mira.example', 'https://mira.example/', 'https://mira.example/work', 'https://mira.example/work/badges/', PAGE.href]) {
    it(`when the badge was awarded to ${id}`, async () => {
      expect(await ask({ id })).to.equal('this')
    })
  }

  for (const id of ['did:web:mira.example', 'did:web:mira.example:work', 'did:web:mira.example:work:badges']) {
    it(`when the badge was awarded to ${id}`, async () => {
      expect(await ask({ id })).to.equal('this')
    })
  }

  it('when the badge was awarded to its address, in clear or as a hash', async () => {
    const plain = { type: 'url', hashed: false, value: 'https://mira.example/' }
    const hashed = { type: 'url', hashed: true, salt: 'sea', value: await sha256('https://mira.example/sea') }
    expect(await ask({ identities: [plain] })).to.equal('this')
    expect(await ask({ identities: [hashed] })).to.equal('this')
    expect(await ask({ identities: [{ ...hashed, salt: 'air' }] })).to.equal('other')
  })

  const OTHER = 'did:web:mira-okafor.example'
  const AT = 'https://mira-okafor.example/.well-known/did.json'

  it('when the recipient’s own document links back to it', async () => {
    expect(await ask({ id: OTHER }, hosting(AT, { id: OTHER, alsoKnownAs: ['https://mira.example/work/'] }))).to.equal('this')
    const domains = { type: 'LinkedDomains', serviceEndpoint: { origins: ['https://mira.example'] } }
    expect(await ask({ id: OTHER }, hosting(AT, { id: OTHER, service: domains }))).to.equal('this')
    expect(await ask({ id: OTHER }, hosting(AT, { id: OTHER, service: [{ ...domains, serviceEndpoint: 'https://mira.example/' }] }))).to.equal('this')
  })

  it('but not when the document is another’s, links elsewhere, or says it otherwise', async () => {
    const back = { alsoKnownAs: ['https://mira.example/'] }
    for (const document of [
      { id: 'did:web:evil.example', ...back },
      { id: OTHER, alsoKnownAs: ['https://mira.example.evil.example/'] },
      { id: OTHER, alsoKnownAs: 7, service: ['LinkedDomains', null, { type: 'Blog', serviceEndpoint: 'https://mira.example/' }] },
      [OTHER],
      null,
    ]) {
      expect(await ask({ id: OTHER }, hosting(AT, document)), JSON.stringify(document)).to.equal('other')
    }
    expect(await ask({ id: OTHER }, () => Promise.resolve(new Response(' '.repeat(70_000) + JSON.stringify({ id: OTHER, ...back }))))).to.equal('other')
  })

  it('asks only the host that the identifier names', async () => {
    const asked: string[] = []
    const world: typeof fetch = (request) => {
      asked.push(String(request))
      return Promise.reject(new TypeError('no network'))
    }
    for (const id of ['did:web:a.example:..:b', 'did:web:a.example%2Fb', 'did:web:', 'did:web:a@b.example', 'did:key:z6Mk', 'did:web:a.example:b']) {
      await ask({ id }, world)
    }
    expect(asked).to.deep.equal(['https://a.example/b/did.json'])
  })
})

describe('another site', () => {
  for (const id of ['https://mira.example.evil.example/', 'https://mira.example/other/', 'http://mira.example/', 'did:web:evil.example']) {
    it(`is what ${id} is`, async () => {
      expect(await ask({ id })).to.equal('other')
    })
  }

  it('is not spoken of when the recipient is no site, or nothing is proven', async () => {
    expect(await ask({ id: 'mailto:mira@mira.example' })).to.equal(undefined)
    expect(await ask({ identities: [{ type: 'email', hashed: false, value: 'mira@mira.example' }] })).to.equal(undefined)
    expect(await siteOf(about({ id: 'https://mira.example/' }, tampered), PAGE, isAwardedTo, nobody)).to.equal(undefined)
  })
})

describe('<open-badge>', () => {
  const shownFor = async (id: string): Promise<string> => {
    const made = await award({ sub: id, credentialSubject: { id, type: ['AchievementSubject'], achievement: ACHIEVEMENT } })
    const address = URL.createObjectURL(new Blob([made.token]))
    const badge = await fixture<OpenBadge>(html`<open-badge verify="view" .options=${{ fetch: worldOf(made) }} src=${address}></open-badge>`)
    await oneEvent(badge, 'open-badge-report')
    await badge.updateComplete
    return textIn(inside(badge, 'open-badge-verdict'), '.words')
  }
  const ACHIEVEMENT = { id: 'https://a.example/1', type: ['Achievement'], name: 'Knots', description: 'Ties them.', criteria: { narrative: 'Tie.' } }

  it('says that its badge was awarded to this site, and to another', async () => {
    expect(await shownFor(location.origin)).to.contain('Awarded to this site')
    expect(await shownFor('https://elsewhere.example/')).to.contain('Awarded to another site than this one')
  })
})
