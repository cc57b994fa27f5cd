/** The page of a badge, and the ways to show it. */

import type { Words } from './language.ts'

interface BadgeWords {
  /** `{achievement}` `{issuer}` `{text}` */
  readonly description: string
  /** `{name}` `{issuer}` `{day}`; the second for those who give no name. */
  readonly awardedTo: string
  readonly awarded: string
  readonly validUntil: string
  readonly revoked: string
  readonly suspended: string
  /** `{day}` */
  readonly checkedOn: string
  readonly checking: string
  readonly checkedNow: string
  readonly notChecked: string
  readonly checks: string
  readonly took: string
  readonly restsOn: string
  readonly evidence: string
  readonly skills: string
  readonly itself: string
  /** `{issuer}`, and the link in brackets. */
  readonly itselfAbout: string
  readonly show: string
  readonly linkedIn: string
  readonly linkedInFields: string
  readonly field: Readonly<Record<'name' | 'organisation' | 'issued' | 'expires' | 'id' | 'url', string>>
  readonly email: string
  readonly shareWith: string
  readonly copyLink: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  /** `{achievement}` `{issuer}` */
  readonly sentence: string
  readonly embed: string
  readonly snippet: Readonly<Record<'tag' | 'iframe' | 'html' | 'card' | 'markdown' | 'bbcode', { readonly name: string; readonly about: string }>>
}

