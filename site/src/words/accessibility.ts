/** How far everybody can use this site: what is aimed at, how it is tested, what is known to fall short. What stands in [brackets] is a link. */

import type { Words } from './language.ts'

export interface AccessibilityWords {
  readonly title: string
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly tested: { readonly title: string; readonly lead: string; readonly points: readonly string[]; readonly after: string }
  readonly limits: { readonly title: string; readonly points: readonly string[] }
  readonly contact: { readonly title: string; readonly text: string }
}

export const ACCESSIBILITY: Words<AccessibilityWords> = {
  en: {
    title: 'Accessibility',
    description: 'What these pages aim at, how they are tested, what is known to fall short, and whom to tell.',
    headline: 'Made for everybody to use',
    lead: 'These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. We know of no fault against them today.',
    tested: {
      title: 'How it is tested',
      lead: 'With every change to the software, in a browser:',
      points: [
        'Each kind of page is checked with axe for WCAG 2.2 A and AA; those with badges in light and in dark, in four languages, from left to right and from right to left.',
        'Each kind of page fits a screen 320 pixels wide, which is 1280 pixels at four times the size, without scrolling sideways.',
        'What is to be read is there without JavaScript. Checking and accepting a badge happens in your browser and needs it.',
        'The verifier is worked with the keyboard alone, and tells its answer to screen readers.',
        'The markup of each kind of page is validated.',
      ],
      after: 'Such tests find only a part of what can stand in somebody’s way. Nobody from outside has audited the site so far.',
    },
    limits: {
      title: 'Known limits',
      points: [
        'Names, descriptions and criteria of badges are shown as the issuer wrote them, also on pages in another language. A screen reader may read them in the wrong voice.',
        'The picture of a badge is described by the name of the badge. What else is drawn in it is not told.',
        'The documentation for web developers is in English only.',
        'The PDF for a CV has text, but no marked structure. The sheet to print, which is a page, says the same.',
        'Documents, evidence and sites that an issuer or an earner links to are not ours to mend.',
      ],
    },
    contact: {
      title: 'Something is in your way?',
      text: 'Please [write to us]: which page, what you tried to do, and with which browser and aids. You can also ask for anything here in another form.',
    },
  },
  es: {
    title: 'Accesibilidad',
    description: 'Qué pretenden estas páginas, cómo se prueban, qué se sabe que falta y a quién decírselo.',
    headline: 'Hecho para que lo use cualquiera',
    lead: 'Estas páginas están hechas para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2 en el nivel AA. Hoy no conocemos ningún incumplimiento.',
    tested: {
      title: 'Cómo se prueba',
      lead: 'Con cada cambio del programa, en un navegador:',
      points: [
        'Cada tipo de página se comprueba con axe según WCAG 2.2 A y AA; las que llevan insignias, en claro y en oscuro, en cuatro idiomas, de izquierda a derecha y de derecha a izquierda.',
        'Cada tipo de página cabe en una pantalla de 320 píxeles de ancho, es decir, 1280 píxeles ampliados cuatro veces, sin desplazarse de lado.',
        'Lo que hay que leer está ahí sin JavaScript. Comprobar y aceptar una insignia ocurre en su navegador y lo necesita.',
        'El verificador se maneja solo con el teclado y dice su respuesta a los lectores de pantalla.',
        'El código de cada tipo de página se valida.',
      ],
      after: 'Estas pruebas encuentran solo una parte de lo que puede estorbar a alguien. Hasta ahora nadie de fuera ha auditado el sitio.',
    },
    limits: {
      title: 'Límites conocidos',
      points: [
        'Los nombres, descripciones y criterios de las insignias se muestran como los escribió el emisor, también en páginas de otro idioma. Un lector de pantalla puede leerlos con una voz equivocada.',
        'La imagen de una insignia se describe con el nombre de la insignia. Lo demás que haya dibujado en ella no se cuenta.',
        'La documentación para quienes crean sitios web está solo en inglés.',
        'El PDF para el currículum tiene texto, pero no una estructura marcada. La hoja para imprimir, que es una página, dice lo mismo.',
        'Los documentos, evidencias y sitios que enlaza un emisor o un titular no podemos arreglarlos nosotros.',
      ],
    },
    contact: {
      title: '¿Algo le estorba?',
      text: '[Escríbanos], por favor: qué página, qué intentaba hacer y con qué navegador y ayudas. También puede pedir cualquier cosa de aquí en otra forma.',
    },
  },
  de: {
    title: 'Barrierefreiheit',
    description: 'Was diese Seiten wollen, wie sie geprüft werden, was bekanntermaßen fehlt und wem man es sagt.',
    headline: 'Gemacht, damit alle es nutzen können',
    lead: 'Diese Seiten sollen die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2 auf Stufe AA erfüllen. Heute kennen wir keinen Verstoß dagegen.',
    tested: {
      title: 'Wie geprüft wird',
      lead: 'Mit jeder Änderung des Programms, in einem Browser:',
      points: [
        'Jede Art von Seite wird mit axe nach WCAG 2.2 A und AA geprüft; die mit Badges hell und dunkel, in vier Sprachen, von links nach rechts und von rechts nach links.',
        'Jede Art von Seite passt auf einen Bildschirm von 320 Pixeln Breite, also 1280 Pixel bei vierfacher Größe, ohne seitliches Scrollen.',
        'Was zu lesen ist, ist auch ohne JavaScript da. Prüfen und Annehmen eines Badges geschieht in Ihrem Browser und braucht es.',
        'Die Prüfung wird allein mit der Tastatur bedient und sagt Screenreadern ihre Antwort.',
        'Das Markup jeder Art von Seite wird validiert.',
      ],
      after: 'Solche Prüfungen finden nur einen Teil dessen, was jemandem im Weg stehen kann. Von außen hat die Website bisher niemand begutachtet.',
    },
    limits: {
      title: 'Bekannte Grenzen',
      points: [
        'Namen, Beschreibungen und Kriterien von Badges erscheinen, wie der Aussteller sie geschrieben hat, auch auf Seiten in einer anderen Sprache. Ein Screenreader liest sie dann vielleicht mit der falschen Stimme.',
        'Das Bild eines Badges wird mit dem Namen des Badges beschrieben. Was sonst darin gezeichnet ist, wird nicht gesagt.',
        'Die Dokumentation für Menschen, die Websites bauen, gibt es nur auf Englisch.',
        'Das PDF für den Lebenslauf hat Text, aber keine ausgezeichnete Struktur. Das Blatt zum Drucken, eine Seite, sagt dasselbe.',
        'Dokumente, Belege und Websites, auf die ein Aussteller oder Inhaber verweist, können wir nicht verbessern.',
      ],
    },
    contact: {
      title: 'Steht Ihnen etwas im Weg?',
      text: 'Bitte [schreiben Sie uns]: welche Seite, was Sie vorhatten, mit welchem Browser und welchen Hilfsmitteln. Sie können auch alles hier in einer anderen Form erbitten.',
    },
  },
  ar: {
    title: 'إمكانية الوصول',
    description: 'ما تهدف إليه هذه الصفحات، وكيف تُختبر، وما المعروف من نقصها، ومن تُخبره.',
    headline: 'صُنع ليستعمله الجميع',
    lead: 'صُنعت هذه الصفحات لتفي بإرشادات إمكانية الوصول إلى محتوى الويب (WCAG) 2.2 في المستوى AA. ولا نعلم اليوم بمخالفة لها.',
    tested: {
      title: 'كيف تُختبر',
      lead: 'مع كل تغيير في البرنامج، داخل متصفح:',
      points: [
        'يُفحص كل نوع من الصفحات ببرنامج axe وفق WCAG 2.2 في المستويين A وAA؛ وتُفحص صفحات الشارات في المظهرين الفاتح والداكن، وبأربع لغات، من اليسار إلى اليمين ومن اليمين إلى اليسار.',
        'يتسع لكل نوع من الصفحات شاشة عرضها 320 بكسل، أي 1280 بكسل مكبرة أربع مرات، من دون تمرير جانبي.',
        'ما يُقرأ موجود من دون JavaScript. أما فحص شارة وقبولها فيجريان في متصفحك ويحتاجان إليه.',
        'تُستعمل أداة التحقق بلوحة المفاتيح وحدها، وتقول جوابها لقارئات الشاشة.',
        'تُدقّق شيفرة كل نوع من الصفحات.',
      ],
      after: 'لا تجد مثل هذه الاختبارات إلا بعض ما قد يعيق أحدًا. ولم يراجع الموقع حتى الآن أحد من خارجه.',
    },
    limits: {
      title: 'حدود معروفة',
      points: [
        'تظهر أسماء الشارات وأوصافها ومعاييرها كما كتبتها الجهة المُصدرة، حتى في صفحات بلغة أخرى. وقد يقرؤها قارئ الشاشة بصوت غير مناسب.',
        'توصف صورة الشارة باسم الشارة. ولا يُقال ما رُسم فيها غير ذلك.',
        'الوثائق الموجهة إلى بُناة المواقع بالإنجليزية وحدها.',
        'ملف PDF للسيرة الذاتية فيه نص، لكن بلا بنية موسومة. والورقة المعدّة للطباعة، وهي صفحة، تقول الشيء نفسه.',
        'لا نستطيع إصلاح الوثائق والأدلة والمواقع التي تشير إليها الجهة المُصدرة أو صاحب الشارة.',
      ],
    },
    contact: {
      title: 'هل يعيقك شيء؟',
      text: '[راسلنا] من فضلك: أي صفحة، وماذا حاولت أن تفعل، وبأي متصفح وأي وسائل مساعدة. ويمكنك أيضًا أن تطلب أي شيء هنا في شكل آخر.',
    },
  },
}
