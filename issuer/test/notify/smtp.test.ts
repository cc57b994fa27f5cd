import { expect, test } from 'vitest'
import { openPost } from '../../src/notify/smtp.ts'
import { mailServer } from './mail-server.ts'

const MESSAGE = { from: 'school@harbour.test', to: 'ada@example.org' }

test('a connection carries many mails, and is made anew before servers tire of it', async () => {
  const server = await mailServer()
  const post = openPost(server)
  for (let at = 0; at < 101; at += 1) await post.send({ ...MESSAGE, bytes: Buffer.from(`Subject: ${at}\r\n\r\n`) }, () => undefined)
  post.close()
  expect([server.taken.length, server.visits()]).toEqual([101, 2])
})

test('a mail arrives byte for byte, dots at the beginning of lines too', async () => {
  const server = await mailServer()
  const post = openPost(server)
  const bytes = Buffer.from(`Subject: dots\r\n\r\n.\r\n..\r\n.a\r\n${'x'.repeat(70)}\r\n`.repeat(900))
  expect(await post.send({ ...MESSAGE, bytes }, () => undefined)).toEqual({ kind: 'taken' })
  post.close()
  expect(server.taken[0]!.bytes.equals(bytes)).toBe(true)
})

test('when whoever is told that it is whole throws, the server has not taken it', async () => {
  const server = await mailServer()
  const post = openPost(server)
  const sending = post.send({ ...MESSAGE, bytes: Buffer.from('Subject: no\r\n\r\n') }, () => {
    throw new Error('not yet')
  })
  await expect(sending).rejects.toThrow('not yet')
  expect(server.taken).toEqual([])
  expect(await post.send({ ...MESSAGE, bytes: Buffer.from('Subject: yes\r\n\r\n') }, () => undefined)).toEqual({ kind: 'taken' })
  post.close()
  expect(server.taken.map(({ mail }) => mail.subject)).toEqual(['yes'])
})
