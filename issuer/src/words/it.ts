/** Italiano. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Ciao {name},',
  helloNobody: 'Ciao,',
  claim: {
    subject: 'Hai ottenuto il badge «{badge}»',
    title: 'Congratulazioni!',
    lead: '{issuer} ti ha assegnato il badge «{badge}».',
    more: 'È un badge digitale: un attestato firmato di ciò che hai raggiunto. Chiunque lo veda può verificare che è autentico.',
  },
  reminder: {
    subject: 'Il tuo badge «{badge}» ti aspetta',
    title: 'Il tuo badge ti aspetta',
    lead: '{issuer} ti ha assegnato il badge «{badge}», e non hai ancora deciso chi può vederlo.',
    more: 'Questo messaggio ti porta un nuovo link. Quello del messaggio precedente non funziona più.',
  },
  expiry: {
    subject: 'Il tuo badge «{badge}» scade: {date}',
    title: 'Il tuo badge scade presto',
    lead: 'Il tuo badge «{badge}» di {issuer} è valido fino a questa data: {date}.',
    more: 'Vuoi rinnovarlo? Scrivi a {contact} e saprai come fare.',
  },
  standing: 'Come ci hai chiesto, lo abbiamo accettato per te. Con il link puoi ancora cambiare idea.',
  button: 'Vedi il tuo badge',
  next: 'Che cosa succede ora',
  steps: {
    look: 'Apri il link e guarda il tuo badge. Nulla viene pubblicato prima che tu decida.',
    choose: 'Scegli chi può vederlo: solo tu, le persone a cui dai il suo indirizzo, oppure tutti.',
    share: 'Condividilo dove vuoi. Oppure rifiutalo, se preferisci non averlo.',
  },
  awardedOn: 'Assegnato in data {date}',
  expiresOn: 'Valido fino a: {date}',
  linkExpires: 'Il link funziona fino a questa data: {date}. È solo per te: per favore, non inoltrarlo.',
  linkText: 'Se il pulsante non funziona, apri questo indirizzo:',
  why: '{issuer} ha inviato questo messaggio a {email} a proposito di questo badge. Domande? Scrivi a {contact}.',
  picture: 'Il badge «{badge}»',
}
