/** What an earner takes along: CV, QR code, mail signature. */

import type { Words } from './language.ts'

interface KeepWords {
  readonly title: string
  readonly cv: string
  readonly cvAbout: string
  readonly sheet: string
  readonly pdf: string
  readonly print: string
  readonly qr: string
  readonly qrAbout: string
  /** `{name}` */
  readonly qrAlt: string
  readonly signature: string
  readonly signatureAbout: string
  /** `{issuer}` */
  readonly signatureFrom: string
  readonly signatureVerify: string
  readonly signatureCopy: string
  readonly signatureCode: string
  /** On the sheet: `{name}`, `{issuer}`, `{day}`. */
  readonly heading: string
  readonly headingNameless: string
  readonly awardedOn: string
  readonly validUntil: string
  readonly issuer: string
  readonly identifier: string
  readonly skills: string
  readonly check: string
  readonly attached: string
  readonly back: string
}

export const KEEP: Words<KeepWords> = {
  en: {
    title: 'To take along',
    cv: 'For your CV',
    cvAbout: 'One page with the facts and a code to scan. In the PDF lies the badge itself: whoever gets it can check it.',
    sheet: 'Sheet to print',
    pdf: 'PDF',
    print: 'Print',
    qr: 'QR code',
    qrAbout: 'Leads to this page. For paper and slides.',
    qrAlt: 'QR code of the page of {name}',
    signature: 'Mail signature',
    signatureAbout: 'Copy it, then paste it into the signature settings of your mail program.',
    signatureFrom: 'Awarded by {issuer}',
    signatureVerify: 'Check this badge',
    signatureCopy: 'Copy the signature',
    signatureCode: 'The same as HTML',
    heading: 'Awarded to {name}',
    headingNameless: 'Awarded',
    awardedOn: 'Awarded on',
    validUntil: 'Valid until',
    issuer: 'Issuer',
    identifier: 'Issuer’s identifier',
    skills: 'Skills',
    check: 'Scan the code or open the link to check this badge.',
    attached: 'The signed badge is attached to this file. Drop the file on a verifier of Open Badges to check it.',
    back: 'Back to the badge',
  },
  es: {
    title: 'Para llevar',
    cv: 'Para su currículum',
    cvAbout: 'Una página con los datos y un código para escanear. En el PDF está la propia insignia: quien lo reciba puede comprobarla.',
    sheet: 'Hoja para imprimir',
    pdf: 'PDF',
    print: 'Imprimir',
    qr: 'Código QR',
    qrAbout: 'Lleva a esta página. Para papel y presentaciones.',
    qrAlt: 'Código QR de la página de {name}',
    signature: 'Firma de correo',
    signatureAbout: 'Cópiela y péguela en los ajustes de firma de su programa de correo.',
    signatureFrom: 'Concedida por {issuer}',
    signatureVerify: 'Comprobar esta insignia',
    signatureCopy: 'Copiar la firma',
    signatureCode: 'Lo mismo en HTML',
    heading: 'Concedida a {name}',
    headingNameless: 'Concedida',
    awardedOn: 'Concedida el',
    validUntil: 'Válida hasta el',
    issuer: 'Emisor',
    identifier: 'Identificador del emisor',
    skills: 'Competencias',
    check: 'Escanee el código o abra el enlace para comprobar esta insignia.',
    attached: 'La insignia firmada va adjunta a este archivo. Suéltelo en un verificador de Open Badges para comprobarla.',
    back: 'Volver a la insignia',
  },
  de: {
    title: 'Zum Mitnehmen',
    cv: 'Für den Lebenslauf',
    cvAbout: 'Eine Seite mit den Angaben und einem Code zum Scannen. Im PDF liegt das Badge selbst: Wer es bekommt, kann es prüfen.',
    sheet: 'Blatt zum Drucken',
    pdf: 'PDF',
    print: 'Drucken',
    qr: 'QR-Code',
    qrAbout: 'Führt zu dieser Seite. Für Papier und Folien.',
    qrAlt: 'QR-Code der Seite von {name}',
    signature: 'Mail-Signatur',
    signatureAbout: 'Kopieren Sie sie und fügen Sie sie in die Signatur-Einstellungen Ihres Mailprogramms ein.',
    signatureFrom: 'Verliehen von {issuer}',
    signatureVerify: 'Dieses Badge prüfen',
    signatureCopy: 'Signatur kopieren',
    signatureCode: 'Dasselbe als HTML',
    heading: 'Verliehen an {name}',
    headingNameless: 'Verliehen',
    awardedOn: 'Verliehen am',
    validUntil: 'Gültig bis',
    issuer: 'Aussteller',
    identifier: 'Kennung des Ausstellers',
    skills: 'Können',
    check: 'Scannen Sie den Code oder öffnen Sie den Link, um dieses Badge zu prüfen.',
    attached: 'Das signierte Badge ist dieser Datei angehängt. Legen Sie sie auf einer Prüfseite für Open Badges ab, um es zu prüfen.',
    back: 'Zurück zum Badge',
  },
  ar: {
    title: 'لتأخذها معك',
    cv: 'لسيرتك الذاتية',
    cvAbout: 'صفحة واحدة بالبيانات ورمز للمسح. وفي ملف PDF الشارة نفسها: يستطيع من يتسلّمه أن يفحصها.',
    sheet: 'ورقة للطباعة',
    pdf: 'PDF',
    print: 'اطبع',
    qr: 'رمز QR',
    qrAbout: 'يقود إلى هذه الصفحة. للورق والعروض.',
    qrAlt: 'رمز QR لصفحة {name}',
    signature: 'توقيع البريد',
    signatureAbout: 'انسخه ثم ألصقه في إعدادات التوقيع في برنامج بريدك.',
    signatureFrom: 'مُنحت من {issuer}',
    signatureVerify: 'افحص هذه الشارة',
    signatureCopy: 'انسخ التوقيع',
    signatureCode: 'الشيء نفسه بصيغة HTML',
    heading: 'مُنحت إلى {name}',
    headingNameless: 'مُنحت',
    awardedOn: 'مُنحت في',
    validUntil: 'سارية حتى',
    issuer: 'المُصدر',
    identifier: 'معرّف المُصدر',
    skills: 'المهارات',
    check: 'امسح الرمز أو افتح الرابط لفحص هذه الشارة.',
    attached: 'الشارة الموقّعة مرفقة بهذا الملف. ضعه في أداة تحقق من Open Badges لفحصها.',
    back: 'العودة إلى الشارة',
  },
}
