/** The claim page. English, which the others follow, says who is who: {issuer} awards, {badge} is the badge’s name. */

import type { Trouble } from '../claim/open.ts'
import type { Choice, Field } from '../claim/wish.ts'
import type { Words } from './language.ts'

interface Advice {
  readonly title: string
  readonly cure: string
}

/** What a choice means: in a word, in a sentence, once it is made, and for those who might look. */
interface ChoiceWords {
  readonly name: string
  readonly about: string
  readonly done: string
  readonly withAddress: string
  readonly everyone: string
}

export interface ClaimWords {
  readonly title: string
  readonly description: string
  readonly one: string
  readonly many: string
  readonly empty: string
  readonly lead: string
  readonly noScript: string
  readonly opening: string
  readonly badges: string
  readonly unchecked: string
  readonly closer: string
  readonly forget: string
  readonly include: string
  readonly elsewhere: string
  readonly write: string
  readonly again: string
  readonly trouble: Readonly<Record<Trouble | 'expired', Advice>>
  readonly paste: Readonly<Record<'more' | 'about' | 'label' | 'open' | 'none', string>>
  readonly who: Readonly<Record<'title' | 'about' | 'label' | 'confirm' | 'differs', string>>
  readonly decide: Readonly<Record<'title' | 'titleMany' | 'accept' | 'decline' | 'declineAbout' | 'declineSure' | 'unsigned' | 'unchosen', string>>
  readonly choice: Readonly<Record<Choice, ChoiceWords>>
  readonly fault: Readonly<Record<Field, string>>
  readonly name: Readonly<Record<'label' | 'about', string>>
  readonly all: Readonly<Record<'label' | 'about', string>>
  readonly page: Readonly<
    Record<
      | 'title'
      | 'keep'
      | 'mine'
      | 'none'
      | 'slug'
      | 'slugAbout'
      | 'text'
      | 'links'
      | 'linksAbout'
      | 'picture'
      | 'pictureAbout'
      | 'pictureFault'
      | 'pictureNone'
      | 'order'
      | 'up'
      | 'down',
      string
    >
  >
  readonly preview: Readonly<
    Record<'title' | 'choose' | 'none' | 'awardedTo' | 'awarded' | 'you' | 'youSee' | 'issuerSees' | 'withAddress' | 'everyone' | 'address', string>
  >
  readonly send: Readonly<
    Record<
      'title' | 'about' | 'mail' | 'mailAbout' | 'subject' | 'file' | 'fileAbout' | 'long' | 'sending' | 'unreachable' | 'busy' | 'refused' | 'slugTaken',
      string
    >
  >
  readonly done: Readonly<Record<'taken' | 'signed' | 'declined' | 'change', string>>
  readonly keep: Readonly<Record<'title' | 'about' | 'png' | 'svg' | 'credential', string>>
  readonly show: Readonly<Record<'title' | 'address', string>>
}