export const BADGE: Words<BadgeWords> = {
  en: {
    description: '{achievement}, awarded by {issuer}. {text}',
    awardedTo: 'Awarded to {name} by {issuer} on {day}.',
    awarded: 'Awarded by {issuer} on {day}.',
    validUntil: 'Valid until {day}.',
    revoked: 'Taken back by its issuer.',
    suspended: 'Suspended by its issuer for now.',
    checkedOn: 'Checked on {day}, when this page was made.',
    checking: 'Checking again …',
    checkedNow: 'Checked just now, in your browser.',
    notChecked: 'It could not be checked again just now.',
    checks: 'Every check and its reason',
    took: 'What it took',
    restsOn: 'What it rests on',
    evidence: 'Evidence',
    skills: 'Skills',
    itself: 'The badge itself',
    itselfAbout: 'Issued by {issuer}. Its proof lies in each of these files; [check any of them yourself].',
    show: 'Is it yours? Show it',
    linkedIn: 'Add to your LinkedIn profile',
    linkedInFields: 'LinkedIn asks for each field',
    field: {
      name: 'Name',
      organisation: 'Issuing organisation',
      issued: 'Issue date',
      expires: 'Expiration date',
      id: 'Credential ID',
      url: 'Credential URL',
    },
    email: 'E-mail',
    shareWith: 'Share with …',
    copyLink: 'Copy the link',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Your browser did not allow it: select the text instead.',
    sentence: 'I earned “{achievement}” from {issuer}.',
    embed: 'On your own page',
    snippet: {
      tag: { name: 'Live tag', about: 'Shows the badge and checks it in each visitor’s browser. Needs the element on your page.' },
      iframe: { name: 'Frame', about: 'The same without a script on your page: a small page of ours inside yours.' },
      html: { name: 'Plain HTML', about: 'A picture with a link. Works everywhere that takes HTML.' },
      card: { name: 'Card', about: 'A small drawing with its facts, for a README.' },
      markdown: { name: 'Markdown', about: 'For a README or a notebook.' },
      bbcode: { name: 'BBCode', about: 'For forums.' },
    },
  },
  es: {
    description: '{achievement}, concedida por {issuer}. {text}',
    awardedTo: 'Concedida a {name} por {issuer} el {day}.',
    awarded: 'Concedida por {issuer} el {day}.',
    validUntil: 'Válida hasta el {day}.',
    revoked: 'Retirada por su emisor.',
    suspended: 'Suspendida por ahora por su emisor.',
    checkedOn: 'Comprobada el {day}, cuando se hizo esta página.',
    checking: 'Comprobando de nuevo …',
    checkedNow: 'Comprobada ahora mismo, en su navegador.',
    notChecked: 'Ahora no se ha podido comprobar de nuevo.',
    checks: 'Cada comprobación y su motivo',
    took: 'Qué exigió',
    restsOn: 'En qué se apoya',
    evidence: 'Evidencias',
    skills: 'Competencias',
    itself: 'La insignia misma',
    itselfAbout: 'Emitida por {issuer}. Su prueba está en cada uno de estos archivos; [compruebe cualquiera usted mismo].',
    show: '¿Es suya? Muéstrela',
    linkedIn: 'Añadir a su perfil de LinkedIn',
    linkedInFields: 'LinkedIn pide cada campo',
    field: {
      name: 'Nombre',
      organisation: 'Empresa emisora',
      issued: 'Fecha de expedición',
      expires: 'Fecha de caducidad',
      id: 'ID de la credencial',
      url: 'URL de la credencial',
    },
    email: 'Correo',
    shareWith: 'Compartir con …',
    copyLink: 'Copiar el enlace',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Su navegador no lo permitió: seleccione el texto.',
    sentence: 'He obtenido «{achievement}» de {issuer}.',
    embed: 'En su propia página',
    snippet: {
      tag: { name: 'Etiqueta viva', about: 'Muestra la insignia y la comprueba en el navegador de cada visitante. Necesita el elemento en su página.' },
      iframe: { name: 'Marco', about: 'Lo mismo sin script en su página: una pequeña página nuestra dentro de la suya.' },
      html: { name: 'HTML sencillo', about: 'Una imagen con un enlace. Funciona donde se admita HTML.' },
      card: { name: 'Tarjeta', about: 'Un pequeño dibujo con sus datos, para un README.' },
      markdown: { name: 'Markdown', about: 'Para un README o un cuaderno.' },
      bbcode: { name: 'BBCode', about: 'Para foros.' },
    },
  },
  de: {
    description: '{achievement}, verliehen von {issuer}. {text}',
    awardedTo: 'Verliehen an {name} von {issuer} am {day}.',
    awarded: 'Verliehen von {issuer} am {day}.',
    validUntil: 'Gültig bis {day}.',
    revoked: 'Von seinem Aussteller zurückgenommen.',
    suspended: 'Von seinem Aussteller vorläufig ausgesetzt.',
    checkedOn: 'Geprüft am {day}, als diese Seite entstand.',
    checking: 'Wird noch einmal geprüft …',
    checkedNow: 'Eben geprüft, in Ihrem Browser.',
    notChecked: 'Eben ließ es sich nicht noch einmal prüfen.',
    checks: 'Jede Prüfung und ihr Grund',
    took: 'Was es verlangte',
    restsOn: 'Worauf es aufbaut',
    evidence: 'Belege',
    skills: 'Können',
    itself: 'Das Badge selbst',
    itselfAbout: 'Ausgestellt von {issuer}. Sein Beweis liegt in jeder dieser Dateien; [prüfen Sie jede selbst].',
    show: 'Ist es Ihres? Zeigen Sie es',
    linkedIn: 'Ins LinkedIn-Profil eintragen',
    linkedInFields: 'LinkedIn fragt jedes Feld ab',
    field: {
      name: 'Name',
      organisation: 'Ausstellende Organisation',
      issued: 'Ausstellungsdatum',
      expires: 'Ablaufdatum',
      id: 'Zertifikats-ID',
      url: 'Zertifikats-URL',
    },
    email: 'E-Mail',
    shareWith: 'Teilen mit …',
    copyLink: 'Link kopieren',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Ihr Browser hat es nicht erlaubt: Markieren Sie den Text.',
    sentence: 'Ich habe „{achievement}“ von {issuer} erworben.',
    embed: 'Auf Ihrer eigenen Seite',
    snippet: {
      tag: { name: 'Lebendiges Tag', about: 'Zeigt das Badge und prüft es im Browser jedes Besuchers. Braucht das Element auf Ihrer Seite.' },
      iframe: { name: 'Rahmen', about: 'Dasselbe ohne Skript auf Ihrer Seite: eine kleine Seite von uns in Ihrer.' },
      html: { name: 'Einfaches HTML', about: 'Ein Bild mit einem Link. Geht überall, wo HTML geht.' },
      card: { name: 'Karte', about: 'Eine kleine Zeichnung mit den Angaben, für eine README.' },
      markdown: { name: 'Markdown', about: 'Für eine README oder ein Notizbuch.' },
      bbcode: { name: 'BBCode', about: 'Für Foren.' },
    },
  },
  ar: {
    description: '{achievement}، منحتها {issuer}. {text}',
    awardedTo: 'مُنحت إلى {name} من {issuer} في {day}.',
    awarded: 'مُنحت من {issuer} في {day}.',
    validUntil: 'سارية حتى {day}.',
    revoked: 'سحبها مُصدرها.',
    suspended: 'علّقها مُصدرها مؤقتًا.',
    checkedOn: 'فُحصت في {day}، حين أُعدّت هذه الصفحة.',
    checking: 'يُعاد الفحص …',
    checkedNow: 'فُحصت الآن، في متصفحك.',
    notChecked: 'تعذّر فحصها مرة أخرى الآن.',
    checks: 'كل فحص وسببه',
    took: 'ما الذي تطلّبته',
    restsOn: 'ما الذي تقوم عليه',
    evidence: 'الشواهد',
    skills: 'المهارات',
    itself: 'الشارة نفسها',
    itselfAbout: 'أصدرها {issuer}. إثباتها في كل واحد من هذه الملفات؛ [افحص أيًّا منها بنفسك].',
    show: 'هل هي لك؟ اعرضها',
    linkedIn: 'أضفها إلى ملفك في LinkedIn',
    linkedInFields: 'يسأل LinkedIn عن كل حقل',
    field: {
      name: 'الاسم',
      organisation: 'الجهة المُصدرة',
      issued: 'تاريخ الإصدار',
      expires: 'تاريخ الانتهاء',
      id: 'رقم الشهادة',
      url: 'رابط الشهادة',
    },
    email: 'بريد إلكتروني',
    shareWith: 'شارك مع …',
    copyLink: 'انسخ الرابط',
    copy: 'نسخ',
    copied: 'نُسخ',
    copyFailed: 'لم يسمح متصفحك بذلك: حدّد النص بدلًا منه.',
    sentence: 'نلتُ «{achievement}» من {issuer}.',
    embed: 'في صفحتك',
    snippet: {
      tag: { name: 'وسم حي', about: 'يعرض الشارة ويفحصها في متصفح كل زائر. يحتاج إلى العنصر في صفحتك.' },
      iframe: { name: 'إطار', about: 'الشيء نفسه من دون برنامج في صفحتك: صفحة صغيرة لنا داخل صفحتك.' },
      html: { name: 'HTML بسيط', about: 'صورة ورابط. يعمل في كل مكان يقبل HTML.' },
      card: { name: 'بطاقة', about: 'رسم صغير ببياناتها، لملف README.' },
      markdown: { name: 'Markdown', about: 'لملف README أو دفتر.' },
      bbcode: { name: 'BBCode', about: 'للمنتديات.' },
    },
  },
}
