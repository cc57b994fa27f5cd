/** Polski. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Dzień dobry, {name},',
  helloNobody: 'Dzień dobry,',
  claim: {
    subject: 'Odznaka „{badge}” jest Twoja',
    title: 'Gratulacje!',
    lead: '{issuer} przyznaje Ci odznakę „{badge}”.',
    more: 'To odznaka cyfrowa: podpisane potwierdzenie Twojego osiągnięcia. Każdy, komu ją pokażesz, może sprawdzić, że jest autentyczna.',
  },
  reminder: {
    subject: 'Twoja odznaka „{badge}” czeka na Ciebie',
    title: 'Twoja odznaka czeka',
    lead: '{issuer} przyznaje Ci odznakę „{badge}”. Nie wiemy jeszcze, kto może ją zobaczyć: wybór należy do Ciebie.',
    more: 'W tej wiadomości jest nowy link. Ten z poprzedniej wiadomości już nie działa.',
  },
  expiry: {
    subject: 'Twoja odznaka „{badge}” wygasa {date}',
    title: 'Twoja odznaka wkrótce wygaśnie',
    lead: 'Twoja odznaka „{badge}” (wystawca: {issuer}) jest ważna do {date}.',
    more: 'Chcesz ją odnowić? Napisz na adres {contact}, a dowiesz się, jak to zrobić.',
  },
  standing: 'Zgodnie z Twoją prośbą przyjęliśmy ją w Twoim imieniu. Za pomocą linku możesz to jeszcze zmienić.',
  button: 'Zobacz odznakę',
  next: 'Co dalej',
  steps: {
    look: 'Otwórz link i obejrzyj odznakę. Nic nie zostanie opublikowane bez Twojej decyzji.',
    choose: 'Wybierz, kto może ją zobaczyć: tylko Ty, osoby, którym podasz jej adres, czy wszyscy.',
    share: 'Udostępnij ją, gdzie chcesz. Możesz ją też odrzucić, jeśli wolisz jej nie mieć.',
  },
  awardedOn: 'Przyznano {date}',
  expiresOn: 'Ważna do {date}',
  linkExpires: 'Link działa do {date}. Jest tylko dla Ciebie, prosimy go nie przekazywać.',
  linkText: 'Jeśli przycisk nie działa, otwórz ten adres:',
  why: 'Tę wiadomość w sprawie odznaki wysyła {issuer} na adres {email}. Pytania? Napisz na adres {contact}.',
  picture: 'Odznaka „{badge}”',
}
