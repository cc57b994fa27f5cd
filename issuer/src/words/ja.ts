/** 日本語。 */

import type { Words } from './language.ts'

export const words: Words = {
  hello: '{name} 様',
  helloNobody: 'こんにちは。',
  claim: {
    subject: 'バッジ「{badge}」を獲得しました',
    title: 'おめでとうございます！',
    lead: '{issuer}から、バッジ「{badge}」が贈られました。',
    more: 'これはデジタルバッジです。達成されたことを署名付きで記録しており、見せた相手は本物かどうかを確かめられます。',
  },
  reminder: {
    subject: 'バッジ「{badge}」がお待ちしています',
    title: 'バッジがお待ちしています',
    lead: '{issuer}から、バッジ「{badge}」が贈られています。誰に見せるかは、まだ選ばれていません。',
    more: 'このメールのリンクは新しいものです。以前のメールのリンクは使えなくなりました。',
  },
  expiry: {
    subject: 'バッジ「{badge}」は{date}に期限が切れます',
    title: 'バッジの期限が近づいています',
    lead: '{issuer}のバッジ「{badge}」は、{date}まで有効です。',
    more: '更新をご希望の方は、{contact} までお問い合わせください。方法をご案内します。',
  },
  standing: 'ご希望に沿って、すでに受け取り済みにしてあります。リンクから変更することもできます。',
  button: 'バッジを見る',
  next: 'これからの流れ',
  steps: {
    look: 'リンクを開いて、バッジをご覧ください。お決めになるまで、何も公開されません。',
    choose: '見せる相手を選びます。自分だけ、アドレスを知らせた人だけ、またはすべての人から選べます。',
    share: 'お好きな場所で共有できます。不要であれば、辞退することもできます。',
  },
  awardedOn: '授与日：{date}',
  expiresOn: '有効期限：{date}',
  linkExpires: 'リンクは{date}まで使えます。ご本人専用ですので、ほかの方に転送しないでください。',
  linkText: 'ボタンが使えないときは、次のアドレスを開いてください。',
  why: 'このメールは、このバッジについて{issuer}から {email} にお送りしました。ご質問は {contact} までどうぞ。',
  picture: 'バッジ「{badge}」',
}
