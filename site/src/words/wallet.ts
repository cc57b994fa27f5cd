/** The wallet, and the verifier page when a link brings a badge. */

import type { Words } from './language.ts'
import type { Forms } from './say.ts'

interface WalletWords {
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly noScript: string
  readonly noStore: string
  readonly add: string
  readonly link: string
  readonly linkAbout: string
  readonly open: string
  readonly empty: string
  readonly count: Forms
  readonly show: string
  readonly showAbout: string
  readonly showCopied: string
  readonly showLong: string
  readonly download: string
  readonly remove: string
  /** `{name}` */
  readonly removeSure: string
  readonly removed: string
  readonly keep: string
  readonly added: Forms
  readonly there: string
  readonly noBadge: string
  readonly noClaim: string
  readonly unreachable: string
  readonly elsewhere: string
  readonly export: string
  readonly import: string
  readonly importAbout: string
  readonly notWallet: string
  readonly copyFailed: string
  readonly shownTitle: string
  readonly shownAbout: string
  readonly shownDamaged: string
}

export const WALLET: Words<WalletWords> = {
  en: {
    title: 'Your wallet',
    description: 'Your badges on this device, private ones too.',
    lead: 'Your badges, kept in this browser on this device, private ones too. Nothing is uploaded.',
    noScript: 'The wallet lives in your browser, so this page needs JavaScript.',
    noStore: 'This browser keeps nothing here, as in a private window. You can look at badges, but they are gone when you leave.',
    add: 'Add badges',
    link: 'Claim link',
    linkAbout: 'From the mail you got. What lies behind it is opened here.',
    open: 'Add',
    empty: 'Nothing is in it yet.',
    count: { one: '{count} badge', other: '{count} badges' },
    show: 'Copy a link that shows it',
    showAbout: 'The link carries the whole badge behind its #, which no server sees. Whoever has it can check the badge.',
    showCopied: 'Copied. Whoever opens the link sees this badge and its check.',
    showLong: 'Copied. The link is long, and some messengers cut it: send the file instead if it does not open.',
    download: 'Download',
    remove: 'Remove',
    removeSure: 'Remove “{name}” from this device? You can add it again from its file or link.',
    removed: 'Removed.',
    keep: 'Keep it',
    added: { one: '{count} badge added.', other: '{count} badges added.' },
    there: 'It is there already.',
    noBadge: 'There is no badge in it.',
    noClaim: 'This link opens nothing any more. Use the newest mail, or the file.',
    unreachable: 'The site does not answer. Try again later.',
    elsewhere: 'This is a claim link of another site. Open it there, download the badge, and add the file here.',
    export: 'Save all as a file',
    import: 'Add from such a file',
    importAbout: 'Keep a copy: a browser that is reset forgets its badges.',
    notWallet: 'This is no file of a wallet.',
    copyFailed: 'Your browser did not allow copying.',
    shownTitle: 'Somebody shows you this badge',
    shownAbout: 'It came inside the link, and went to no server. The answer below is your browser’s own.',
    shownDamaged: 'The link was cut or changed on its way. Ask for it again, or for the badge’s file.',
  },
  es: {
    title: 'Su cartera',
    description: 'Sus insignias en este dispositivo, también las privadas.',
    lead: 'Sus insignias, guardadas en este navegador y este dispositivo, también las privadas. No se sube nada.',
    noScript: 'La cartera vive en su navegador; por eso esta página necesita JavaScript.',
    noStore: 'Este navegador no guarda nada aquí, como en una ventana privada. Puede ver insignias, pero desaparecen al salir.',
    add: 'Añadir insignias',
    link: 'Enlace de aceptación',
    linkAbout: 'Del correo que recibió. Lo que hay detrás se abre aquí.',
    open: 'Añadir',
    empty: 'Todavía está vacía.',
    count: { one: '{count} insignia', many: '{count} insignias', other: '{count} insignias' },
    show: 'Copiar un enlace que la muestra',
    showAbout: 'El enlace lleva la insignia entera detrás de #, que ningún servidor ve. Quien lo tenga puede comprobarla.',
    showCopied: 'Copiado. Quien abra el enlace verá esta insignia y su comprobación.',
    showLong: 'Copiado. El enlace es largo y algunos mensajeros lo cortan: si no se abre, envíe el archivo.',
    download: 'Descargar',
    remove: 'Quitar',
    removeSure: '¿Quitar «{name}» de este dispositivo? Puede añadirla de nuevo con su archivo o enlace.',
    removed: 'Quitada.',
    keep: 'Conservarla',
    added: { one: '{count} insignia añadida.', many: '{count} insignias añadidas.', other: '{count} insignias añadidas.' },
    there: 'Ya está.',
    noBadge: 'No contiene ninguna insignia.',
    noClaim: 'Este enlace ya no abre nada. Use el correo más reciente o el archivo.',
    unreachable: 'El sitio no responde. Inténtelo más tarde.',
    elsewhere: 'Es un enlace de otro sitio. Ábralo allí, descargue la insignia y añada aquí el archivo.',
    export: 'Guardar todo en un archivo',
    import: 'Añadir desde ese archivo',
    importAbout: 'Guarde una copia: un navegador que se restablece olvida sus insignias.',
    notWallet: 'No es un archivo de cartera.',
    copyFailed: 'Su navegador no permitió copiar.',
    shownTitle: 'Alguien le muestra esta insignia',
    shownAbout: 'Vino dentro del enlace y no pasó por ningún servidor. La respuesta de abajo es de su propio navegador.',
    shownDamaged: 'El enlace se cortó o cambió por el camino. Pídalo de nuevo, o pida el archivo de la insignia.',
  },
  de: {
    title: 'Ihre Brieftasche',
    description: 'Ihre Badges auf diesem Gerät, auch private.',
    lead: 'Ihre Badges, in diesem Browser auf diesem Gerät, auch private. Nichts wird hochgeladen.',
    noScript: 'Die Brieftasche lebt in Ihrem Browser; deshalb braucht diese Seite JavaScript.',
    noStore: 'Dieser Browser behält hier nichts, wie in einem privaten Fenster. Sie können Badges ansehen, aber sie sind fort, wenn Sie gehen.',
    add: 'Badges hinzufügen',
    link: 'Annahme-Link',
    linkAbout: 'Aus der Mail, die Sie bekamen. Was dahinter liegt, wird hier geöffnet.',
    open: 'Hinzufügen',
    empty: 'Noch ist nichts darin.',
    count: { one: '{count} Badge', other: '{count} Badges' },
    show: 'Link kopieren, der es zeigt',
    showAbout: 'Der Link trägt das ganze Badge hinter seinem #, das kein Server sieht. Wer ihn hat, kann das Badge prüfen.',
    showCopied: 'Kopiert. Wer den Link öffnet, sieht dieses Badge und seine Prüfung.',
    showLong: 'Kopiert. Der Link ist lang, und manche Messenger schneiden ihn ab: Schicken Sie die Datei, wenn er sich nicht öffnet.',
    download: 'Herunterladen',
    remove: 'Entfernen',
    removeSure: '„{name}“ von diesem Gerät entfernen? Aus Datei oder Link können Sie es wieder hinzufügen.',
    removed: 'Entfernt.',
    keep: 'Behalten',
    added: { one: '{count} Badge hinzugefügt.', other: '{count} Badges hinzugefügt.' },
    there: 'Es ist schon da.',
    noBadge: 'Darin ist kein Badge.',
    noClaim: 'Dieser Link öffnet nichts mehr. Nehmen Sie die neueste Mail oder die Datei.',
    unreachable: 'Die Website antwortet nicht. Versuchen Sie es später noch einmal.',
    elsewhere: 'Das ist ein Link einer anderen Website. Öffnen Sie ihn dort, laden Sie das Badge herunter, und fügen Sie die Datei hier hinzu.',
    export: 'Alles als Datei sichern',
    import: 'Aus einer solchen Datei hinzufügen',
    importAbout: 'Behalten Sie eine Kopie: Ein zurückgesetzter Browser vergisst seine Badges.',
    notWallet: 'Das ist keine Datei einer Brieftasche.',
    copyFailed: 'Ihr Browser hat das Kopieren nicht erlaubt.',
    shownTitle: 'Jemand zeigt Ihnen dieses Badge',
    shownAbout: 'Es kam im Link und ging an keinen Server. Die Antwort unten gibt Ihr eigener Browser.',
    shownDamaged: 'Der Link wurde unterwegs abgeschnitten oder verändert. Bitten Sie noch einmal darum, oder um die Datei des Badges.',
  },
  ar: {
    title: 'محفظتك',
    description: 'شاراتك على هذا الجهاز، والخاصة منها أيضًا.',
    lead: 'شاراتك محفوظة في هذا المتصفح على هذا الجهاز، والخاصة منها أيضًا. لا يُرفع شيء.',
    noScript: 'المحفظة في متصفحك، ولذلك تحتاج هذه الصفحة إلى JavaScript.',
    noStore: 'لا يحتفظ هذا المتصفح بشيء هنا، كما في نافذة خاصة. يمكنك رؤية الشارات، لكنها تذهب حين تغادر.',
    add: 'أضف شارات',
    link: 'رابط التسلّم',
    linkAbout: 'من الرسالة التي وصلتك. ما وراءه يُفتح هنا.',
    open: 'أضف',
    empty: 'لا شيء فيها بعد.',
    count: { zero: 'لا شارات', one: 'شارة واحدة', two: 'شارتان', few: '{count} شارات', many: '{count} شارة', other: '{count} شارة' },
    show: 'انسخ رابطًا يعرضها',
    showAbout: 'يحمل الرابط الشارة كلها بعد علامة #، ولا يراها أي خادم. ومن لديه الرابط يستطيع فحصها.',
    showCopied: 'نُسخ. من يفتح الرابط يرى هذه الشارة وفحصها.',
    showLong: 'نُسخ. الرابط طويل وبعض تطبيقات المراسلة تقطعه: أرسل الملف إن لم يُفتح.',
    download: 'نزّل',
    remove: 'أزل',
    removeSure: 'إزالة «{name}» من هذا الجهاز؟ يمكنك إضافتها مرة أخرى من ملفها أو رابطها.',
    removed: 'أُزيلت.',
    keep: 'أبقها',
    added: {
      zero: 'لم تُضف أي شارة.',
      one: 'أُضيفت شارة واحدة.',
      two: 'أُضيفت شارتان.',
      few: 'أُضيفت {count} شارات.',
      many: 'أُضيفت {count} شارة.',
      other: 'أُضيفت {count} شارة.',
    },
    there: 'هي هنا من قبل.',
    noBadge: 'لا توجد شارة فيه.',
    noClaim: 'لم يعد هذا الرابط يفتح شيئًا. استعمل أحدث رسالة أو الملف.',
    unreachable: 'الموقع لا يستجيب. حاول لاحقًا.',
    elsewhere: 'هذا رابط موقع آخر. افتحه هناك ونزّل الشارة وأضف الملف هنا.',
    export: 'احفظ الكل في ملف',
    import: 'أضف من ملف كهذا',
    importAbout: 'احتفظ بنسخة: المتصفح الذي يُعاد ضبطه ينسى شاراته.',
    notWallet: 'هذا ليس ملف محفظة.',
    copyFailed: 'لم يسمح متصفحك بالنسخ.',
    shownTitle: 'شخص يعرض عليك هذه الشارة',
    shownAbout: 'جاءت داخل الرابط ولم تمر بأي خادم. الجواب أدناه من متصفحك أنت.',
    shownDamaged: 'قُطع الرابط أو تغيّر في الطريق. اطلبه مرة أخرى، أو اطلب ملف الشارة.',
  },
}
