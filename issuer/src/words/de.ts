/** Deutsch. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Guten Tag {name},',
  helloNobody: 'Guten Tag,',
  claim: {
    subject: 'Sie haben den Badge „{badge}“ erworben',
    title: 'Herzlichen Glückwunsch!',
    lead: '{issuer} hat Ihnen den Badge „{badge}“ verliehen.',
    more: 'Das ist ein digitaler Badge: ein unterschriebener Nachweis dessen, was Sie erreicht haben. Wem Sie ihn zeigen, der kann prüfen, ob er echt ist.',
  },
  reminder: {
    subject: 'Ihr Badge „{badge}“ wartet auf Sie',
    title: 'Ihr Badge wartet',
    lead: '{issuer} hat Ihnen den Badge „{badge}“ verliehen, und Sie haben noch nicht entschieden, wer ihn sehen darf.',
    more: 'Diese E-Mail bringt Ihnen einen neuen Link. Der aus unserer früheren E-Mail gilt nicht mehr.',
  },
  expiry: {
    subject: 'Ihr Badge „{badge}“ läuft am {date} ab',
    title: 'Ihr Badge läuft bald ab',
    lead: 'Ihr Badge „{badge}“ von {issuer} gilt bis zum {date}.',
    more: 'Möchten Sie ihn erneuern? Schreiben Sie an {contact}, dort erfahren Sie, wie es geht.',
  },
  standing: 'Wie von Ihnen gewünscht, haben wir ihn für Sie angenommen. Mit dem Link können Sie das noch ändern.',
  button: 'Badge ansehen',
  next: 'So geht es weiter',
  steps: {
    look: 'Öffnen Sie den Link und sehen Sie sich Ihren Badge an. Nichts wird veröffentlicht, bevor Sie entschieden haben.',
    choose: 'Wählen Sie, wer ihn sehen darf: nur Sie, Menschen, denen Sie seine Adresse geben, oder alle.',
    share: 'Teilen Sie ihn, wo Sie möchten. Oder lehnen Sie ihn ab, wenn Sie ihn lieber nicht haben wollen.',
  },
  awardedOn: 'Verliehen am {date}',
  expiresOn: 'Gültig bis {date}',
  linkExpires: 'Der Link gilt bis zum {date}. Er ist nur für Sie bestimmt, bitte geben Sie ihn nicht weiter.',
  linkText: 'Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  why: '{issuer} hat diese E-Mail wegen dieses Badges an {email} geschickt. Fragen? Schreiben Sie an {contact}.',
  picture: 'Der Badge „{badge}“',
}
