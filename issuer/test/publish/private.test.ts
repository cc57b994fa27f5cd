import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLink } from '../../src/claim/link.ts'
import { takeDecision } from '../../src/decide/apply.ts'
import { filesBelow } from '../../src/folder.ts'
import { VISIBILITIES } from '../../src/register/awards.ts'
import { writeMails } from '../../src/notify/write.ts'
import { bytesIn, DECIDED, emailOf, nowOf, siteWith } from './sites.ts'

/** A needle in any coating: as it is, and within every piece of base64 and base64url, also inside one another. */
function layersOf(text: string): readonly string[] {
  const inner = [...text.matchAll(/[\w+/-]{24,}/g)].map(([piece]) => Buffer.from(piece, 'base64').toString('latin1'))
  return [text, ...inner.filter((one) => /["{]/.test(one)).flatMap((one) => (one.length < text.length ? layersOf(one) : []))]
}

test('no address, private name, private choice, secret or private key is in what is published', { timeout: 60_000 }, async () => {
  const site = await siteWith({ ob2Twin: true, receiver: 'https://decide.harbour.test/decisions' })
  const { programme, opened, folder, earners } = site
  await writeMails({ programme, register: opened, clock: () => DECIDED })
  const decided = await earners.private.decide({ decision: 'private', name: 'Shown To Nobody' })
  await takeDecision(opened, decided, DECIDED).catch(() => undefined)
  await site.publish()

  const privateFiles = [...filesBelow(join(folder, 'private'))]
  const mails = privateFiles.filter((path) => path.endsWith('.eml')).map((path) => readFileSync(join(folder, 'private', path), 'utf8'))
  const links = mails.flatMap((mail) => [...mail.replaceAll('=\r\n', '').matchAll(/https:\/\/\S+?\/claim\/#\S{70}/g)].map(([link]) => link))
  expect(links.length).toBeGreaterThan(3)
  const issuerKey = JSON.parse(readFileSync(join(folder, 'private/keys/key-1.json'), 'utf8')) as { readonly privateKey: { readonly d: string } }
  const hidden = VISIBILITIES.filter((one) => one === 'undecided' || one === 'declined' || one === 'private')
  const needles = [
    ...VISIBILITIES.flatMap((one) => [emailOf(one), `Real Name Of ${one}`]),
    ...hidden.flatMap((one) => [nowOf(site, one).salt, nowOf(site, one).credential!.slice(-60)]),
    ...links.map((link) => readLink(programme.url, link.replaceAll('=3D', '=')).key),
    ...Object.values(earners).map(({ key }) => key.d),
    'Shown To Nobody',
    decided,
    issuerKey.privateKey.d,
  ]
  expect(needles.filter((needle) => needle.length < 8)).toEqual([])
  const found = [...bytesIn(site.content)].flatMap(([path, bytes]) => {
    const layers = layersOf(bytes.toString('latin1'))
    return needles.filter((needle) => layers.some((layer) => layer.toLowerCase().includes(needle.toLowerCase()))).map((needle) => [path, needle])
  })
  expect(found).toEqual([])

  // The search finds what is there to be found.
  const png = layersOf(bytesIn(site.content).get(`badges/${earners.public.award.id}.png`)!.toString('latin1'))
  expect(png.some((layer) => layer.includes(nowOf(site, 'public').salt))).toBe(true)
  expect(layersOf(mails.join('')).some((layer) => layer.includes(emailOf('undecided')))).toBe(true)
})
