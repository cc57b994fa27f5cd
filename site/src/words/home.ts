/** The start page. */

import type { Words } from './language.ts'

interface HomeWords {
  readonly title: string
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly noScript: string
  readonly paths: string
  readonly shown: { readonly title: string; readonly text: string }
  readonly earned: { readonly title: string; readonly text: string }
  readonly build: { readonly title: string; readonly text: string }
}

export const HOME: Words<HomeWords> = {
  en: {
    title: 'Open Badges, checked where you are',
    description: 'Read, prove and show Open Badges without trusting a middleman. Nothing is uploaded.',
    headline: 'Open Badges, checked where you are',
    lead: 'Somebody showed you a digital badge. Drop it here and learn in a second whether it is genuine, with every reason in plain words. Nothing is uploaded.',
    noScript: 'Checking happens in your browser, so this page needs JavaScript for it.',
    paths: 'Three ways to use it',
    shown: {
      title: 'You were shown a badge',
      text: 'Drop it above, then type the applicant’s e-mail address under “Is it theirs?”. The [verifier page] also explains what is checked and what is not.',
    },
    earned: {
      title: 'You earned a badge',
      text: 'The file you were given is the badge: its proof lies inside the picture. Keep it as it came, because a screenshot, or a picture that a messenger made smaller, has lost it. Drop it above to see what others will see.',
    },
    build: {
      title: 'You build a page or a program',
      text: 'One tag puts the verifier on your own page, in your colours. The same checks run in Node and on the command line, many files at once.',
    },
  },
  es: {
    title: 'Open Badges, comprobadas donde usted está',
    description: 'Lea, demuestre y muestre insignias Open Badges sin confiar en intermediarios. No se sube nada.',
    headline: 'Open Badges, comprobadas donde usted está',
    lead: 'Le han mostrado una insignia digital. Suéltela aquí y sepa en un segundo si es auténtica, con cada motivo en palabras sencillas. No se sube nada.',
    noScript: 'La comprobación se hace en su navegador; para eso esta página necesita JavaScript.',
    paths: 'Tres maneras de usarlo',
    shown: {
      title: 'Le han mostrado una insignia',
      text: 'Suéltela arriba y escriba después la dirección de correo de la persona en «¿Es de esa persona?». La [página del verificador] explica también qué se comprueba y qué no.',
    },
    earned: {
      title: 'Ha obtenido una insignia',
      text: 'El archivo que le dieron es la insignia: su prueba está dentro de la imagen. Guárdelo tal como llegó, porque una captura de pantalla o una imagen que un mensajero redujo la ha perdido. Suéltelo arriba para ver lo que verán los demás.',
    },
    build: {
      title: 'Usted crea una página o un programa',
      text: 'Una etiqueta pone el verificador en su propia página, con sus colores. Las mismas comprobaciones funcionan en Node y en la línea de comandos, con muchos archivos a la vez.',
    },
  },
  de: {
    title: 'Open Badges, geprüft, wo Sie sind',
    description: 'Open Badges lesen, beweisen und zeigen, ohne einem Dritten zu vertrauen. Nichts wird hochgeladen.',
    headline: 'Open Badges, geprüft, wo Sie sind',
    lead: 'Jemand hat Ihnen ein digitales Badge gezeigt. Legen Sie es hier ab und erfahren Sie in einer Sekunde, ob es echt ist, mit jedem Grund in klaren Worten. Nichts wird hochgeladen.',
    noScript: 'Geprüft wird in Ihrem Browser; dafür braucht diese Seite JavaScript.',
    paths: 'Drei Wege, es zu nutzen',
    shown: {
      title: 'Ihnen wurde ein Badge gezeigt',
      text: 'Legen Sie es oben ab und geben Sie unter „Gehört es dieser Person?“ die E-Mail-Adresse ein. Die [Prüfseite] erklärt auch, was geprüft wird und was nicht.',
    },
    earned: {
      title: 'Sie haben ein Badge erworben',
      text: 'Die Datei, die Sie bekamen, ist das Badge: Sein Beweis liegt im Bild. Heben Sie sie auf, wie sie kam, denn ein Bildschirmfoto oder ein Bild, das ein Messenger verkleinert hat, hat ihn verloren. Legen Sie sie oben ab, um zu sehen, was andere sehen werden.',
    },
    build: {
      title: 'Sie bauen eine Seite oder ein Programm',
      text: 'Ein Tag bringt die Prüfung auf Ihre eigene Seite, in Ihren Farben. Dieselben Prüfungen laufen in Node und auf der Kommandozeile, viele Dateien auf einmal.',
    },
  },
  ar: {
    title: 'شارات Open Badges تُفحص حيث أنت',
    description: 'اقرأ شارات Open Badges وأثبتها واعرضها من دون وسيط. لا يُرفع شيء.',
    headline: 'شارات Open Badges تُفحص حيث أنت',
    lead: 'عُرضت عليك شارة رقمية. ضعها هنا واعرف في ثانية هل هي أصلية، مع كل سبب بكلمات واضحة. لا يُرفع شيء.',
    noScript: 'يجري الفحص في متصفحك، ولذلك تحتاج هذه الصفحة إلى JavaScript.',
    paths: 'ثلاث طرق لاستعمالها',
    shown: {
      title: 'عُرضت عليك شارة',
      text: 'ضعها أعلاه، ثم اكتب عنوان بريد صاحبها تحت «هل هي لهذا الشخص؟». وتشرح [صفحة التحقق] أيضًا ما الذي يُفحص وما الذي لا يُفحص.',
    },
    earned: {
      title: 'نلت شارة',
      text: 'الملف الذي تسلّمته هو الشارة: إثباتها داخل الصورة. احتفظ به كما وصلك، فلقطة الشاشة أو الصورة التي صغّرها تطبيق مراسلة تفقده. ضعه أعلاه لترى ما سيراه الآخرون.',
    },
    build: {
      title: 'تبني صفحة أو برنامجًا',
      text: 'وسم واحد يضع أداة التحقق في صفحتك بألوانك. وتعمل الفحوص نفسها في Node وفي سطر الأوامر، لملفات كثيرة دفعة واحدة.',
    },
  },
}
