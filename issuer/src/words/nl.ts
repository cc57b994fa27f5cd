/** Nederlands. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Hallo {name},',
  helloNobody: 'Hallo,',
  claim: {
    subject: 'U hebt de badge ‘{badge}’ verdiend',
    title: 'Gefeliciteerd!',
    lead: '{issuer} heeft u de badge ‘{badge}’ toegekend.',
    more: 'Het is een digitale badge: een ondertekend bewijs van wat u hebt bereikt. Iedereen aan wie u hem laat zien, kan nagaan of hij echt is.',
  },
  reminder: {
    subject: 'Uw badge ‘{badge}’ wacht op u',
    title: 'Uw badge wacht',
    lead: '{issuer} heeft u de badge ‘{badge}’ toegekend, en u hebt nog niet gekozen wie hem mag zien.',
    more: 'Deze mail brengt u een nieuwe link. Die uit onze eerdere mail werkt niet meer.',
  },
  expiry: {
    subject: 'Uw badge ‘{badge}’ verloopt op {date}',
    title: 'Uw badge verloopt binnenkort',
    lead: 'Uw badge ‘{badge}’ van {issuer} is geldig tot en met {date}.',
    more: 'Wilt u hem verlengen? Schrijf naar {contact}, dan hoort u hoe dat gaat.',
  },
  standing: 'Zoals u had gevraagd, hebben we hem voor u aanvaard. Met de link kunt u dat nog veranderen.',
  button: 'Bekijk uw badge',
  next: 'Hoe het verder gaat',
  steps: {
    look: 'Open de link en bekijk uw badge. Er wordt niets gepubliceerd voordat u hebt gekozen.',
    choose: 'Kies wie hem mag zien: alleen u, mensen aan wie u het adres geeft, of iedereen.',
    share: 'Deel hem waar u wilt. Of wijs hem af, als u hem liever niet hebt.',
  },
  awardedOn: 'Toegekend op {date}',
  expiresOn: 'Geldig tot en met {date}',
  linkExpires: 'De link werkt tot {date}. Hij is alleen voor u bedoeld, geef hem dus niet door.',
  linkText: 'Werkt de knop niet? Open dan dit adres:',
  why: '{issuer} heeft deze mail vanwege deze badge gestuurd naar {email}. Vragen? Schrijf naar {contact}.',
  picture: 'De badge ‘{badge}’',
}
