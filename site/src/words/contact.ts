/** Whom to write to: the issuer of the programme; where there is none, nobody but the software's own project. What stands in [brackets] is a link. */

import type { Words } from './language.ts'

export interface ContactWords {
  readonly title: string
  /** `{issuer}` */
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly mail: string
  readonly identifier: string
  readonly identifierAbout: string
  readonly help: { readonly title: string; readonly lead: string; readonly points: readonly string[] }
  readonly software: { readonly title: string; readonly text: string }
  /** Where no programme is published. */
  readonly nobody: { readonly description: string; readonly lead: string }
}

export const CONTACT: Words<ContactWords> = {
  en: {
    title: 'Contact',
    description: 'How to reach {issuer} about a badge, about your data or about this site.',
    headline: 'Contact',
    lead: '{issuer} awards these badges and answers for this site.',
    mail: 'E-mail',
    identifier: 'Identifier',
    identifierAbout: 'It stands in every badge. Compare it with the one that a check tells you.',
    help: {
      title: 'What helps us answer',
      lead: 'Perhaps the answer is among the [questions] already. If not, please tell:',
      points: [
        'About a badge of yours: its name, and the address that the mail came to. Leave out the claim link: whoever has it can decide for you.',
        'About a badge that you were shown: the address of its page, or the file.',
        'About this site: which page, and what you expected instead.',
      ],
    },
    software: {
      title: 'About the software',
      text: 'The site is made with Rosette, free software. Whoever finds a way to make a false badge look genuine: please tell the project in private first, as its file SECURITY.md says.',
    },
    nobody: {
      description: 'Whom to ask about a badge, and about this software.',
      lead: 'This site belongs to no issuer: it checks badges and awards none. About a badge, please ask the issuer that it names.',
    },
  },
  es: {
    title: 'Contacto',
    description: 'Cómo escribir a {issuer} por una insignia, por sus datos o por este sitio.',
    headline: 'Contacto',
    lead: '{issuer} concede estas insignias y responde de este sitio.',
    mail: 'Correo electrónico',
    identifier: 'Identificador',
    identifierAbout: 'Figura en cada insignia. Compárelo con el que le dice una comprobación.',
    help: {
      title: 'Qué nos ayuda a responder',
      lead: 'Quizá la respuesta ya esté entre las [preguntas]. Si no, díganos, por favor:',
      points: [
        'Sobre una insignia suya: su nombre y la dirección a la que llegó el correo. No incluya el enlace para recogerla: quien lo tiene puede decidir por usted.',
        'Sobre una insignia que le mostraron: la dirección de su página, o el archivo.',
        'Sobre este sitio: qué página, y qué esperaba en su lugar.',
      ],
    },
    software: {
      title: 'Sobre el programa',
      text: 'El sitio está hecho con Rosette, software libre. Si encuentra una manera de que una insignia falsa parezca auténtica, dígalo antes en privado al proyecto, como indica su archivo SECURITY.md.',
    },
    nobody: {
      description: 'A quién preguntar por una insignia y por este programa.',
      lead: 'Este sitio no pertenece a ningún emisor: comprueba insignias y no concede ninguna. Sobre una insignia, pregunte al emisor que nombra.',
    },
  },
  de: {
    title: 'Kontakt',
    description: 'Wie Sie {issuer} erreichen: zu einem Badge, zu Ihren Daten oder zu dieser Website.',
    headline: 'Kontakt',
    lead: '{issuer} verleiht diese Badges und steht für diese Website ein.',
    mail: 'E-Mail',
    identifier: 'Kennung',
    identifierAbout: 'Sie steht in jedem Badge. Vergleichen Sie sie mit der, die eine Prüfung nennt.',
    help: {
      title: 'Was uns beim Antworten hilft',
      lead: 'Vielleicht steht die Antwort schon bei den [Fragen]. Wenn nicht, sagen Sie uns bitte:',
      points: [
        'Zu einem eigenen Badge: seinen Namen und die Adresse, an die die Mail kam. Lassen Sie den Link zum Badge weg: Wer ihn hat, kann für Sie entscheiden.',
        'Zu einem Badge, das Ihnen gezeigt wurde: die Adresse seiner Seite, oder die Datei.',
        'Zu dieser Website: welche Seite, und was Sie statt dessen erwartet haben.',
      ],
    },
    software: {
      title: 'Zum Programm',
      text: 'Die Website ist mit Rosette gemacht, freier Software. Wer einen Weg findet, ein falsches Badge echt aussehen zu lassen, sage es bitte zuerst vertraulich dem Projekt, wie es seine Datei SECURITY.md beschreibt.',
    },
    nobody: {
      description: 'Wen Sie zu einem Badge und zu diesem Programm fragen können.',
      lead: 'Diese Website gehört keinem Aussteller: Sie prüft Badges und verleiht keine. Zu einem Badge fragen Sie bitte den Aussteller, den es nennt.',
    },
  },
  ar: {
    title: 'التواصل',
    description: 'كيف تراسل {issuer} بشأن شارة أو بياناتك أو هذا الموقع.',
    headline: 'التواصل',
    lead: 'تمنح {issuer} هذه الشارات وهي المسؤولة عن هذا الموقع.',
    mail: 'البريد الإلكتروني',
    identifier: 'المعرّف',
    identifierAbout: 'يرد في كل شارة. قارنه بالذي يذكره لك الفحص.',
    help: {
      title: 'ما يساعدنا على الرد',
      lead: 'لعل الجواب بين [الأسئلة]. وإلا فأخبرنا من فضلك:',
      points: [
        'عن شارة لك: اسمها والعنوان الذي وصلت إليه الرسالة. ولا تُرسل رابط الاستلام: فمن لديه الرابط يستطيع أن يقرر نيابة عنك.',
        'عن شارة عُرضت عليك: عنوان صفحتها أو الملف.',
        'عن هذا الموقع: أي صفحة، وماذا كنت تتوقع بدلًا من ذلك.',
      ],
    },
    software: {
      title: 'عن البرنامج',
      text: 'صُنع الموقع ببرنامج Rosette الحر. ومن وجد طريقة تجعل شارة مزيفة تبدو أصلية فليخبر المشروع سرًّا أولًا كما يقول ملفه SECURITY.md.',
    },
    nobody: {
      description: 'من تسأل عن شارة وعن هذا البرنامج.',
      lead: 'هذا الموقع ليس لجهة مُصدرة: يفحص الشارات ولا يمنح شيئًا منها. وبشأن أي شارة فاسأل الجهة التي تسمّيها.',
    },
  },
}