export const CLAIM: Words<ClaimWords> = {
  en: {
    title: 'Claim your badge',
    description: 'Open the badge that you were awarded, and decide who may see it.',
    one: 'You have earned a badge',
    many: 'You have earned badges',
    empty: 'Open the link in the mail that told you about your badge, or paste it here.',
    lead: 'Nothing is published before you decide. All of this happens on your device.',
    noScript: 'Your badge is opened in your browser, so that nobody else can read it. That needs JavaScript: please switch it on for this page.',
    opening: 'Opening your badge …',
    badges: 'Your badges',
    unchecked: 'It could not be checked just now.',
    closer: 'Look at it closely',
    forget: 'Forget it on this device',
    include: 'Decide about it now',
    elsewhere: 'Awarded to another address',
    write: 'Write to {issuer}',
    again: 'Try again',
    trouble: {
      damaged: {
        title: 'This link is not whole',
        cure: 'Mail programs sometimes cut a long link. Copy it from the mail, from https to its very last letter, and paste it here.',
      },
      gone: {
        title: 'Nothing is behind this link any more',
        cure: 'It may have ended, or the badge was declined or taken back. Look for a newer mail. If there is none, {issuer} can send you a new link.',
      },
      replaced: {
        title: 'This link does not open your badge',
        cure: 'A newer link may have taken its place: use the one in the newest mail, and copy the whole of it. Otherwise {issuer} can send you a new one.',
      },
      unreachable: { title: 'Your badge could not be fetched', cure: 'You may be offline. Your link is still good: try again in a moment.' },
      unknown: { title: 'This page cannot read your badge', cure: 'Load the page again. If that does not help, {issuer} will.' },
      expired: { title: 'The link to “{badge}” has ended', cure: 'You can still save the badge. To decide about it, ask {issuer} for a new link.' },
    },
    paste: {
      more: 'Add another badge',
      about: 'Did you get more than one mail? Paste the other links here, all at once if you like.',
      label: 'Link from the mail',
      open: 'Open',
      none: 'There is no claim link in this text. Copy it from the mail, from https to its very last letter.',
    },
    who: {
      title: 'Is it you?',
      about: 'Type the address that the mail came to. It is compared here, on your device, and goes nowhere.',
      label: 'Your e-mail address',
      confirm: 'That is me',
      differs: 'This is not the address that the badge was awarded to. Have you got another one? If the badge is not meant for you, please tell {issuer}.',
    },
    decide: {
      title: 'Who may see it?',
      titleMany: 'Who may see them?',
      accept: 'Accept',
      decline: 'I do not want it',
      declineAbout: 'What you decline is never published, and its link stops working. Should you think otherwise later, {issuer} can send you a new one.',
      declineSure: 'Decline',
      unchosen: 'Choose at least one badge to decide about.',
      unsigned: 'Your browser cannot sign a decision. Please open the link in a newer one.',
    },
    choice: {
      private: {
        name: 'Only me',
        about: 'It has no page. You keep its files, and show them to whom you like.',
        done: 'Accepted, for you alone',
        withAddress: 'Nothing: there is no page',
        everyone: 'Nothing',
      },
      unlisted: {
        name: 'People I give the address to',
        about: 'It has a page, but no list and no search engine leads there.',
        done: 'Accepted, for people with its address',
        withAddress: 'Its page',
        everyone: 'Nothing',
      },
      public: {
        name: 'Everyone',
        about: 'It has a page, stands among those who hold it, and search engines may find it.',
        done: 'Accepted, for everyone to see',
        withAddress: 'Its page',
        everyone: 'Its page, also in lists and search engines',
      },
    },
    fault: {
      choice: 'Choose who may see it.',
      name: 'Write a name of up to 120 letters, without < and >.',
      slug: 'Use 3 to 40 small letters, digits and hyphens, and no hyphen at either end.',
      text: 'Keep it under 1000 letters and 20 lines.',
      links: 'Write up to 8 whole addresses that begin with https://, one a line.',
    },
    name: { label: 'Name shown with the badge', about: 'As you like to be called. Leave it empty to show none.' },
    all: { label: 'Do the same with every badge that {issuer} awards me from now on', about: 'Otherwise you are asked each time.' },
    page: {
      title: 'A page with all your public badges',
      keep: 'Not now',
      mine: 'Make one, or change mine',
      none: 'Take mine away',
      slug: 'Its address',
      slugAbout: '3 to 40 small letters, digits and hyphens.',
      text: 'About you',
      links: 'Your links, one a line',
      linksAbout: 'Up to 8, each beginning with https://',
      picture: 'Your picture',
      pictureAbout: 'It is made small here on your device, and freed of hidden notes such as the place.',
      pictureFault: 'This picture cannot be read. Choose a PNG, a JPEG or a WebP.',
      pictureNone: 'Show no picture of me',
      order: 'Order of your badges',
      up: 'Move “{badge}” up',
      down: 'Move “{badge}” down',
    },
    preview: {
      title: 'Who sees what',
      choose: 'Choose, and see here what it means.',
      none: 'There is no page',
      awardedTo: 'Awarded to {name} by {issuer}',
      awarded: 'Awarded by {issuer}',
      you: 'You',
      youSee: 'The badge and its files',
      issuerSees: 'That you earned it, and what you decide',
      withAddress: 'People with the address',
      everyone: 'Everyone else',
      address: 'Your e-mail address is shown to nobody. The badge holds a fingerprint of it: who knows the address can check that the badge is yours.',
    },
    send: {
      title: 'One step left',
      about: 'Your decision is signed. It counts as soon as {issuer} has it.',
      mail: 'Send it by e-mail',
      mailAbout: 'Your mail program opens with a mail to {contact}. Send it as it is.',
      subject: 'My decision about the badge: {badge}',
      file: 'Save it as a file',
      fileAbout: 'Attach the file to a mail to {contact}.',
      long: 'It is too long for a ready-made mail. Save the file first, then attach it.',
      sending: 'Sending your decision …',
      unreachable: '{issuer} cannot be reached at the moment. Try again, or send your decision yourself.',
      busy: '{issuer} has much to do just now. Try again in a minute, or send your decision yourself.',
      refused: '{issuer} did not take your decision ({why}). Try again later, or send it yourself.',
      slugTaken: 'The page address “{slug}” is somebody else’s; all the rest was done. Change your decision to choose another one.',
    },
    done: {
      taken: '{issuer} has your decision.',
      signed: 'Signed, and not yet with {issuer}.',
      declined: 'Declined',
      change: 'Change my decision',
    },
    keep: {
      title: 'To keep',
      about: 'Each of these files holds the whole badge with its proof, for anyone to check.',
      png: 'Picture (PNG)',
      svg: 'Drawing (SVG)',
      credential: 'Credential ({ending})',
    },
    show: { title: 'To show', address: 'This is the address of its page. It opens as soon as {issuer} has published it.' },
  },
  es: {
    title: 'Reciba su insignia',
    description: 'Abra la insignia que le concedieron y decida quién puede verla.',
    one: 'Ha obtenido una insignia',
    many: 'Ha obtenido insignias',
    empty: 'Abra el enlace del correo que le habló de su insignia, o péguelo aquí.',
    lead: 'No se publica nada antes de que usted decida. Todo esto ocurre en su dispositivo.',
    noScript: 'Su insignia se abre en su navegador, para que nadie más pueda leerla. Hace falta JavaScript: actívelo para esta página.',
    opening: 'Abriendo su insignia …',
    badges: 'Sus insignias',
    unchecked: 'Ahora no se ha podido comprobar.',
    closer: 'Verla de cerca',
    forget: 'Olvidarla en este dispositivo',
    include: 'Decidir ahora sobre ella',
    elsewhere: 'Concedida a otra dirección',
    write: 'Escribir a {issuer}',
    again: 'Intentar de nuevo',
    trouble: {
      damaged: {
        title: 'Este enlace no está completo',
        cure: 'Algunos programas de correo cortan los enlaces largos. Cópielo del correo, desde https hasta la última letra, y péguelo aquí.',
      },
      gone: {
        title: 'Ya no hay nada tras este enlace',
        cure: 'Quizá caducó, o la insignia fue rechazada o retirada. Busque un correo más reciente. Si no lo hay, {issuer} puede enviarle otro enlace.',
      },
      replaced: {
        title: 'Este enlace no abre su insignia',
        cure: 'Quizá lo sustituye uno más reciente: use el del último correo y cópielo entero. Si no, {issuer} puede enviarle otro.',
      },
      unreachable: { title: 'No se pudo traer su insignia', cure: 'Quizá no tenga conexión. Su enlace sigue valiendo: inténtelo dentro de un momento.' },
      unknown: { title: 'Esta página no puede leer su insignia', cure: 'Cargue la página de nuevo. Si no sirve, {issuer} le ayudará.' },
      expired: {
        title: 'El enlace de «{badge}» ha caducado',
        cure: 'Todavía puede guardar la insignia. Para decidir sobre ella, pida otro enlace a {issuer}.',
      },
    },
    paste: {
      more: 'Añadir otra insignia',
      about: '¿Recibió más de un correo? Pegue aquí los demás enlaces, todos a la vez si quiere.',
      label: 'Enlace del correo',
      open: 'Abrir',
      none: 'En este texto no hay ningún enlace de insignia. Cópielo del correo, desde https hasta la última letra.',
    },
    who: {
      title: '¿Es usted?',
      about: 'Escriba la dirección a la que llegó el correo. Se compara aquí, en su dispositivo, y no se envía a nadie.',
      label: 'Su dirección de correo',
      confirm: 'Soy yo',
      differs: 'La insignia no se concedió a esta dirección. ¿Tiene otra? Si la insignia no es para usted, dígaselo a {issuer}.',
    },
    decide: {
      title: '¿Quién puede verla?',
      titleMany: '¿Quién puede verlas?',
      accept: 'Aceptar',
      decline: 'No la quiero',
      declineAbout: 'Lo que usted rechaza no se publica nunca, y su enlace deja de valer. Si más adelante cambia de idea, {issuer} puede enviarle otro.',
      declineSure: 'Rechazar',
      unchosen: 'Elija al menos una insignia sobre la que decidir.',
      unsigned: 'Su navegador no puede firmar una decisión. Abra el enlace en uno más reciente.',
    },
    choice: {
      private: {
        name: 'Solo yo',
        about: 'No tiene página. Usted guarda sus archivos y los muestra a quien quiera.',
        done: 'Aceptada, solo para usted',
        withAddress: 'Nada: no hay página',
        everyone: 'Nada',
      },
      unlisted: {
        name: 'Las personas a las que dé la dirección',
        about: 'Tiene una página, pero ninguna lista ni buscador lleva a ella.',
        done: 'Aceptada, para quienes tengan su dirección',
        withAddress: 'Su página',
        everyone: 'Nada',
      },
      public: {
        name: 'Todo el mundo',
        about: 'Tiene una página, usted figura entre quienes la tienen, y los buscadores pueden encontrarla.',
        done: 'Aceptada, a la vista de todos',
        withAddress: 'Su página',
        everyone: 'Su página, también en listas y buscadores',
      },
    },
    fault: {
      choice: 'Elija quién puede verla.',
      name: 'Escriba un nombre de hasta 120 letras, sin < ni >.',
      slug: 'Use de 3 a 40 letras minúsculas sin acento, cifras y guiones, sin guion al principio ni al final.',
      text: 'No pase de 1000 letras y 20 líneas.',
      links: 'Escriba hasta 8 direcciones enteras que empiecen por https://, una por línea.',
    },
    name: { label: 'Nombre que se muestra con la insignia', about: 'Como le guste que le llamen. Déjelo vacío para no mostrar ninguno.' },
    all: { label: 'Hacer lo mismo con cada insignia que {issuer} me conceda desde ahora', about: 'Si no, se le preguntará cada vez.' },
    page: {
      title: 'Una página con todas sus insignias públicas',
      keep: 'Ahora no',
      mine: 'Crear una, o cambiar la mía',
      none: 'Quitar la mía',
      slug: 'Su dirección',
      slugAbout: 'De 3 a 40 letras minúsculas sin acento, cifras y guiones.',
      text: 'Sobre usted',
      links: 'Sus enlaces, uno por línea',
      linksAbout: 'Hasta 8, cada uno empieza por https://',
      picture: 'Su foto',
      pictureAbout: 'Se reduce aquí, en su dispositivo, y se le quitan las notas ocultas, como el lugar.',
      pictureFault: 'Esta imagen no se puede leer. Elija un PNG, un JPEG o un WebP.',
      pictureNone: 'No mostrar ninguna foto mía',
      order: 'Orden de sus insignias',
      up: 'Subir «{badge}»',
      down: 'Bajar «{badge}»',
    },
    preview: {
      title: 'Quién ve qué',
      choose: 'Elija, y vea aquí lo que significa.',
      none: 'No hay página',
      awardedTo: 'Concedida a {name} por {issuer}',
      awarded: 'Concedida por {issuer}',
      you: 'Usted',
      youSee: 'La insignia y sus archivos',
      issuerSees: 'Que la obtuvo, y lo que decida',
      withAddress: 'Quienes tengan la dirección',
      everyone: 'Los demás',
      address:
        'Su dirección de correo no se muestra a nadie. La insignia lleva una huella de ella: quien conozca la dirección puede comprobar que la insignia es suya.',
    },
    send: {
      title: 'Falta un paso',
      about: 'Su decisión está firmada. Vale en cuanto la tenga {issuer}.',
      mail: 'Enviarla por correo',
      mailAbout: 'Su programa de correo abre un mensaje para {contact}. Envíelo tal como está.',
      subject: 'Mi decisión sobre la insignia: {badge}',
      file: 'Guardarla como archivo',
      fileAbout: 'Adjunte el archivo a un correo para {contact}.',
      long: 'Es demasiado larga para un correo preparado. Guarde primero el archivo y adjúntelo después.',
      sending: 'Enviando su decisión …',
      unreachable: 'Ahora no se puede llegar a {issuer}. Inténtelo de nuevo, o envíe usted mismo su decisión.',
      busy: '{issuer} tiene ahora mucho trabajo. Inténtelo dentro de un minuto, o envíe usted mismo su decisión.',
      refused: '{issuer} no aceptó su decisión ({why}). Inténtelo más tarde, o envíela usted mismo.',
      slugTaken: 'La dirección «{slug}» es de otra persona; todo lo demás está hecho. Cambie su decisión para elegir otra.',
    },
    done: {
      taken: '{issuer} tiene su decisión.',
      signed: 'Firmada, y todavía no la tiene {issuer}.',
      declined: 'Rechazada',
      change: 'Cambiar mi decisión',
    },
    keep: {
      title: 'Para guardar',
      about: 'Cada uno de estos archivos contiene la insignia entera con su prueba, para que cualquiera la compruebe.',
      png: 'Imagen (PNG)',
      svg: 'Dibujo (SVG)',
      credential: 'Credencial ({ending})',
    },
    show: { title: 'Para mostrar', address: 'Esta es la dirección de su página. Se abrirá en cuanto {issuer} la haya publicado.' },
  },
  de: {
    title: 'Ihr Badge annehmen',
    description: 'Öffnen Sie das Badge, das Ihnen verliehen wurde, und entscheiden Sie, wer es sehen darf.',
    one: 'Sie haben ein Badge erworben',
    many: 'Sie haben Badges erworben',
    empty: 'Öffnen Sie den Link aus der Mail zu Ihrem Badge, oder fügen Sie ihn hier ein.',
    lead: 'Nichts wird veröffentlicht, bevor Sie entscheiden. All das geschieht auf Ihrem Gerät.',
    noScript:
      'Ihr Badge wird in Ihrem Browser geöffnet, damit niemand sonst es lesen kann. Dafür braucht es JavaScript: Schalten Sie es bitte für diese Seite ein.',
    opening: 'Ihr Badge wird geöffnet …',
    badges: 'Ihre Badges',
    unchecked: 'Eben ließ es sich nicht prüfen.',
    closer: 'Genauer ansehen',
    forget: 'Auf diesem Gerät vergessen',
    include: 'Jetzt darüber entscheiden',
    elsewhere: 'An eine andere Adresse verliehen',
    write: 'An {issuer} schreiben',
    again: 'Noch einmal versuchen',
    trouble: {
      damaged: {
        title: 'Dieser Link ist nicht vollständig',
        cure: 'Manche Mailprogramme schneiden lange Links ab. Kopieren Sie ihn aus der Mail, von https bis zum allerletzten Zeichen, und fügen Sie ihn hier ein.',
      },
      gone: {
        title: 'Hinter diesem Link ist nichts mehr',
        cure: 'Vielleicht ist er abgelaufen, oder das Badge wurde abgelehnt oder zurückgenommen. Suchen Sie nach einer neueren Mail. Gibt es keine, kann {issuer} Ihnen einen neuen Link schicken.',
      },
      replaced: {
        title: 'Dieser Link öffnet Ihr Badge nicht',
        cure: 'Vielleicht gilt inzwischen ein neuerer: Nehmen Sie den aus der neuesten Mail, und kopieren Sie ihn ganz. Sonst kann {issuer} Ihnen einen neuen schicken.',
      },
      unreachable: {
        title: 'Ihr Badge ließ sich nicht abrufen',
        cure: 'Vielleicht sind Sie offline. Ihr Link gilt weiter: Versuchen Sie es gleich noch einmal.',
      },
      unknown: { title: 'Diese Seite kann Ihr Badge nicht lesen', cure: 'Laden Sie die Seite neu. Hilft das nicht, hilft {issuer}.' },
      expired: {
        title: 'Der Link zu „{badge}“ ist abgelaufen',
        cure: 'Speichern können Sie das Badge weiterhin. Um darüber zu entscheiden, bitten Sie {issuer} um einen neuen Link.',
      },
    },
    paste: {
      more: 'Noch ein Badge hinzufügen',
      about: 'Haben Sie mehr als eine Mail bekommen? Fügen Sie die anderen Links hier ein, gern alle auf einmal.',
      label: 'Link aus der Mail',
      open: 'Öffnen',
      none: 'In diesem Text steht kein Badge-Link. Kopieren Sie ihn aus der Mail, von https bis zum allerletzten Zeichen.',
    },
    who: {
      title: 'Sind Sie es?',
      about: 'Geben Sie die Adresse ein, an die die Mail kam. Sie wird hier verglichen, auf Ihrem Gerät, und nirgendwohin geschickt.',
      label: 'Ihre E-Mail-Adresse',
      confirm: 'Das bin ich',
      differs: 'An diese Adresse wurde das Badge nicht verliehen. Haben Sie noch eine andere? Ist das Badge nicht für Sie, sagen Sie es bitte {issuer}.',
    },
    decide: {
      title: 'Wer darf es sehen?',
      titleMany: 'Wer darf sie sehen?',
      accept: 'Annehmen',
      decline: 'Ich möchte es nicht',
      declineAbout:
        'Was Sie ablehnen, wird nie veröffentlicht, und sein Link öffnet dann nichts mehr. Überlegen Sie es sich später anders, kann {issuer} Ihnen einen neuen schicken.',
      declineSure: 'Ablehnen',
      unchosen: 'Wählen Sie mindestens ein Badge, über das Sie entscheiden.',
      unsigned: 'Ihr Browser kann keine Entscheidung unterschreiben. Bitte öffnen Sie den Link in einem neueren.',
    },
    choice: {
      private: {
        name: 'Nur ich',
        about: 'Es hat keine Seite. Sie behalten seine Dateien und zeigen sie, wem Sie mögen.',
        done: 'Angenommen, nur für Sie',
        withAddress: 'Nichts: Es gibt keine Seite',
        everyone: 'Nichts',
      },
      unlisted: {
        name: 'Wem ich die Adresse gebe',
        about: 'Es hat eine Seite, aber keine Liste und keine Suchmaschine führt dorthin.',
        done: 'Angenommen, für alle mit seiner Adresse',
        withAddress: 'Seine Seite',
        everyone: 'Nichts',
      },
      public: {
        name: 'Alle',
        about: 'Es hat eine Seite, Sie stehen unter denen, die es tragen, und Suchmaschinen dürfen es finden.',
        done: 'Angenommen, für alle zu sehen',
        withAddress: 'Seine Seite',
        everyone: 'Seine Seite, auch in Listen und Suchmaschinen',
      },
    },
    fault: {
      choice: 'Wählen Sie, wer es sehen darf.',
      name: 'Schreiben Sie einen Namen mit bis zu 120 Zeichen, ohne < und >.',
      slug: 'Nehmen Sie 3 bis 40 Kleinbuchstaben (ohne Umlaute), Ziffern und Bindestriche, am Rand keinen Bindestrich.',
      text: 'Bleiben Sie unter 1000 Zeichen und 20 Zeilen.',
      links: 'Schreiben Sie bis zu 8 ganze Adressen, die mit https:// beginnen, eine je Zeile.',
    },
    name: { label: 'Name, der mit dem Badge gezeigt wird', about: 'Wie Sie genannt werden möchten. Leer heißt: kein Name.' },
    all: { label: 'So auch mit jedem Badge, das {issuer} mir künftig verleiht', about: 'Sonst werden Sie jedes Mal gefragt.' },
    page: {
      title: 'Eine Seite mit all Ihren öffentlichen Badges',
      keep: 'Jetzt nicht',
      mine: 'Eine anlegen oder meine ändern',
      none: 'Meine entfernen',
      slug: 'Ihre Adresse',
      slugAbout: '3 bis 40 Kleinbuchstaben (ohne Umlaute), Ziffern und Bindestriche.',
      text: 'Über Sie',
      links: 'Ihre Links, einer je Zeile',
      linksAbout: 'Bis zu 8, jeder beginnt mit https://',
      picture: 'Ihr Bild',
      pictureAbout: 'Es wird hier auf Ihrem Gerät verkleinert und von verborgenen Angaben wie dem Ort befreit.',
      pictureFault: 'Dieses Bild lässt sich nicht lesen. Wählen Sie ein PNG, JPEG oder WebP.',
      pictureNone: 'Kein Bild von mir zeigen',
      order: 'Reihenfolge Ihrer Badges',
      up: '„{badge}“ nach oben',
      down: '„{badge}“ nach unten',
    },
    preview: {
      title: 'Wer was sieht',
      choose: 'Wählen Sie, und sehen Sie hier, was es bedeutet.',
      none: 'Es gibt keine Seite',
      awardedTo: 'Verliehen an {name} von {issuer}',
      awarded: 'Verliehen von {issuer}',
      you: 'Sie',
      youSee: 'Das Badge und seine Dateien',
      issuerSees: 'Dass Sie es erworben haben, und was Sie entscheiden',
      withAddress: 'Wer die Adresse hat',
      everyone: 'Alle anderen',
      address:
        'Ihre E-Mail-Adresse wird niemandem gezeigt. Das Badge enthält ihren Fingerabdruck: Wer die Adresse kennt, kann prüfen, dass das Badge Ihres ist.',
    },
    send: {
      title: 'Noch ein Schritt',
      about: 'Ihre Entscheidung ist unterschrieben. Sie gilt, sobald {issuer} sie hat.',
      mail: 'Per E-Mail senden',
      mailAbout: 'Ihr Mailprogramm öffnet eine Mail an {contact}. Senden Sie sie, wie sie ist.',
      subject: 'Meine Entscheidung über das Badge: {badge}',
      file: 'Als Datei speichern',
      fileAbout: 'Hängen Sie die Datei an eine Mail an {contact}.',
      long: 'Für eine fertige Mail ist sie zu lang. Speichern Sie zuerst die Datei, und hängen Sie sie dann an.',
      sending: 'Ihre Entscheidung wird gesendet …',
      unreachable: '{issuer} ist gerade nicht zu erreichen. Versuchen Sie es noch einmal, oder senden Sie Ihre Entscheidung selbst.',
      busy: '{issuer} hat gerade viel zu tun. Versuchen Sie es in einer Minute noch einmal, oder senden Sie Ihre Entscheidung selbst.',
      refused: '{issuer} hat Ihre Entscheidung nicht angenommen ({why}). Versuchen Sie es später noch einmal, oder senden Sie sie selbst.',
      slugTaken: 'Die Adresse „{slug}“ gehört schon jemandem; alles andere ist getan. Ändern Sie Ihre Entscheidung, um eine andere zu wählen.',
    },
    done: {
      taken: '{issuer} hat Ihre Entscheidung.',
      signed: 'Unterschrieben, und noch nicht bei {issuer}.',
      declined: 'Abgelehnt',
      change: 'Meine Entscheidung ändern',
    },
    keep: {
      title: 'Zum Behalten',
      about: 'Jede dieser Dateien enthält das ganze Badge mit seinem Beweis, prüfbar für alle.',
      png: 'Bild (PNG)',
      svg: 'Zeichnung (SVG)',
      credential: 'Nachweis ({ending})',
    },
    show: { title: 'Zum Zeigen', address: 'Das ist die Adresse seiner Seite. Sie öffnet sich, sobald {issuer} sie veröffentlicht hat.' },
  },
  ar: {
    title: 'تسلّم شارتك',
    description: 'افتح الشارة التي مُنحت لك، وقرّر من يجوز له أن يراها.',
    one: 'لقد نلت شارة',
    many: 'لقد نلت شارات',
    empty: 'افتح الرابط الوارد في رسالة شارتك، أو الصقه هنا.',
    lead: 'لا يُنشر شيء قبل أن تقرّر. كل هذا يجري على جهازك.',
    noScript: 'تُفتح شارتك في متصفحك كي لا يقرأها أحد سواك. يتطلّب ذلك JavaScript، فشغّله لهذه الصفحة من فضلك.',
    opening: 'جارٍ فتح شارتك …',
    badges: 'شاراتك',
    unchecked: 'تعذّر فحصها الآن.',
    closer: 'انظر إليها عن قرب',
    forget: 'انسَها على هذا الجهاز',
    include: 'قرّر بشأنها الآن',
    elsewhere: 'مُنحت لعنوان آخر',
    write: 'راسل {issuer}',
    again: 'حاول مرة أخرى',
    trouble: {
      damaged: {
        title: 'هذا الرابط ناقص',
        cure: 'تقطع بعض برامج البريد الروابط الطويلة. انسخه من الرسالة، من \u2066https\u2069 إلى آخر حرف، والصقه هنا.',
      },
      gone: {
        title: 'لم يعد وراء هذا الرابط شيء',
        cure: 'ربما انتهى، أو رُفضت الشارة أو سُحبت. ابحث عن رسالة أحدث. إن لم تجد، فبإمكان {issuer} أن ترسل إليك رابطًا جديدًا.',
      },
      replaced: {
        title: 'هذا الرابط لا يفتح شارتك',
        cure: 'ربما حلّ محله رابط أحدث: استعمل الرابط الوارد في آخر رسالة، وانسخه كاملًا. وإلا فبإمكان {issuer} أن ترسل إليك رابطًا جديدًا.',
      },
      unreachable: { title: 'تعذّر جلب شارتك', cure: 'ربما لست متصلًا. رابطك ما زال صالحًا: حاول بعد لحظة.' },
      unknown: { title: 'لا تستطيع هذه الصفحة قراءة شارتك', cure: 'أعد تحميل الصفحة. إن لم ينفع ذلك، فستساعدك {issuer}.' },
      expired: { title: 'انتهى رابط «{badge}»', cure: 'ما زال بإمكانك حفظ الشارة. ولكي تقرّر بشأنها، اطلب من {issuer} رابطًا جديدًا.' },
    },
    paste: {
      more: 'أضف شارة أخرى',
      about: 'هل وصلتك أكثر من رسالة؟ الصق الروابط الأخرى هنا، كلها دفعة واحدة إن شئت.',
      label: 'الرابط الوارد في الرسالة',
      open: 'افتح',
      none: 'لا يوجد رابط شارة في هذا النص. انسخه من الرسالة، من \u2066https\u2069 إلى آخر حرف.',
    },
    who: {
      title: 'هل هو أنت؟',
      about: 'اكتب العنوان الذي وصلت إليه الرسالة. يُقارن هنا على جهازك، ولا يُرسل إلى أي مكان.',
      label: 'عنوان بريدك الإلكتروني',
      confirm: 'هذا أنا',
      differs: 'لم تُمنح الشارة لهذا العنوان. هل لديك عنوان آخر؟ إن لم تكن الشارة لك، فأخبر {issuer} من فضلك.',
    },
    decide: {
      title: 'من يجوز له أن يراها؟',
      titleMany: 'من يجوز له أن يرى هذه الشارات؟',
      accept: 'أقبل',
      decline: 'لا أريدها',
      declineAbout: 'ما ترفضه لا يُنشر أبدًا، ويتوقف رابطه عن العمل. إن غيّرت رأيك لاحقًا، فبإمكان {issuer} أن ترسل إليك رابطًا جديدًا.',
      declineSure: 'أرفض',
      unchosen: 'اختر شارة واحدة على الأقل لتقرّر بشأنها.',
      unsigned: 'لا يستطيع متصفحك توقيع القرار. افتح الرابط في متصفح أحدث من فضلك.',
    },
    choice: {
      private: {
        name: 'أنا وحدي',
        about: 'ليست لها صفحة. تحتفظ بملفاتها، وتعرضها على من تشاء.',
        done: 'قُبلت، لك وحدك',
        withAddress: 'لا شيء: لا توجد صفحة',
        everyone: 'لا شيء',
      },
      unlisted: {
        name: 'من أعطيه العنوان',
        about: 'لها صفحة، لكن لا تقود إليها قائمة ولا محرك بحث.',
        done: 'قُبلت، لمن لديه عنوانها',
        withAddress: 'صفحتها',
        everyone: 'لا شيء',
      },
      public: {
        name: 'الجميع',
        about: 'لها صفحة، وتظهر أنت بين حاملي الشارة، وقد تجدها محركات البحث.',
        done: 'قُبلت، ليراها الجميع',
        withAddress: 'صفحتها',
        everyone: 'صفحتها، في القوائم ومحركات البحث أيضًا',
      },
    },
    fault: {
      choice: 'اختر من يجوز له أن يراها.',
      name: 'اكتب اسمًا لا يتجاوز 120 حرفًا، من دون < و >.',
      slug: 'استعمل من 3 إلى 40 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة، من دون شرطة في أوله أو آخره.',
      text: 'لا تتجاوز 1000 حرف و20 سطرًا.',
      links: 'اكتب ما لا يزيد على 8 عناوين كاملة تبدأ بـ \u2066https://\u2069، واحدًا في كل سطر.',
    },
    name: { label: 'الاسم الذي يظهر مع الشارة', about: 'كما تحب أن تُدعى. اتركه فارغًا كي لا يظهر اسم.' },
    all: { label: 'افعل الشيء نفسه بكل شارة تمنحني إياها {issuer} من الآن فصاعدًا', about: 'وإلا فستُسأل في كل مرة.' },
    page: {
      title: 'صفحة فيها كل شاراتك العلنية',
      keep: 'ليس الآن',
      mine: 'أنشئ صفحة، أو غيّر صفحتي',
      none: 'أزل صفحتي',
      slug: 'عنوانها',
      slugAbout: 'من 3 إلى 40 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة.',
      text: 'عنك',
      links: 'روابطك، واحد في كل سطر',
      linksAbout: 'ما لا يزيد على 8، يبدأ كل منها بـ \u2066https://\u2069',
      picture: 'صورتك',
      pictureAbout: 'تُصغَّر هنا على جهازك، وتُزال منها البيانات الخفية كالمكان.',
      pictureFault: 'لا يمكن قراءة هذه الصورة. اختر PNG أو JPEG أو WebP.',
      pictureNone: 'لا تعرض صورة لي',
      order: 'ترتيب شاراتك',
      up: 'انقل «{badge}» إلى أعلى',
      down: 'انقل «{badge}» إلى أسفل',
    },
    preview: {
      title: 'من يرى ماذا',
      choose: 'اختر، وانظر هنا ماذا يعني ذلك.',
      none: 'لا توجد صفحة',
      awardedTo: 'مُنحت إلى {name} من {issuer}',
      awarded: 'مُنحت من {issuer}',
      you: 'أنت',
      youSee: 'الشارة وملفاتها',
      issuerSees: 'أنك نلتها، وما تقرّره',
      withAddress: 'من لديه العنوان',
      everyone: 'كل من سواهم',
      address: 'لا يُعرض عنوان بريدك على أحد. في الشارة بصمة منه: من يعرف العنوان يستطيع أن يتحقّق من أن الشارة لك.',
    },
    send: {
      title: 'بقيت خطوة واحدة',
      about: 'قرارك موقّع. يسري حالما يصل إلى {issuer}.',
      mail: 'أرسله بالبريد الإلكتروني',
      mailAbout: 'يفتح برنامج بريدك رسالة إلى {contact}. أرسلها كما هي.',
      subject: 'قراري بشأن الشارة: {badge}',
      file: 'احفظه في ملف',
      fileAbout: 'أرفق الملف برسالة إلى {contact}.',
      long: 'إنه أطول من أن تسعه رسالة جاهزة. احفظ الملف أولًا، ثم أرفقه.',
      sending: 'جارٍ إرسال قرارك …',
      unreachable: 'لا يمكن الوصول إلى {issuer} الآن. حاول مرة أخرى، أو أرسل قرارك بنفسك.',
      busy: 'لدى {issuer} عمل كثير الآن. حاول بعد دقيقة، أو أرسل قرارك بنفسك.',
      refused: 'لم تقبل {issuer} قرارك ({why}). حاول لاحقًا، أو أرسله بنفسك.',
      slugTaken: 'عنوان الصفحة «{slug}» لشخص آخر، وقد تمّ كل ما عداه. غيّر قرارك لتختار عنوانًا آخر.',
    },
    done: {
      taken: 'قرارك لدى {issuer}.',
      signed: 'موقّع، ولم يصل بعد إلى {issuer}.',
      declined: 'رُفضت',
      change: 'غيّر قراري',
    },
    keep: {
      title: 'للحفظ',
      about: 'في كل ملف من هذه الملفات الشارة كاملة مع إثباتها، ليتحقّق منها من يشاء.',
      png: 'صورة (PNG)',
      svg: 'رسم (SVG)',
      credential: 'الشهادة ({ending})',
    },
    show: { title: 'للعرض', address: 'هذا عنوان صفحتها. تُفتح حالما تنشرها {issuer}.' },
  },
}
