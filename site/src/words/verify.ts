/** The start page and the verifier page. */

import type { Words } from './language.ts'

interface Answer {
  readonly question: string
  readonly answer: string
}

interface VerifyWords {
  readonly title: string
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly noScript: string
  readonly samples: string
  /** `{address}` is shown as code. */
  readonly samplesAbout: string
  readonly sample: Readonly<Record<'genuine' | 'expired' | 'revoked' | 'forged' | 'unattributed', string>>
  readonly sampleAbout: Readonly<Record<'genuinePng' | 'genuineSvg' | 'expired' | 'revoked' | 'forged' | 'unattributed', string>>
  readonly questions: string
  readonly answers: readonly Answer[]
}

export const VERIFY: Words<VerifyWords> = {
  en: {
    title: 'Verify a badge',
    description: 'Drop an Open Badge and learn whether it is genuine. Nothing is uploaded.',
    headline: 'Is this badge real?',
    lead: 'Drop the picture you were sent. It is checked here, in your browser, and never uploaded.',
    noScript: 'Checking happens in your browser, so this page needs JavaScript for it. Nothing else here does.',
    samples: 'No badge at hand?',
    samplesAbout:
      'Try one of ours. Their issuer is made up and their keys are public, so they prove nothing; all six name {address}. For the one taken back, this page adds the issuer’s list itself.',
    sample: { genuine: 'Genuine', expired: 'Expired', revoked: 'Taken back', forged: 'Forged', unattributed: 'Unattributed' },
    sampleAbout: {
      genuinePng: 'A picture, PNG',
      genuineSvg: 'A drawing, SVG',
      expired: 'Ended in May 2025',
      revoked: 'By its issuer',
      forged: 'One changed word',
      unattributed: 'A stranger’s key',
    },
    questions: 'What is checked, and what is not',
    answers: [
      {
        question: 'What does “genuine” mean here?',
        answer:
          'That the badge was not changed, that the proof belongs to the issuer whose identifier is shown, that it is in date, and that its issuer has not taken it back. Each of these is a check of its own, with its reason. If one of them cannot be answered, the badge is not called genuine.',
      },
      {
        question: 'Does my file go anywhere?',
        answer:
          'No. It is read in this page. What leaves your computer are the requests that the badge’s own proof needs: the issuer’s key, its own copy, its list of what was taken back. Each is named below the answer. They carry no cookies and do not say which page they come from.',
      },
      {
        question: 'The issuer’s name is famous. Is it really them?',
        answer:
          'A name in a badge is only what the badge says. What is checked is the identifier beside it: a domain, or a key. Compare that domain with the one you know. An identifier that begins with “did:key” is a key and nothing more; ask the issuer whether it is theirs.',
      },
      {
        question: 'How do I know that it is theirs, and not somebody else’s?',
        answer:
          'Type the applicant’s e-mail address under “Is it theirs?” after the check. It is compared on your computer with what the issuer wrote into the badge.',
      },
      {
        question: 'It says something could not be fetched. What now?',
        answer:
          'Many issuers’ servers do not let web pages read their documents. The answer then names the document, with a link. Open it, save it, and add it to the check. An answer that rests on what you added says so, because it is only as good as that document.',
      },
      {
        question: 'Which badges can be read?',
        answer:
          'Open Badges 1.0 and 1.1, hosted, 2.0, hosted and signed, and 3.0, as PNG or SVG pictures, attached to a PDF, as JSON, as a signed token, or as an address. Older badges, and signed ones of 1.0 and 1.1, are recognised but not checked.',
      },
    ],
  },
  es: {
    title: 'Verificar una insignia',
    description: 'Suelte una insignia Open Badge y sepa si es auténtica. No se sube nada.',
    headline: '¿Es auténtica esta insignia?',
    lead: 'Suelte la imagen que le enviaron. Se comprueba aquí, en su navegador, y nunca se sube.',
    noScript: 'La comprobación se hace en su navegador; para eso esta página necesita JavaScript. Para nada más.',
    samples: '¿No tiene ninguna insignia a mano?',
    samplesAbout:
      'Pruebe una de las nuestras. Su emisor es inventado y sus claves son públicas, así que no demuestran nada; las seis nombran a {address}. Para la retirada, esta página añade ella misma la lista del emisor.',
    sample: { genuine: 'Auténtica', expired: 'Caducada', revoked: 'Retirada', forged: 'Falsificada', unattributed: 'Sin atribuir' },
    sampleAbout: {
      genuinePng: 'Una imagen, PNG',
      genuineSvg: 'Un dibujo, SVG',
      expired: 'Terminó en mayo de 2025',
      revoked: 'Por su emisor',
      forged: 'Una palabra cambiada',
      unattributed: 'La clave de un desconocido',
    },
    questions: 'Qué se comprueba y qué no',
    answers: [
      {
        question: '¿Qué significa aquí «auténtica»?',
        answer:
          'Que la insignia no se ha modificado, que la prueba pertenece al emisor cuyo identificador se muestra, que está vigente y que su emisor no la ha retirado. Cada una de estas cosas es una comprobación propia, con su motivo. Si una no puede responderse, la insignia no se llama auténtica.',
      },
      {
        question: '¿Va mi archivo a alguna parte?',
        answer:
          'No. Se lee en esta página. Lo único que sale de su ordenador son las peticiones que necesita la prueba de la propia insignia: la clave del emisor, su copia, su lista de retiradas. Cada una se nombra bajo la respuesta. No llevan cookies ni dicen de qué página vienen.',
      },
      {
        question: 'El nombre del emisor es famoso. ¿Es de verdad él?',
        answer:
          'El nombre en una insignia es solo lo que la insignia dice. Lo que se comprueba es el identificador que va al lado: un dominio o una clave. Compare ese dominio con el que conoce. Un identificador que empieza por «did:key» es una clave y nada más; pregunte al emisor si es suya.',
      },
      {
        question: '¿Cómo sé que es suya y no de otra persona?',
        answer:
          'Después de la comprobación, escriba la dirección de correo de la persona en «¿Es de esa persona?». Se compara en su ordenador con lo que el emisor escribió en la insignia.',
      },
      {
        question: 'Dice que algo no se pudo obtener. ¿Y ahora?',
        answer:
          'Los servidores de muchos emisores no permiten que las páginas web lean sus documentos. La respuesta nombra entonces el documento, con un enlace. Ábralo, guárdelo y añádalo a la comprobación. Una respuesta que se apoya en lo que usted añadió lo dice, porque vale solo lo que valga ese documento.',
      },
      {
        question: '¿Qué insignias se pueden leer?',
        answer:
          'Open Badges 1.0 y 1.1, alojadas, 2.0, alojadas y firmadas, y 3.0, como imágenes PNG o SVG, adjuntas a un PDF, como JSON, como token firmado o como dirección. Las anteriores, y las firmadas de 1.0 y 1.1, se reconocen, pero no se comprueban.',
      },
    ],
  },
  de: {
    title: 'Badge prüfen',
    description: 'Legen Sie ein Open Badge ab und erfahren Sie, ob es echt ist. Nichts wird hochgeladen.',
    headline: 'Ist dieses Badge echt?',
    lead: 'Legen Sie das Bild ab, das Sie bekommen haben. Es wird hier geprüft, in Ihrem Browser, und nie hochgeladen.',
    noScript: 'Geprüft wird in Ihrem Browser; dafür braucht diese Seite JavaScript. Für nichts sonst.',
    samples: 'Kein Badge zur Hand?',
    samplesAbout:
      'Probieren Sie eines von uns. Ihr Aussteller ist erfunden und ihre Schlüssel sind öffentlich, sie beweisen also nichts; alle sechs nennen {address}. Für das zurückgenommene fügt diese Seite die Liste des Ausstellers selbst hinzu.',
    sample: { genuine: 'Echt', expired: 'Abgelaufen', revoked: 'Zurückgenommen', forged: 'Gefälscht', unattributed: 'Nicht zuzuordnen' },
    sampleAbout: {
      genuinePng: 'Ein Bild, PNG',
      genuineSvg: 'Eine Zeichnung, SVG',
      expired: 'Endete im Mai 2025',
      revoked: 'Von seinem Aussteller',
      forged: 'Ein geändertes Wort',
      unattributed: 'Der Schlüssel eines Fremden',
    },
    questions: 'Was geprüft wird und was nicht',
    answers: [
      {
        question: 'Was heißt hier „echt“?',
        answer:
          'Dass das Badge nicht verändert wurde, dass der Beweis zu dem Aussteller gehört, dessen Kennung gezeigt wird, dass es noch gilt und dass sein Aussteller es nicht zurückgenommen hat. Jedes davon ist eine eigene Prüfung mit ihrem Grund. Lässt sich eine nicht beantworten, heißt das Badge nicht echt.',
      },
      {
        question: 'Geht meine Datei irgendwohin?',
        answer:
          'Nein. Sie wird in dieser Seite gelesen. Ihren Computer verlassen nur die Anfragen, die der Beweis des Badges selbst braucht: der Schlüssel des Ausstellers, seine eigene Kopie, seine Liste des Zurückgenommenen. Jede wird unter der Antwort genannt. Sie tragen keine Cookies und sagen nicht, von welcher Seite sie kommen.',
      },
      {
        question: 'Der Name des Ausstellers ist berühmt. Ist er es wirklich?',
        answer:
          'Ein Name in einem Badge ist nur, was das Badge sagt. Geprüft wird die Kennung daneben: eine Domain oder ein Schlüssel. Vergleichen Sie diese Domain mit der, die Sie kennen. Eine Kennung, die mit „did:key“ beginnt, ist ein Schlüssel und nichts weiter; fragen Sie den Aussteller, ob es seiner ist.',
      },
      {
        question: 'Woher weiß ich, dass es dieser Person gehört und nicht jemand anderem?',
        answer:
          'Geben Sie nach der Prüfung unter „Gehört es dieser Person?“ die E-Mail-Adresse der Person ein. Sie wird auf Ihrem Computer mit dem verglichen, was der Aussteller in das Badge geschrieben hat.',
      },
      {
        question: 'Etwas konnte nicht geholt werden. Was nun?',
        answer:
          'Die Server vieler Aussteller lassen Webseiten ihre Dokumente nicht lesen. Die Antwort nennt dann das Dokument mit einem Link. Öffnen Sie es, sichern Sie es, und fügen Sie es der Prüfung hinzu. Eine Antwort, die auf Hinzugefügtem ruht, sagt das, denn sie ist nur so gut wie dieses Dokument.',
      },
      {
        question: 'Welche Badges können gelesen werden?',
        answer:
          'Open Badges 1.0 und 1.1, gehostet, 2.0, gehostet und signiert, und 3.0, als PNG- oder SVG-Bilder, angehängt an ein PDF, als JSON, als signiertes Token oder als Adresse. Ältere Badges und signierte von 1.0 und 1.1 werden erkannt, aber nicht geprüft.',
      },
    ],
  },
  ar: {
    title: 'تحقّق من شارة',
    description: 'ضع شارة Open Badge واعرف هل هي أصلية. لا يُرفع شيء.',
    headline: 'هل هذه الشارة أصلية؟',
    lead: 'ضع الصورة التي أُرسلت إليك. تُفحص هنا في متصفحك ولا تُرفع أبدًا.',
    noScript: 'يجري الفحص في متصفحك، ولذلك تحتاج هذه الصفحة إلى JavaScript، ولا تحتاجه لغير ذلك.',
    samples: 'ليست لديك شارة الآن؟',
    samplesAbout:
      'جرّب واحدة من شاراتنا. مُصدرها من نسج الخيال ومفاتيحها علنية، فهي لا تثبت شيئًا؛ وكلها تسمّي {address}. أما المسحوبة فتضيف هذه الصفحة قائمة المُصدر بنفسها.',
    sample: { genuine: 'أصلية', expired: 'منتهية', revoked: 'مسحوبة', forged: 'مزوّرة', unattributed: 'غير منسوبة' },
    sampleAbout: {
      genuinePng: 'صورة، PNG',
      genuineSvg: 'رسم، SVG',
      expired: 'انتهت في مايو 2025',
      revoked: 'سحبها مُصدرها',
      forged: 'كلمة واحدة مغيّرة',
      unattributed: 'مفتاح شخص غريب',
    },
    questions: 'ما الذي يُفحص وما الذي لا يُفحص',
    answers: [
      {
        question: 'ما معنى «أصلية» هنا؟',
        answer:
          'أن الشارة لم تُغيَّر، وأن الإثبات يخص المُصدر الذي يظهر معرّفه، وأنها سارية، وأن مُصدرها لم يسحبها. كل واحد من هذه فحص مستقل له سببه. فإن تعذّر الجواب عن أحدها لم تُسمَّ الشارة أصلية.',
      },
      {
        question: 'هل يذهب ملفي إلى مكان ما؟',
        answer:
          'لا. يُقرأ في هذه الصفحة. لا يغادر جهازك إلا ما يحتاجه إثبات الشارة نفسها من طلبات: مفتاح المُصدر، ونسخته، وقائمة ما سحبه. ويُذكر كل طلب تحت الجواب. لا تحمل الطلبات ملفات تعريف ارتباط ولا تقول من أي صفحة أتت.',
      },
      {
        question: 'اسم المُصدر مشهور. هل هو فعلًا؟',
        answer:
          'الاسم في الشارة هو ما تقوله الشارة فحسب. ما يُفحص هو المعرّف بجانبه: نطاق أو مفتاح. قارن ذلك النطاق بالذي تعرفه. والمعرّف الذي يبدأ بـ «did:key» مفتاح لا أكثر؛ اسأل المُصدر هل هو مفتاحه.',
      },
      {
        question: 'كيف أعرف أنها له وليست لغيره؟',
        answer: 'اكتب عنوان البريد الإلكتروني لصاحبها بعد الفحص تحت «هل هي لهذا الشخص؟». يُقارن على جهازك بما كتبه المُصدر في الشارة.',
      },
      {
        question: 'يقول إن شيئًا لم يمكن جلبه. ماذا أفعل؟',
        answer:
          'خوادم كثير من المُصدرين لا تسمح لصفحات الويب بقراءة وثائقها. يسمّي الجواب عندئذ الوثيقة مع رابط. افتحها واحفظها وأضفها إلى الفحص. والجواب الذي يقوم على ما أضفته يقول ذلك، لأنه لا يساوي أكثر من تلك الوثيقة.',
      },
      {
        question: 'أي الشارات يمكن قراءتها؟',
        answer:
          'Open Badges 1.0 و1.1 المستضافة، و2.0 المستضافة والموقّعة، و3.0، صورًا بصيغة PNG أو SVG، أو مرفقة بملف PDF، أو JSON، أو رمزًا موقّعًا، أو عنوانًا. أما الأقدم منها، والموقّعة من 1.0 و1.1، فتُعرف ولا تُفحص.',
      },
    ],
  },
}
