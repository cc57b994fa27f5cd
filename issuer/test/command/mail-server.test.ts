import { describe, expect, test } from 'vitest'
import { mailServerOf } from '../../src/command/mail-server.ts'

const of = (ROSETTE_SMTP?: string, password?: string) =>
  mailServerOf({ ...(ROSETTE_SMTP !== undefined && { ROSETTE_SMTP }), ...(password !== undefined && { ROSETTE_SMTP_PASSWORD: password }) })

test.each([
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, secure: true, plain: false }],
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, secure: false, plain: false }],
  [' smtp://mail.example.org:25/ ', { host: 'mail.example.org', port: 25, secure: false, plain: false }],
  ['smtps://ada@mail.example.org:2465', { host: 'mail.example.org', port: 2465, secure: true, plain: false, user: 'ada', password: '' }],
  ['smtps://ada:p%3Ass@mail.example.org', { host: 'mail.example.org', port: 465, secure: true, plain: false, user: 'ada', password: 'p:ss' }],
  ['smtps://ada%40example.org@mail.example.org', { host: 'mail.example.org', port: 465, secure: true, plain: false, user: 'ada@example.org', password: '' }],
  // Nothing is unencrypted but what stays on this machine.
  ['smtp://localhost:2525', { host: 'localhost', port: 2525, secure: false, plain: true }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, plain: true }],
  ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, plain: true }],
  ['smtps://localhost', { host: 'localhost', port: 465, secure: true, plain: false }],
  ['smtp://localhost.example.org', { host: 'localhost.example.org', port: 587, secure: false, plain: false }],
  ['smtp://127.0.0.1.example.org', { host: '127.0.0.1.example.org', port: 587, secure: false, plain: false }],
])('%s', (text, server) => {
  expect(of(text)).toEqual(server)
})

test('the password of its own variable is taken as it is, and before one in the address', () => {
  expect(of('smtps://ada:other@mail.example.org', 'p%3Ass:@/')).toMatchObject({ user: 'ada', password: 'p%3Ass:@/' })
  expect(of('smtps://mail.example.org', 'secret')).not.toHaveProperty('password')
})

describe('is refused without repeating what may be a secret', () => {
  test.each([undefined, '', '  '])('%j', (text) => {
    expect(() => of(text)).toThrow('ROSETTE_SMTP names no mail server (write it as smtps://user@mail.example.org')
  })

  test.each([
    'mail.example.org',
    'mail.example.org:hushhush',
    'https://ada:hushhush@mail.example.org',
    'smtp://',
    'smtp://ada:hushhush@',
    'smtps://ada:hushhush@mail.example.org/inbox',
    'smtps://ada:hushhush@mail.example.org?tls=no',
    'smtps://ada:hushhush@mail.example.org#x',
    'smtps://ada:hushhush@mail.example.org:99999',
    'smtps://ada:hushhush%zz@mail.example.org',
    'smtps://%ff:hushhush@mail.example.org',
  ])('%s', (text) => {
    expect(() => of(text)).toThrow(/^ROSETTE_SMTP (is no address of a mail server|holds a % that stands for no letter) \(write /)
    expect(() => of(text)).not.toThrow('hushhush')
  })
})
