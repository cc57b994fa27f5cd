/** Português. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Olá, {name}!',
  helloNobody: 'Olá!',
  claim: {
    subject: 'Você conquistou o badge “{badge}”',
    title: 'Parabéns!',
    lead: '{issuer} concedeu a você o badge “{badge}”.',
    more: 'É um badge digital: um registro assinado do que você alcançou. Qualquer pessoa a quem você o mostrar pode verificar que ele é autêntico.',
  },
  reminder: {
    subject: 'Seu badge “{badge}” está esperando por você',
    title: 'Seu badge está esperando',
    lead: '{issuer} concedeu a você o badge “{badge}”, e você ainda não decidiu quem pode vê-lo.',
    more: 'Esta mensagem traz um novo link. O da nossa mensagem anterior não funciona mais.',
  },
  expiry: {
    subject: 'Seu badge “{badge}” expira em {date}',
    title: 'Seu badge expira em breve',
    lead: 'Seu badge “{badge}”, de {issuer}, é válido até {date}.',
    more: 'Quer renová-lo? Escreva para {contact} e você saberá como.',
  },
  standing: 'Como você pediu, nós o aceitamos por você. Com o link, ainda é possível mudar isso.',
  button: 'Ver seu badge',
  next: 'O que acontece agora',
  steps: {
    look: 'Abra o link e veja seu badge. Nada é publicado antes de você decidir.',
    choose: 'Escolha quem pode vê-lo: só você, as pessoas a quem você der o endereço, ou todo mundo.',
    share: 'Compartilhe onde quiser. Ou recuse-o, se preferir não tê-lo.',
  },
  awardedOn: 'Concedido em {date}',
  expiresOn: 'Válido até {date}',
  linkExpires: 'O link funciona até {date}. Ele é só para você: por favor, não o repasse.',
  linkText: 'Se o botão não funcionar, abra este endereço:',
  why: '{issuer} enviou esta mensagem para {email} por causa deste badge. Perguntas? Escreva para {contact}.',
  picture: 'O badge “{badge}”',
}
