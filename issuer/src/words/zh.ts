/** 简体中文。 */

import type { Words } from './language.ts'

export const words: Words = {
  hello: '{name}，您好！',
  helloNobody: '您好！',
  claim: {
    subject: '您已获得徽章“{badge}”',
    title: '祝贺您！',
    lead: '{issuer}向您颁发了徽章“{badge}”。',
    more: '这是一枚数字徽章，以签名的形式记录您的成就。您向谁展示，谁就可以查验它的真实性。',
  },
  reminder: {
    subject: '您的徽章“{badge}”正在等您',
    title: '您的徽章正在等您',
    lead: '{issuer}向您颁发了徽章“{badge}”，您还没有决定谁可以看到它。',
    more: '这封邮件带来了新的链接。之前邮件中的链接已经失效。',
  },
  expiry: {
    subject: '您的徽章“{badge}”将于{date}到期',
    title: '您的徽章即将到期',
    lead: '您从{issuer}获得的徽章“{badge}”有效期至{date}。',
    more: '想要续期吗？请写信至 {contact}，我们会告诉您怎么办理。',
  },
  standing: '按照您的意愿，我们已替您接受。您仍可以通过链接更改。',
  button: '查看徽章',
  next: '接下来',
  steps: {
    look: '打开链接，看看您的徽章。在您决定之前，什么都不会公开。',
    choose: '选择谁可以看到它：只有您自己、知道其网址的人，或者所有人。',
    share: '在您喜欢的地方分享它。如果不想要，也可以谢绝。',
  },
  awardedOn: '颁发日期：{date}',
  expiresOn: '有效期至：{date}',
  linkExpires: '链接有效期至{date}。它只供您本人使用，请勿转发。',
  linkText: '如果按钮无法使用，请打开以下网址：',
  why: '{issuer}因此徽章向 {email} 发送了这封邮件。有疑问？请写信至 {contact}。',
  picture: '徽章“{badge}”',
}
