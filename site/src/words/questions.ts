/** What people ask: those who earned a badge, those who were shown one, those who build pages, those who would like to issue. What stands in [brackets] is a link. */

import type { Words } from './language.ts'

interface Answer {
  readonly question: string
  readonly answer: string
}

interface Group<Id extends string> {
  readonly name: string
  readonly answers: Readonly<Record<Id, Answer>>
}

/** Their order is the page's; each id is the question's anchor. */
export interface QuestionsWords {
  readonly title: string
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly contents: string
  readonly groups: {
    readonly earners: Group<'badge' | 'claim' | 'visibility' | 'change' | 'lost' | 'name' | 'keep' | 'cv' | 'linkedin' | 'unlink' | 'expires' | 'ends'>
    readonly employers: Group<'check' | 'genuine' | 'theirs' | 'screenshot' | 'undetermined' | 'unseen'>
    readonly developers: Group<'embed' | 'verifier' | 'data' | 'standards'>
    readonly issuers: Group<'begin' | 'past' | 'revoke' | 'address' | 'leave'>
  }
}

export const QUESTIONS: Words<QuestionsWords> = {
  en: {
    title: 'Questions',
    description: 'Answers for people who earned a badge, were shown one, build pages, or would like to issue badges.',
    headline: 'Questions and answers',
    lead: 'Short answers, for whoever has a badge, is shown one, or makes them.',
    contents: 'On this page',
    groups: {
      earners: {
        name: 'You earned a badge',
        answers: {
          badge: {
            question: 'What is a badge?',
            answer:
              'A picture with a signed record inside: who awarded it, for what, and when. Anybody can check that record without an account. It follows an open standard, Open Badges, so it is not tied to this site.',
          },
          claim: {
            question: 'How do I get mine?',
            answer:
              'Open the link in the mail that told you about it. You see the badge, and accept or decline it. There you can also save its files. Nothing about you is published before you decide.',
          },
          visibility: {
            question: 'Who sees my badge? What do private, unlisted and public mean?',
            answer:
              'You choose. “Only me”, private: it has no page, and you show its files to whom you like. “People I give the address to”, unlisted: it has a page, but no list leads there and search engines are asked to leave it out; whoever is given the address can pass it on. “Everyone”, public: it has a page, stands among those who hold the badge, and search engines may find it.',
          },
          change: {
            question: 'Can I change my mind?',
            answer:
              'Yes, with the same link and as often as you like, until the day that the mail names. After that, [write to the issuer]. What you change is seen when the issuer next publishes the site.',
          },
          lost: {
            question: 'I have lost the link, or it does not work.',
            answer:
              'Look for the newest mail: a reminder brings a fresh link and puts an end to the one before. Copy the link whole, to its very last letter. If that does not help, [write to the issuer] from the address that the badge was awarded to, and ask for a new one.',
          },
          name: {
            question: 'Which name is shown?',
            answer:
              'The one that you write when you accept, or none. The badge’s file holds no name and no address; only a fingerprint of your e-mail address, with which you can show that the badge is yours.',
          },
          keep: {
            question: 'Where do I keep it?',
            answer:
              'Save the file as it came: a screenshot, or a picture that a messenger made smaller, has lost the proof. [Your wallet] holds badges in your browser, private ones too, on this device alone. Save a copy from there, since a browser that is reset forgets them.',
          },
          cv: {
            question: 'How do I put it into my CV?',
            answer:
              'On the page of your badge, under “To take along”, are a sheet to print, a PDF with the badge itself inside, a QR code, and a signature for your mails.',
          },
          linkedin: {
            question: 'How do I put it on LinkedIn?',
            answer:
              'On the page of your badge, under “Is it yours? Show it”, a button opens LinkedIn’s own form with every field filled in. Should the form forget them, the same fields are there to copy. LinkedIn hears of it only when you follow that link.',
          },
          unlink: {
            question: 'How do I take it off LinkedIn again?',
            answer:
              'On LinkedIn. Open your profile, find the entry under “Licenses & certifications”, open it with the pencil, and delete it there; a post is deleted from its own menu. That changes nothing here. To close the page of your badge too, open your claim link and choose “Only me”.',
          },
          expires: {
            question: 'What if it expires or is taken back?',
            answer:
              'Its page then says so, and so does every copy that anybody checks. If it was taken back, the page tells the reason that the issuer gave. About renewal, or if you think it is a mistake, [write to the issuer].',
          },
          ends: {
            question: 'What if the issuer’s site ends one day?',
            answer:
              'Your file stays yours, with its signature. But the issuer’s key, and the list of badges taken back, lie at the issuer’s address. Without them a check can only say that it does not know. Somebody who saved those documents can add them to the check by hand; the answer then says that it rests on them.',
          },
        },
      },
      employers: {
        name: 'Somebody showed you a badge',
        answers: {
          check: {
            question: 'How do I check it?',
            answer:
              'Drop the file, or paste its address, on [the verifier]. It tells you one answer, and every reason for it. You need no account, and the file is not uploaded. The page of a badge checks itself while you look at it.',
          },
          genuine: {
            question: 'What does “genuine” say, and what not?',
            answer:
              'That the badge was not changed, that the issuer whose identifier is shown signed it, that it is in date and has not been taken back. It does not say how good that issuer is, nor who the person is that shows it to you.',
          },
          theirs: {
            question: 'How do I know that it belongs to the applicant?',
            answer:
              'Ask for the e-mail address that it was awarded to, and type it under “Is it theirs?” on [the verifier]. It is compared in your browser and sent to nobody.',
          },
          screenshot: {
            question: 'I was sent a screenshot, or a link.',
            answer:
              'A screenshot has no proof in it: ask for the file as it was awarded. With a link, look at where it leads. The page of a badge lies at the issuer’s own address; a page elsewhere may only look like it.',
          },
          undetermined: {
            question: 'The answer is neither genuine nor forged.',
            answer:
              'Then something could not be found out, and the answer says what. Often a server did not reply, or does not let web pages ask it. Try again later, or add the document as the page tells you to. Until then treat the badge as not checked.',
          },
          unseen: {
            question: 'Who learns that I checked?',
            answer:
              'We do not. The servers that the badge names are asked for what its proof needs; they see that somebody asks, and from which network address. Each of them is listed below the answer.',
          },
        },
      },
      developers: {
        name: 'You build websites',
        answers: {
          embed: {
            question: 'How do I show a badge on a page?',
            answer:
              'The page of a public or unlisted badge has markup to copy, under “On your own page”: a tag that checks the badge in every visitor’s browser, a frame that does so without a script of yours, and plain HTML, Markdown or BBCode for where neither works.',
          },
          verifier: {
            question: 'Can my own site check badges?',
            answer:
              'Yes. A tag puts the whole verifier on your page, and a library does the same in a program. Both run where they are, without a service of ours. [The documentation] has examples, a builder and themes.',
          },
          data: {
            question: 'Where is the data?',
            answer:
              'Beside the page of each badge: the signed credential, and the pictures that carry it. The page names the credential in a link of type “alternate”. The [catalogue] has a feed of what is new in it.',
          },
          standards: {
            question: 'Which standards are followed?',
            answer:
              'Open Badges 3.0 as W3C Verifiable Credentials, secured as a VC-JWT or by Data Integrity, with Bitstring Status Lists and did:web. The verifier also reads Open Badges 1.0, 1.1 and 2.0.',
          },
        },
      },
      issuers: {
        name: 'You would like to issue badges',
        answers: {
          begin: {
            question: 'What do I need?',
            answer:
              'A computer with Node and any place that serves static files. The command “rosette” keeps a programme in a folder: it signs, writes the mails, takes what earners decide, and writes this site’s content. No vendor, no server of your own.',
          },
          past: {
            question: 'Can I award for what lies in the past?',
            answer:
              'Yes. A CSV file with a date in each row awards to all in it. The same row twice is one award, so the file can be used again when rows were added.',
          },
          revoke: {
            question: 'Can I take a badge back?',
            answer:
              'For good, or for a while, with a reason. From the next time you publish, its page and every check say so. Please consider that the reason stands on the page.',
          },
          address: {
            question: 'Can my site move to another address later?',
            answer:
              'Better not: badges carry the address for good, and their keys and lists are looked for there. Choose one that you will keep. Your host can change at any time, as long as the address stays.',
          },
          leave: {
            question: 'What if I stop?',
            answer:
              'Leave the published files at their address: no program has to run, and badges go on being checked against them. Once the address is gone, they can no longer be verified.',
          },
        },
      },
    },
  },
  es: {
    title: 'Preguntas',
    description: 'Respuestas para quien obtuvo una insignia, para quien recibe una, para quien crea páginas y para quien quiera emitir insignias.',
    headline: 'Preguntas y respuestas',
    lead: 'Respuestas breves para quien tiene una insignia, para quien la recibe y para quien la hace.',
    contents: 'En esta página',
    groups: {
      earners: {
        name: 'Usted obtuvo una insignia',
        answers: {
          badge: {
            question: '¿Qué es una insignia?',
            answer:
              'Una imagen con un registro firmado dentro: quién la concedió, por qué y cuándo. Cualquiera puede comprobar ese registro sin tener cuenta. Sigue un estándar abierto, Open Badges, así que no está atada a este sitio.',
          },
          claim: {
            question: '¿Cómo consigo la mía?',
            answer:
              'Abra el enlace del correo que se la anunció. Verá la insignia y podrá aceptarla o rechazarla; allí también puede guardar sus archivos. Nada sobre usted se publica antes de que decida.',
          },
          visibility: {
            question: '¿Quién ve mi insignia? ¿Qué significan privada, no listada y pública?',
            answer:
              'Lo elige usted. «Solo yo», privada: no tiene página, y usted enseña sus archivos a quien quiera. «Las personas a las que dé la dirección», no listada: tiene página, pero ninguna lista lleva a ella y se pide a los buscadores que la omitan; quien reciba la dirección puede pasarla a otros. «Todo el mundo», pública: tiene página, figura entre quienes poseen la insignia y los buscadores pueden encontrarla.',
          },
          change: {
            question: '¿Puedo cambiar de opinión?',
            answer:
              'Sí, con el mismo enlace y cuantas veces quiera, hasta el día que indica el correo. Después, [escriba al emisor]. El cambio se ve cuando el emisor vuelve a publicar el sitio.',
          },
          lost: {
            question: 'He perdido el enlace, o no funciona.',
            answer:
              'Busque el correo más reciente: un recordatorio trae un enlace nuevo y anula el anterior. Copie el enlace entero, hasta la última letra. Si no sirve, [escriba al emisor] desde la dirección a la que se concedió la insignia y pida uno nuevo.',
          },
          name: {
            question: '¿Qué nombre se muestra?',
            answer:
              'El que usted escriba al aceptar, o ninguno. El archivo de la insignia no contiene nombre ni dirección; solo una huella de su dirección de correo, con la que puede demostrar que la insignia es suya.',
          },
          keep: {
            question: '¿Dónde la guardo?',
            answer:
              'Guarde el archivo tal como llegó: una captura de pantalla, o una imagen que una aplicación de mensajería redujo, ha perdido la prueba. [Su cartera] guarda insignias en su navegador, también las privadas, solo en este dispositivo. Guarde una copia desde allí, porque un navegador que se restablece las olvida.',
          },
          cv: {
            question: '¿Cómo la pongo en mi currículum?',
            answer:
              'En la página de su insignia, bajo «Para llevar», hay una hoja para imprimir, un PDF con la propia insignia dentro, un código QR y una firma para sus correos.',
          },
          linkedin: {
            question: '¿Cómo la pongo en LinkedIn?',
            answer:
              'En la página de su insignia, bajo «¿Es suya? Muéstrela», un botón abre el formulario de LinkedIn con todos los campos rellenos. Si el formulario los olvida, ahí mismo están para copiarlos. LinkedIn solo se entera cuando usted sigue ese enlace.',
          },
          unlink: {
            question: '¿Cómo la quito de LinkedIn?',
            answer:
              'En LinkedIn. Abra su perfil, busque la entrada en «Licencias y certificaciones», ábrala con el lápiz y elimínela allí; una publicación se elimina desde su propio menú. Aquí eso no cambia nada. Para cerrar también la página de su insignia, abra su enlace y elija «Solo yo».',
          },
          expires: {
            question: '¿Y si caduca o la retiran?',
            answer:
              'Entonces lo dice su página, y lo dice cada copia que alguien compruebe. Si fue retirada, la página cuenta el motivo que dio el emisor. Para renovarla, o si cree que es un error, [escriba al emisor].',
          },
          ends: {
            question: '¿Y si un día desaparece el sitio del emisor?',
            answer:
              'Su archivo sigue siendo suyo, con su firma. Pero la clave del emisor y la lista de insignias retiradas están en la dirección del emisor. Sin ellas, una comprobación solo puede decir que no lo sabe. Quien haya guardado esos documentos puede añadirlos a mano; la respuesta dice entonces que se apoya en ellos.',
          },
        },
      },
      employers: {
        name: 'Alguien le ha mostrado una insignia',
        answers: {
          check: {
            question: '¿Cómo la compruebo?',
            answer:
              'Suelte el archivo, o pegue su dirección, en [el verificador]. Le da una sola respuesta y todos sus motivos. No necesita cuenta y el archivo no se sube. La página de una insignia se comprueba sola mientras usted la mira.',
          },
          genuine: {
            question: '¿Qué dice «auténtica» y qué no?',
            answer:
              'Que la insignia no se ha modificado, que la firmó el emisor cuyo identificador se muestra, que está vigente y que no ha sido retirada. No dice lo bueno que es ese emisor ni quién es la persona que se la muestra.',
          },
          theirs: {
            question: '¿Cómo sé que pertenece a esa persona?',
            answer:
              'Pídale la dirección de correo a la que se concedió y escríbala en «¿Es de esa persona?», en [el verificador]. Se compara en su navegador y no se envía a nadie.',
          },
          screenshot: {
            question: 'Me han enviado una captura de pantalla, o un enlace.',
            answer:
              'Una captura no lleva prueba dentro: pida el archivo tal como se concedió. Si es un enlace, mire adónde lleva. La página de una insignia está en la dirección del propio emisor; una página en otro lugar quizá solo se le parezca.',
          },
          undetermined: {
            question: 'La respuesta no es ni auténtica ni falsificada.',
            answer:
              'Entonces algo no se pudo averiguar, y la respuesta dice qué. A menudo un servidor no contestó, o no deja que las páginas web le pregunten. Inténtelo más tarde, o añada el documento como explica la página. Hasta entonces, trate la insignia como no comprobada.',
          },
          unseen: {
            question: '¿Quién se entera de que la he comprobado?',
            answer:
              'Nosotros no. A los servidores que nombra la insignia se les pide lo que necesita su prueba; ven que alguien pregunta y desde qué dirección de red. Cada uno figura bajo la respuesta.',
          },
        },
      },
      developers: {
        name: 'Usted crea sitios web',
        answers: {
          embed: {
            question: '¿Cómo muestro una insignia en una página?',
            answer:
              'La página de una insignia pública o no listada tiene código para copiar, bajo «En su propia página»: una etiqueta que comprueba la insignia en el navegador de cada visitante, un marco que lo hace sin ningún script en su página, y HTML simple, Markdown o BBCode para donde no valga ninguno de los dos.',
          },
          verifier: {
            question: '¿Puede mi propio sitio comprobar insignias?',
            answer:
              'Sí. Una etiqueta pone el verificador entero en su página, y una biblioteca hace lo mismo en un programa. Ambos funcionan donde están, sin ningún servicio nuestro. [La documentación] tiene ejemplos, un generador y temas (en inglés).',
          },
          data: {
            question: '¿Dónde están los datos?',
            answer:
              'Junto a la página de cada insignia: la credencial firmada y las imágenes que la llevan. La página nombra la credencial en un enlace de tipo «alternate». El [catálogo] tiene un canal con sus novedades.',
          },
          standards: {
            question: '¿Qué estándares se siguen?',
            answer:
              'Open Badges 3.0 como Verifiable Credentials del W3C, aseguradas como VC-JWT o con Data Integrity, con Bitstring Status Lists y did:web. El verificador lee también Open Badges 1.0, 1.1 y 2.0.',
          },
        },
      },
      issuers: {
        name: 'Usted quiere emitir insignias',
        answers: {
          begin: {
            question: '¿Qué necesito?',
            answer:
              'Un ordenador con Node y cualquier lugar que sirva archivos estáticos. La orden «rosette» guarda un programa en una carpeta: firma, escribe los correos, recoge lo que deciden los titulares y escribe el contenido de este sitio. Sin proveedor y sin servidor propio.',
          },
          past: {
            question: '¿Puedo conceder insignias por méritos pasados?',
            answer:
              'Sí. Un archivo CSV con una fecha en cada fila concede a todas las personas que figuran en él. La misma fila dos veces es una sola concesión, así que el archivo puede volver a usarse cuando se añadan filas.',
          },
          revoke: {
            question: '¿Puedo retirar una insignia?',
            answer:
              'Para siempre o por un tiempo, con un motivo. Desde la siguiente publicación lo dicen su página y cada comprobación. Tenga en cuenta que el motivo aparece en la página.',
          },
          address: {
            question: '¿Puede mi sitio cambiar de dirección más adelante?',
            answer:
              'Mejor no: las insignias llevan la dirección para siempre, y sus claves y listas se buscan allí. Elija una que vaya a conservar. El alojamiento puede cambiar cuando quiera, mientras la dirección siga igual.',
          },
          leave: {
            question: '¿Y si lo dejo?',
            answer:
              'Deje los archivos publicados en su dirección: no tiene que funcionar ningún programa, y las insignias se siguen comprobando con ellos. Cuando la dirección desaparece, ya no pueden verificarse.',
          },
        },
      },
    },
  },
  de: {
    title: 'Fragen',
    description: 'Antworten für alle, die ein Badge erworben haben, denen eines gezeigt wurde, die Seiten bauen oder selbst Badges ausstellen möchten.',
    headline: 'Fragen und Antworten',
    lead: 'Kurze Antworten für alle, die ein Badge haben, gezeigt bekommen oder ausstellen.',
    contents: 'Auf dieser Seite',
    groups: {
      earners: {
        name: 'Sie haben ein Badge erworben',
        answers: {
          badge: {
            question: 'Was ist ein Badge?',
            answer:
              'Ein Bild, in dem ein signierter Nachweis steckt: wer es verliehen hat, wofür und wann. Jeder kann den Nachweis prüfen, ohne ein Konto. Er folgt einem offenen Standard, Open Badges, und ist deshalb nicht an diese Website gebunden.',
          },
          claim: {
            question: 'Wie bekomme ich meines?',
            answer:
              'Öffnen Sie den Link in der Mail, die es angekündigt hat. Sie sehen das Badge und nehmen es an oder lehnen es ab; dort können Sie auch seine Dateien sichern. Nichts über Sie wird veröffentlicht, bevor Sie entscheiden.',
          },
          visibility: {
            question: 'Wer sieht mein Badge? Was heißen privat, nicht gelistet und öffentlich?',
            answer:
              'Das wählen Sie. „Nur ich“, privat: Es hat keine Seite, und Sie zeigen seine Dateien, wem Sie wollen. „Wem ich die Adresse gebe“, nicht gelistet: Es hat eine Seite, aber keine Liste führt dorthin, und Suchmaschinen werden gebeten, sie auszulassen; wer die Adresse bekommt, kann sie weitergeben. „Alle“, öffentlich: Es hat eine Seite, steht bei denen, die das Badge haben, und Suchmaschinen dürfen es finden.',
          },
          change: {
            question: 'Kann ich es mir anders überlegen?',
            answer:
              'Ja, mit demselben Link und so oft Sie wollen, bis zu dem Tag, den die Mail nennt. Danach [schreiben Sie dem Aussteller]. Zu sehen ist die Änderung, sobald der Aussteller die Website das nächste Mal veröffentlicht.',
          },
          lost: {
            question: 'Ich habe den Link verloren, oder er geht nicht.',
            answer:
              'Suchen Sie die neueste Mail: Eine Erinnerung bringt einen frischen Link und beendet den vorigen. Kopieren Sie den Link ganz, bis zum letzten Buchstaben. Hilft das nicht, [schreiben Sie dem Aussteller] von der Adresse, an die das Badge verliehen wurde, und bitten Sie um einen neuen.',
          },
          name: {
            question: 'Welcher Name wird gezeigt?',
            answer:
              'Der, den Sie beim Annehmen angeben, oder keiner. In der Datei des Badges stehen weder Name noch Adresse; nur ein Fingerabdruck Ihrer E-Mail-Adresse, mit dem Sie zeigen können, dass das Badge Ihres ist.',
          },
          keep: {
            question: 'Wo bewahre ich es auf?',
            answer:
              'Sichern Sie die Datei, wie sie kam: Ein Bildschirmfoto oder ein Bild, das ein Messenger verkleinert hat, hat den Beweis verloren. [Ihre Brieftasche] hält Badges in Ihrem Browser, auch private, nur auf diesem Gerät. Sichern Sie von dort eine Kopie, denn ein zurückgesetzter Browser vergisst sie.',
          },
          cv: {
            question: 'Wie kommt es in meinen Lebenslauf?',
            answer:
              'Auf der Seite Ihres Badges gibt es unter „Zum Mitnehmen“ ein Blatt zum Drucken, ein PDF, in dem das Badge selbst liegt, einen QR-Code und eine Signatur für Ihre Mails.',
          },
          linkedin: {
            question: 'Wie kommt es auf LinkedIn?',
            answer:
              'Auf der Seite Ihres Badges öffnet unter „Ist es Ihres? Zeigen Sie es“ ein Knopf das Formular von LinkedIn mit allen Feldern ausgefüllt. Sollte das Formular sie vergessen, stehen sie dort zum Kopieren. LinkedIn erfährt davon erst, wenn Sie dem Link folgen.',
          },
          unlink: {
            question: 'Wie nehme ich es von LinkedIn wieder herunter?',
            answer:
              'Auf LinkedIn. Öffnen Sie Ihr Profil, suchen Sie den Eintrag unter „Bescheinigungen und Zertifikate“, öffnen Sie ihn mit dem Stift und löschen Sie ihn dort; ein Beitrag wird in seinem eigenen Menü gelöscht. Hier ändert das nichts. Soll auch die Seite Ihres Badges verschwinden, öffnen Sie Ihren Link und wählen „Nur ich“.',
          },
          expires: {
            question: 'Was, wenn es abläuft oder zurückgenommen wird?',
            answer:
              'Dann sagt es seine Seite, und jede Kopie, die jemand prüft. Wurde es zurückgenommen, nennt die Seite den Grund, den der Aussteller angab. Zur Verlängerung, oder wenn Sie es für einen Irrtum halten, [schreiben Sie dem Aussteller].',
          },
          ends: {
            question: 'Was, wenn es die Website des Ausstellers eines Tages nicht mehr gibt?',
            answer:
              'Ihre Datei bleibt Ihre, mit ihrer Signatur. Aber der Schlüssel des Ausstellers und die Liste der zurückgenommenen Badges liegen unter seiner Adresse. Ohne sie kann eine Prüfung nur sagen, dass sie es nicht weiß. Wer diese Dokumente gesichert hat, kann sie der Prüfung von Hand hinzufügen; die Antwort sagt dann, dass sie darauf beruht.',
          },
        },
      },
      employers: {
        name: 'Ihnen wurde ein Badge gezeigt',
        answers: {
          check: {
            question: 'Wie prüfe ich es?',
            answer:
              'Legen Sie die Datei auf [die Prüfseite], oder fügen Sie dort die Adresse ein. Sie bekommen eine Antwort und jeden Grund dafür. Sie brauchen kein Konto, und die Datei wird nicht hochgeladen. Die Seite eines Badges prüft sich selbst, während Sie sie ansehen.',
          },
          genuine: {
            question: 'Was sagt „echt“, und was nicht?',
            answer:
              'Dass das Badge nicht verändert wurde, dass der Aussteller es signiert hat, dessen Kennung gezeigt wird, dass es gilt und nicht zurückgenommen wurde. Es sagt nicht, wie gut dieser Aussteller ist, und nicht, wer die Person ist, die es Ihnen zeigt.',
          },
          theirs: {
            question: 'Woher weiß ich, dass es dieser Person gehört?',
            answer:
              'Fragen Sie nach der E-Mail-Adresse, an die es verliehen wurde, und geben Sie sie auf [der Prüfseite] unter „Gehört es dieser Person?“ ein. Sie wird in Ihrem Browser verglichen und niemandem geschickt.',
          },
          screenshot: {
            question: 'Ich habe ein Bildschirmfoto bekommen, oder einen Link.',
            answer:
              'In einem Bildschirmfoto steckt kein Beweis: Bitten Sie um die Datei, wie sie verliehen wurde. Bei einem Link sehen Sie nach, wohin er führt. Die Seite eines Badges liegt unter der Adresse des Ausstellers selbst; eine Seite anderswo sieht vielleicht nur so aus.',
          },
          undetermined: {
            question: 'Die Antwort ist weder echt noch gefälscht.',
            answer:
              'Dann war etwas nicht herauszufinden, und die Antwort sagt, was. Oft hat ein Server nicht geantwortet, oder er lässt sich von Webseiten nicht fragen. Versuchen Sie es später wieder, oder fügen Sie das Dokument hinzu, wie es die Seite erklärt. Bis dahin gilt das Badge als nicht geprüft.',
          },
          unseen: {
            question: 'Wer erfährt, dass ich geprüft habe?',
            answer:
              'Wir nicht. Die Server, die das Badge nennt, werden nach dem gefragt, was sein Beweis braucht; sie sehen, dass jemand fragt, und von welcher Netzwerkadresse. Jeder von ihnen steht unter der Antwort.',
          },
        },
      },
      developers: {
        name: 'Sie bauen Websites',
        answers: {
          embed: {
            question: 'Wie zeige ich ein Badge auf einer Seite?',
            answer:
              'Die Seite eines öffentlichen oder nicht gelisteten Badges hat Code zum Kopieren, unter „Auf Ihrer eigenen Seite“: ein Tag, das das Badge im Browser jedes Besuchers prüft, ein Rahmen, der das ohne Skript auf Ihrer Seite tut, und einfaches HTML, Markdown oder BBCode, wo beides nicht geht.',
          },
          verifier: {
            question: 'Kann meine eigene Website Badges prüfen?',
            answer:
              'Ja. Ein Tag bringt die ganze Prüfung auf Ihre Seite, eine Bibliothek tut dasselbe in einem Programm. Beide laufen dort, wo sie sind, ohne einen Dienst von uns. [Die Dokumentation] hat Beispiele, einen Baukasten und Farbthemen (auf Englisch).',
          },
          data: {
            question: 'Wo sind die Daten?',
            answer:
              'Neben der Seite jedes Badges: der signierte Nachweis und die Bilder, die ihn tragen. Die Seite nennt den Nachweis in einem Link der Art „alternate“. Der [Katalog] hat einen Feed mit allem, was neu ist.',
          },
          standards: {
            question: 'Welchen Standards folgt das?',
            answer:
              'Open Badges 3.0 als Verifiable Credentials des W3C, gesichert als VC-JWT oder durch Data Integrity, mit Bitstring Status Lists und did:web. Die Prüfung liest auch Open Badges 1.0, 1.1 und 2.0.',
          },
        },
      },
      issuers: {
        name: 'Sie möchten Badges ausstellen',
        answers: {
          begin: {
            question: 'Was brauche ich?',
            answer:
              'Einen Computer mit Node und einen beliebigen Ort, der statische Dateien ausliefert. Der Befehl „rosette“ führt ein Programm in einem Ordner: Er signiert, schreibt die Mails, nimmt die Entscheidungen entgegen und schreibt den Inhalt dieser Website. Kein Anbieter, kein eigener Server.',
          },
          past: {
            question: 'Kann ich für Vergangenes Badges verleihen?',
            answer:
              'Ja. Eine CSV-Datei mit einem Datum in jeder Zeile verleiht an alle, die darin stehen. Dieselbe Zeile zweimal ist eine Verleihung, die Datei kann also wieder benutzt werden, wenn Zeilen dazugekommen sind.',
          },
          revoke: {
            question: 'Kann ich ein Badge zurücknehmen?',
            answer:
              'Für immer oder für eine Weile, mit einem Grund. Vom nächsten Veröffentlichen an sagen es seine Seite und jede Prüfung. Bedenken Sie, dass der Grund auf der Seite steht.',
          },
          address: {
            question: 'Kann meine Website später umziehen?',
            answer:
              'Unter eine andere Adresse besser nicht: Badges tragen die Adresse für immer, und ihre Schlüssel und Listen werden dort gesucht. Wählen Sie eine, die Sie behalten. Den Anbieter können Sie jederzeit wechseln, solange die Adresse bleibt.',
          },
          leave: {
            question: 'Was, wenn ich aufhöre?',
            answer:
              'Lassen Sie die veröffentlichten Dateien unter ihrer Adresse: Kein Programm muss laufen, und Badges werden weiter an ihnen geprüft. Ist die Adresse fort, lassen sie sich nicht mehr prüfen.',
          },
        },
      },
    },
  },
  ar: {
    title: 'أسئلة',
    description: 'أجوبة لمن نال شارة، ولمن عُرضت عليه شارة، ولمن يبني صفحات، ولمن يود أن يُصدر شارات.',
    headline: 'أسئلة وأجوبة',
    lead: 'أجوبة قصيرة لمن لديه شارة، ولمن تُعرض عليه، ولمن يُصدرها.',
    contents: 'في هذه الصفحة',
    groups: {
      earners: {
        name: 'نلت شارة',
        answers: {
          badge: {
            question: 'ما الشارة؟',
            answer:
              'صورة في داخلها سجل موقّع: من منحها، ولأي شيء، ومتى. يستطيع أي شخص أن يفحص هذا السجل من دون حساب. وهي تتبع معيارًا مفتوحًا اسمه Open Badges، فليست مقيّدة بهذا الموقع.',
          },
          claim: {
            question: 'كيف أحصل على شارتي؟',
            answer: 'افتح الرابط في الرسالة التي أخبرتك بها. سترى الشارة، وتقبلها أو ترفضها، ويمكنك هناك حفظ ملفاتها أيضًا. لا يُنشر شيء عنك قبل أن تقرر.',
          },
          visibility: {
            question: 'من يرى شارتي؟ ما معنى خاصة وغير مدرجة وعامة؟',
            answer:
              'أنت من يختار. «أنا وحدي»، خاصة: ليس لها صفحة، وتعرض ملفاتها على من تشاء. «من أعطيه العنوان»، غير مدرجة: لها صفحة، لكن لا تقود إليها أي قائمة، ويُطلب من محركات البحث أن تتركها؛ ومن أُعطي العنوان يستطيع أن يعطيه لغيره. «الجميع»، عامة: لها صفحة، وتظهر بين حاملي الشارة، وقد تجدها محركات البحث.',
          },
          change: {
            question: 'هل يمكنني تغيير رأيي؟',
            answer:
              'نعم، بالرابط نفسه وكلما شئت، حتى اليوم المذكور في الرسالة. وبعد ذلك [راسل الجهة المُصدرة]. ويظهر التغيير عندما تنشر الجهة الموقع في المرة التالية.',
          },
          lost: {
            question: 'أضعت الرابط، أو أنه لا يعمل.',
            answer:
              'ابحث عن أحدث رسالة: فالتذكير يأتي برابط جديد ويُبطل ما قبله. انسخ الرابط كاملًا حتى آخر حرف. فإن لم يُجدِ ذلك [فراسل الجهة المُصدرة] من العنوان الذي مُنحت له الشارة واطلب رابطًا جديدًا.',
          },
          name: {
            question: 'أي اسم يظهر؟',
            answer:
              'الاسم الذي تكتبه عند القبول، أو لا اسم. وليس في ملف الشارة اسم ولا عنوان، بل بصمة لعنوان بريدك الإلكتروني فقط، تستطيع بها أن تُثبت أن الشارة لك.',
          },
          keep: {
            question: 'أين أحتفظ بها؟',
            answer:
              'احفظ الملف كما وصلك: فلقطة الشاشة أو الصورة التي صغّرها تطبيق مراسلة تفقد الإثبات. [محفظتك] تحفظ الشارات في متصفحك، والخاصة منها أيضًا، على هذا الجهاز وحده. واحفظ نسخة منها، لأن المتصفح الذي تُعاد تهيئته ينساها.',
          },
          cv: {
            question: 'كيف أضعها في سيرتي الذاتية؟',
            answer: 'في صفحة شارتك، تحت «لتأخذها معك»، ورقة للطباعة، وملف PDF في داخله الشارة نفسها، ورمز QR، وتوقيع لرسائلك.',
          },
          linkedin: {
            question: 'كيف أضعها في LinkedIn؟',
            answer:
              'في صفحة شارتك، تحت «هل هي لك؟ اعرضها»، زر يفتح نموذج LinkedIn وقد مُلئت حقوله كلها. وإن نسيها النموذج فهي هناك لتنسخها. ولا يعلم LinkedIn بذلك إلا إذا تبعت الرابط.',
          },
          unlink: {
            question: 'كيف أزيلها من LinkedIn؟',
            answer:
              'من LinkedIn نفسه. افتح ملفك، وابحث عن الشارة تحت «التراخيص والشهادات»، وافتحها بالقلم، واحذفها هناك؛ أما المنشور فيُحذف من قائمته. ولا يغيّر ذلك شيئًا هنا. ولإغلاق صفحة شارتك أيضًا افتح رابطك واختر «أنا وحدي».',
          },
          expires: {
            question: 'ماذا لو انتهت أو سُحبت؟',
            answer:
              'عندئذ تقول صفحتها ذلك، وتقوله كل نسخة يفحصها أي شخص. وإن سُحبت فالصفحة تذكر السبب الذي أعطته الجهة المُصدرة. لتجديدها، أو إن ظننت أن في الأمر خطأ، [راسل الجهة المُصدرة].',
          },
          ends: {
            question: 'ماذا لو اختفى موقع الجهة المُصدرة يومًا؟',
            answer:
              'يبقى ملفك لك مع توقيعه. لكن مفتاح الجهة وقائمة الشارات المسحوبة موجودان في عنوانها، ومن دونهما لا يستطيع الفحص أن يقول إلا أنه لا يعلم. ومن حفظ هذه الوثائق يستطيع إضافتها إلى الفحص بيده، فيقول الجواب عندئذ إنه يقوم عليها.',
          },
        },
      },
      employers: {
        name: 'عُرضت عليك شارة',
        answers: {
          check: {
            question: 'كيف أفحصها؟',
            answer:
              'ضع الملف في [صفحة التحقق] أو ألصق عنوانه فيها. تعطيك جوابًا واحدًا مع كل أسبابه. لا تحتاج إلى حساب، ولا يُرفع الملف. وصفحة الشارة تفحص نفسها وأنت تنظر إليها.',
          },
          genuine: {
            question: 'ما الذي تقوله كلمة «أصلية» وما الذي لا تقوله؟',
            answer:
              'أن الشارة لم تُغيَّر، وأن المُصدر الذي يظهر معرّفه هو الذي وقّعها، وأنها سارية ولم تُسحب. ولا تقول ما قيمة ذلك المُصدر، ولا من هو الشخص الذي يعرضها عليك.',
          },
          theirs: {
            question: 'كيف أعرف أنها لهذا المتقدّم؟',
            answer: 'اسأله عن عنوان البريد الإلكتروني الذي مُنحت له، واكتبه تحت «هل هي لهذا الشخص؟» في [صفحة التحقق]. يُقارن في متصفحك ولا يُرسل إلى أحد.',
          },
          screenshot: {
            question: 'أُرسلت إليّ لقطة شاشة، أو رابط.',
            answer:
              'لقطة الشاشة ليس فيها إثبات: اطلب الملف كما مُنح. وإن كان رابطًا فانظر إلى أين يقود. صفحة الشارة تقع في عنوان الجهة المُصدرة نفسها، وقد تكون صفحة في مكان آخر شبيهة بها فحسب.',
          },
          undetermined: {
            question: 'الجواب ليس «أصلية» ولا «مزوّرة».',
            answer:
              'إذن تعذّرت معرفة شيء ما، والجواب يقول ما هو. كثيرًا ما يكون خادم لم يُجب، أو لا يسمح لصفحات الويب بأن تسأله. حاول لاحقًا، أو أضف الوثيقة كما تشرح الصفحة. وإلى ذلك الحين عُدّ الشارة غير مفحوصة.',
          },
          unseen: {
            question: 'من يعلم أنني فحصتها؟',
            answer: 'نحن لا نعلم. تُسأل الخوادم التي تسمّيها الشارة عما يحتاجه إثباتها، فترى أن أحدًا يسأل ومن أي عنوان على الشبكة. وكل منها مذكور تحت الجواب.',
          },
        },
      },
      developers: {
        name: 'تبني مواقع',
        answers: {
          embed: {
            question: 'كيف أعرض شارة في صفحة؟',
            answer:
              'في صفحة الشارة العامة أو غير المدرجة نص جاهز للنسخ تحت «في صفحتك»: وسم يفحص الشارة في متصفح كل زائر، وإطار يفعل ذلك بلا نص برمجي في صفحتك، وHTML بسيط أو Markdown أو BBCode حيث لا يعمل هذا ولا ذاك.',
          },
          verifier: {
            question: 'هل يستطيع موقعي أن يفحص الشارات؟',
            answer:
              'نعم. وسم واحد يضع أداة التحقق كلها في صفحتك، ومكتبة تفعل الشيء نفسه في برنامج. كلاهما يعمل في مكانه من دون خدمة منا. وفي [الوثائق] أمثلة ومنشئ وسمات (بالإنجليزية).',
          },
          data: {
            question: 'أين البيانات؟',
            answer: 'بجانب صفحة كل شارة: الشهادة الموقّعة والصور التي تحملها. وتسمّي الصفحة الشهادة في رابط من نوع «alternate». ولـ[الكتالوج] موجز بكل جديد فيه.',
          },
          standards: {
            question: 'أي معايير تُتّبع؟',
            answer:
              'Open Badges 3.0 بوصفها Verifiable Credentials من W3C، مؤمّنة بـ VC-JWT أو Data Integrity، مع Bitstring Status Lists وdid:web. وتقرأ أداة التحقق أيضًا Open Badges 1.0 و1.1 و2.0.',
          },
        },
      },
      issuers: {
        name: 'تود أن تُصدر شارات',
        answers: {
          begin: {
            question: 'ماذا أحتاج؟',
            answer:
              'حاسوبًا عليه Node وأي مكان يقدّم ملفات ثابتة. الأمر «rosette» يدير برنامجًا في مجلد: يوقّع، ويكتب الرسائل، ويتسلّم ما يقرره أصحاب الشارات، ويكتب محتوى هذا الموقع. لا شركة وسيطة ولا خادم خاص بك.',
          },
          past: {
            question: 'هل أستطيع المنح عما مضى؟',
            answer: 'نعم. ملف CSV فيه تاريخ في كل سطر يمنح كل من فيه. والسطر نفسه مرتين منحة واحدة، فيمكن استعمال الملف من جديد بعد إضافة أسطر إليه.',
          },
          revoke: {
            question: 'هل أستطيع سحب شارة؟',
            answer: 'نهائيًا أو لمدة، مع ذكر السبب. ومن النشر التالي تقول صفحتها ذلك ويقوله كل فحص. وتذكّر أن السبب يظهر في الصفحة.',
          },
          address: {
            question: 'هل يمكن أن ينتقل موقعي إلى عنوان آخر لاحقًا؟',
            answer:
              'الأفضل ألا ينتقل: فالشارات تحمل العنوان إلى الأبد، وفيه يُبحث عن مفاتيحها وقوائمها. اختر عنوانًا ستحتفظ به. أما المضيف فيمكن تغييره في أي وقت ما دام العنوان باقيًا.',
          },
          leave: {
            question: 'ماذا لو توقفت؟',
            answer: 'اترك الملفات المنشورة في عنوانها: لا يلزم أن يعمل أي برنامج، وتظل الشارات تُفحص بها. فإن زال العنوان لم يعد التحقق منها ممكنًا.',
          },
        },
      },
    },
  },
}
