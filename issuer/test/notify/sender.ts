/** Notifies in a process of its own, to be killed: `node sender.ts FOLDER PORT NOW`, the last as an ISO date. */

import { sendMails } from '../../src/notify/send.ts'
import { openPost } from '../../src/notify/smtp.ts'
import { writeMails } from '../../src/notify/write.ts'
import { readProgramme } from '../../src/programme/read.ts'
import { openRegister } from '../../src/register/open.ts'

const [, , folder = '', port, now = ''] = process.argv
const register = openRegister(folder)
const desk = { programme: readProgramme(folder), register, clock: () => new Date(now) }
const post = openPost({ host: '127.0.0.1', port: Number(port), plain: true })
await writeMails(desk)
await sendMails(desk, post, { rate: 1_000_000 })
post.close()
register.close()
