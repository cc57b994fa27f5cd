/** A desk with signed awards to people, ready to notify. */

import type { Desk } from '../../src/notify/desk.ts'
import { openPost } from '../../src/notify/smtp.ts'
import { sendMails, type Sending, type Sent } from '../../src/notify/send.ts'
import { signAwards } from '../../src/issue/issue.ts'
import { issuerWith } from '../credential/published.ts'
import { award, NOW } from '../register/registers.ts'
import type { TestServer } from './mail-server.ts'

export interface Fixture extends Desk {
  readonly folder: string
  readonly awards: readonly string[]
  /** Time goes on. */
  readonly wait: (days: number) => void
}

export async function desk(people: readonly string[] = ['ada@example.org'], settings: object = {}): Promise<Fixture> {
  const { programme, opened, signer, folder } = await issuerWith(settings)
  const awards = people.map((email) => award(opened, { email }))
  await signAwards(opened, programme, signer, { now: NOW })
  let now = NOW
  const wait = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000)
  }
  return { programme, register: opened, clock: () => now, folder, awards, wait }
}

/** As fast as it goes. */
export async function send(desk: Desk, server: TestServer, sending: Sending = {}): Promise<Sent> {
  const post = openPost(server)
  try {
    return await sendMails(desk, post, { rate: 1_000_000, ...sending })
  } finally {
    post.close()
  }
}
