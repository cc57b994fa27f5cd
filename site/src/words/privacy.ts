/** What this site knows about whom: nothing promised that the code does not keep. What stands in [brackets] is a link. */

import type { Words } from './language.ts'

/** Paragraphs under a heading. */
interface Section {
  readonly title: string
  readonly text: readonly string[]
}

export interface PrivacyWords {
  readonly title: string
  readonly description: string
  readonly headline: string
  readonly lead: string
  readonly visit: Section
  readonly check: Section
  readonly wallet: Section
  /** These four only where a programme is published. */
  readonly claim: Section
  readonly issuer: Section
  readonly seen: {
    readonly title: string
    readonly lead: string
    readonly rows: Readonly<Record<'undecided' | 'private' | 'unlisted' | 'public' | 'declined' | 'revoked', readonly [when: string, what: string]>>
    readonly after: string
  }
  readonly forgotten: Section
}

export const PRIVACY: Words<PrivacyWords> = {
  en: {
    title: 'Privacy',
    description: 'What this site stores about you, what leaves your browser, and what becomes public when.',
    headline: 'What happens to your data',
    lead: 'This site keeps nothing about its visitors. There is no account, no cookie, no analytics, and nothing from other companies.',
    visit: {
      title: 'When you visit',
      text: [
        'The site is made of finished files. It sets no cookies, counts nobody, and of itself loads nothing from elsewhere: no fonts, no scripts, no pictures.',
        'Whoever runs its server sees what every web server sees: your network address, and which page you asked for. How long that is kept is for the host to decide; [ask us] which one it is.',
      ],
    },
    check: {
      title: 'When you check a badge',
      text: [
        'The file is read in your browser and never uploaded. An e-mail address that you type to compare is compared there too, and sent to nobody.',
        'What leaves are the requests that the badge’s own proof needs: for the issuer’s key, its own copy, its list of what was taken back. They go to the addresses that the badge names, carry no cookies, and do not say which page they come from. Each is listed below the answer. The page of a badge on this site checks it with files of this site alone.',
      ],
    },
    wallet: {
      title: 'When you use the wallet',
      text: [
        'Badges that you put into the wallet lie in this browser, on this device, until you remove them there or clear the data of this site. They are not uploaded. Whoever uses this browser can see them.',
        'A link that you copy there carries the whole badge behind its #, which no server sees. Whoever has the link has the badge.',
      ],
    },
    claim: {
      title: 'When you open a claim link',
      text: [
        'The key to your badge stands in the link, behind the #. Browsers send that part to no server. What lies on this site is encrypted, so that nobody can read it without your link.',
        'The badge is opened on your device. What you decide is signed there and goes to the issuer alone: at once where the issuer takes decisions online, else in a mail or a file that you send yourself.',
        'So that reloading loses nothing, the tab remembers the link and what you decided until you close it. So that the page opens without a network too, your browser keeps the page and the encrypted file. “Forget it on this device” removes the link and that file.',
      ],
    },
    issuer: {
      title: 'What the issuer holds',
      text: [
        'The issuer keeps a register on a machine of its own, not on this site: your e-mail address, your name and language if they were given, what you were awarded and when, any evidence, the mails to you, and what you decided.',
        'Your e-mail address is never published. A badge holds a fingerprint of it, so that somebody whom you tell the address can see that the badge is yours. Whoever has the badge and guesses the address can confirm the guess in the same way.',
      ],
    },
    seen: {
      title: 'What becomes public, and when',
      lead: 'You decide, and what you decide shows when the issuer next publishes the site.',
      rows: {
        undecided: ['You have not decided', 'Nothing'],
        private: ['You chose “Only me”', 'Nothing'],
        unlisted: [
          'You chose “People I give the address to”',
          'For those who have the address: a page with the badge, its files, and the name that you gave, if any. Search engines are asked to leave it out.',
        ],
        public: [
          'You chose “Everyone”',
          'The same page for all, in lists and search engines; and, if you asked for one, a page of your own with all your public badges.',
        ],
        declined: ['You declined', 'Nothing'],
        revoked: ['A badge with a page was taken back', 'The page stays, and tells that it was taken back and the reason that the issuer gave.'],
      },
      after:
        'Besides, the site tells how many people hold each badge, without names and whatever they chose, and publishes lists of what was taken back, in which badges are mere numbers.',
    },
    forgotten: {
      title: 'How to be forgotten',
      text: [
        'With the link in your mail you can change your choice until the day that the mail names. To have all of it erased, [write to the issuer]: everything in the register that is yours can be deleted with one command, and your pages go when the site is next published.',
        'Out of reach are copies that others made, mails that were sent, and what search engines and networks such as LinkedIn keep until they look again. The number of your badge stays taken in the list, without a name.',
      ],
    },
  },
  es: {
    title: 'Privacidad',
    description: 'Qué guarda este sitio sobre usted, qué sale de su navegador y qué se hace público cuándo.',
    headline: 'Qué pasa con sus datos',
    lead: 'Este sitio no guarda nada sobre sus visitantes. No hay cuenta, ni cookies, ni estadísticas de visitas, ni nada de otras empresas.',
    visit: {
      title: 'Cuando nos visita',
      text: [
        'El sitio está hecho de archivos terminados. No pone cookies, no cuenta a nadie y por sí mismo no carga nada de otros lugares: ni tipos de letra, ni programas, ni imágenes.',
        'Quien lleva su servidor ve lo que ve cualquier servidor web: su dirección de red y qué página pidió. Cuánto tiempo se conserva eso lo decide el alojamiento; [pregúntenos] cuál es.',
      ],
    },
    check: {
      title: 'Cuando comprueba una insignia',
      text: [
        'El archivo se lee en su navegador y nunca se sube. La dirección de correo que escriba para comparar se compara también allí y no se envía a nadie.',
        'Lo que sale son las peticiones que necesita la prueba de la propia insignia: la clave del emisor, su copia, su lista de retiradas. Van a las direcciones que nombra la insignia, no llevan cookies ni dicen de qué página vienen. Cada una figura bajo la respuesta. La página de una insignia de este sitio la comprueba solo con archivos de este sitio.',
      ],
    },
    wallet: {
      title: 'Cuando usa la cartera',
      text: [
        'Las insignias que pone en la cartera están en este navegador, en este dispositivo, hasta que las quite allí o borre los datos de este sitio. No se suben. Quien use este navegador puede verlas.',
        'Un enlace que copie allí lleva la insignia entera detrás de su #, que ningún servidor ve. Quien tiene el enlace tiene la insignia.',
      ],
    },
    claim: {
      title: 'Cuando abre un enlace para recoger una insignia',
      text: [
        'La clave de su insignia está en el enlace, detrás del #. Los navegadores no envían esa parte a ningún servidor. Lo que hay en este sitio está cifrado, de modo que nadie puede leerlo sin su enlace.',
        'La insignia se abre en su dispositivo. Lo que usted decide se firma allí y va solo al emisor: al momento si el emisor recibe decisiones en línea; si no, en un correo o un archivo que envía usted.',
        'Para que al recargar no se pierda nada, la pestaña recuerda el enlace y lo que decidió hasta que la cierre. Para que la página se abra también sin red, su navegador guarda la página y el archivo cifrado. «Olvidarla en este dispositivo» borra el enlace y ese archivo.',
      ],
    },
    issuer: {
      title: 'Qué tiene el emisor',
      text: [
        'El emisor lleva un registro en una máquina propia, no en este sitio: su dirección de correo, su nombre y su idioma si se indicaron, qué se le concedió y cuándo, las evidencias, los correos que se le enviaron y lo que decidió.',
        'Su dirección de correo nunca se publica. La insignia contiene una huella de ella, para que alguien a quien usted diga la dirección vea que la insignia es suya. Quien tenga la insignia y adivine la dirección puede confirmarlo del mismo modo.',
      ],
    },
    seen: {
      title: 'Qué se hace público y cuándo',
      lead: 'Lo decide usted, y lo que decida se ve cuando el emisor vuelve a publicar el sitio.',
      rows: {
        undecided: ['Aún no ha decidido', 'Nada'],
        private: ['Eligió «Solo yo»', 'Nada'],
        unlisted: [
          'Eligió «Las personas a las que dé la dirección»',
          'Para quien tenga la dirección: una página con la insignia, sus archivos y el nombre que indicó, si lo hizo. Se pide a los buscadores que la omitan.',
        ],
        public: [
          'Eligió «Todo el mundo»',
          'La misma página para todos, en listas y buscadores; y, si la pidió, una página propia con todas sus insignias públicas.',
        ],
        declined: ['La rechazó', 'Nada'],
        revoked: ['Se retiró una insignia que tiene página', 'La página sigue, y cuenta que fue retirada y el motivo que dio el emisor.'],
      },
      after:
        'Además, el sitio dice cuántas personas poseen cada insignia, sin nombres y sea cual sea su elección, y publica listas de lo retirado, en las que las insignias son meros números.',
    },
    forgotten: {
      title: 'Cómo hacer que le olvidemos',
      text: [
        'Con el enlace de su correo puede cambiar su elección hasta el día que indica el correo. Para que se borre todo, [escriba al emisor]: todo lo suyo que hay en el registro puede borrarse con una sola orden, y sus páginas desaparecen en la siguiente publicación del sitio.',
        'Fuera de nuestro alcance quedan las copias que hicieron otros, los correos enviados y lo que los buscadores y redes como LinkedIn conservan hasta que vuelven a mirar. El número de su insignia sigue ocupado en la lista, sin nombre.',
      ],
    },
  },
  de: {
    title: 'Datenschutz',
    description: 'Was diese Website über Sie speichert, was Ihren Browser verlässt und was wann öffentlich wird.',
    headline: 'Was mit Ihren Daten geschieht',
    lead: 'Diese Website behält nichts über ihre Besucher. Es gibt kein Konto, keine Cookies, keine Statistik und nichts von anderen Firmen.',
    visit: {
      title: 'Wenn Sie uns besuchen',
      text: [
        'Die Website besteht aus fertigen Dateien. Sie setzt keine Cookies, zählt niemanden und lädt von sich aus nichts von anderswo: keine Schriften, keine Programme, keine Bilder.',
        'Wer ihren Server betreibt, sieht, was jeder Webserver sieht: Ihre Netzwerkadresse und welche Seite Sie angefordert haben. Wie lange das aufbewahrt wird, entscheidet der Anbieter; [fragen Sie uns], welcher es ist.',
      ],
    },
    check: {
      title: 'Wenn Sie ein Badge prüfen',
      text: [
        'Die Datei wird in Ihrem Browser gelesen und nie hochgeladen. Auch eine E-Mail-Adresse, die Sie zum Vergleichen eingeben, wird dort verglichen und niemandem geschickt.',
        'Hinaus gehen die Anfragen, die der Beweis des Badges selbst braucht: nach dem Schlüssel des Ausstellers, nach seiner eigenen Kopie, nach seiner Liste des Zurückgenommenen. Sie gehen an die Adressen, die das Badge nennt, tragen keine Cookies und sagen nicht, von welcher Seite sie kommen. Jede steht unter der Antwort. Die Seite eines Badges auf dieser Website prüft es allein mit Dateien dieser Website.',
      ],
    },
    wallet: {
      title: 'Wenn Sie die Brieftasche benutzen',
      text: [
        'Badges, die Sie in die Brieftasche legen, liegen in diesem Browser auf diesem Gerät, bis Sie sie dort entfernen oder die Daten dieser Website löschen. Sie werden nicht hochgeladen. Wer diesen Browser benutzt, kann sie sehen.',
        'Ein Link, den Sie dort kopieren, trägt das ganze Badge hinter seinem #, das kein Server sieht. Wer den Link hat, hat das Badge.',
      ],
    },
    claim: {
      title: 'Wenn Sie den Link zu Ihrem Badge öffnen',
      text: [
        'Der Schlüssel zu Ihrem Badge steht im Link hinter dem #. Diesen Teil schicken Browser an keinen Server. Was auf dieser Website liegt, ist verschlüsselt; ohne Ihren Link kann es niemand lesen.',
        'Das Badge wird auf Ihrem Gerät geöffnet. Was Sie entscheiden, wird dort signiert und geht allein an den Aussteller: sofort, wo er Entscheidungen online entgegennimmt, sonst in einer Mail oder Datei, die Sie selbst schicken.',
        'Damit beim Neuladen nichts verloren geht, merkt sich der Tab den Link und Ihre Entscheidung, bis Sie ihn schließen. Damit sich die Seite auch ohne Netz öffnet, behält Ihr Browser die Seite und die verschlüsselte Datei. „Auf diesem Gerät vergessen“ entfernt den Link und diese Datei.',
      ],
    },
    issuer: {
      title: 'Was der Aussteller hat',
      text: [
        'Der Aussteller führt ein Verzeichnis auf einem eigenen Rechner, nicht auf dieser Website: Ihre E-Mail-Adresse, Ihren Namen und Ihre Sprache, falls angegeben, was Ihnen wann verliehen wurde, etwaige Belege, die Mails an Sie und was Sie entschieden haben.',
        'Ihre E-Mail-Adresse wird nie veröffentlicht. Ein Badge enthält einen Fingerabdruck von ihr, damit jemand, dem Sie die Adresse nennen, sehen kann, dass das Badge Ihres ist. Wer das Badge hat und die Adresse errät, kann das auf demselben Weg bestätigen.',
      ],
    },
    seen: {
      title: 'Was wann öffentlich wird',
      lead: 'Das entscheiden Sie, und zu sehen ist es, sobald der Aussteller die Website das nächste Mal veröffentlicht.',
      rows: {
        undecided: ['Sie haben noch nicht entschieden', 'Nichts'],
        private: ['Sie haben „Nur ich“ gewählt', 'Nichts'],
        unlisted: [
          'Sie haben „Wem ich die Adresse gebe“ gewählt',
          'Wer die Adresse hat: eine Seite mit dem Badge, seinen Dateien und dem Namen, den Sie angegeben haben, falls Sie einen angaben. Suchmaschinen werden gebeten, sie auszulassen.',
        ],
        public: [
          'Sie haben „Alle“ gewählt',
          'Alle dieselbe Seite, auch in Listen und Suchmaschinen; und, wenn Sie eine wollten, eine eigene Seite mit all Ihren öffentlichen Badges.',
        ],
        declined: ['Sie haben abgelehnt', 'Nichts'],
        revoked: [
          'Ein Badge mit einer Seite wurde zurückgenommen',
          'Die Seite bleibt und sagt, dass es zurückgenommen wurde, mit dem Grund, den der Aussteller angab.',
        ],
      },
      after:
        'Außerdem sagt die Website, wie viele Personen jedes Badge haben, ohne Namen und gleich, was sie gewählt haben, und veröffentlicht Listen des Zurückgenommenen, in denen Badges bloße Nummern sind.',
    },
    forgotten: {
      title: 'Wie Sie vergessen werden',
      text: [
        'Mit dem Link in Ihrer Mail können Sie Ihre Wahl bis zu dem Tag ändern, den die Mail nennt. Soll alles gelöscht werden, [schreiben Sie dem Aussteller]: Alles Ihre im Verzeichnis lässt sich mit einem Befehl löschen, und Ihre Seiten verschwinden, wenn die Website das nächste Mal veröffentlicht wird.',
        'Außer Reichweite sind Kopien, die andere gemacht haben, verschickte Mails und was Suchmaschinen und Netzwerke wie LinkedIn behalten, bis sie wieder nachsehen. Die Nummer Ihres Badges bleibt in der Liste vergeben, ohne Namen.',
      ],
    },
  },
  ar: {
    title: 'الخصوصية',
    description: 'ما يحفظه هذا الموقع عنك، وما يغادر متصفحك، وما يصير علنيًا ومتى.',
    headline: 'ماذا يحدث لبياناتك',
    lead: 'لا يحتفظ هذا الموقع بشيء عن زائريه. لا حساب، ولا ملفات تعريف ارتباط، ولا إحصاءات زيارة، ولا شيء من شركات أخرى.',
    visit: {
      title: 'عندما تزورنا',
      text: [
        'الموقع مؤلف من ملفات جاهزة. لا يضع ملفات تعريف ارتباط، ولا يعدّ أحدًا، ولا يحمّل من تلقاء نفسه شيئًا من مكان آخر: لا خطوط ولا برامج ولا صور.',
        'ومن يشغّل خادمه يرى ما يراه كل خادم ويب: عنوانك على الشبكة والصفحة التي طلبتها. ومدة الاحتفاظ بذلك يقررها المضيف؛ [اسألنا] من هو.',
      ],
    },
    check: {
      title: 'عندما تفحص شارة',
      text: [
        'يُقرأ الملف في متصفحك ولا يُرفع أبدًا. وعنوان البريد الذي تكتبه للمقارنة يُقارن هناك أيضًا ولا يُرسل إلى أحد.',
        'ما يغادر هو الطلبات التي يحتاجها إثبات الشارة نفسها: مفتاح المُصدر، ونسخته، وقائمة ما سحبه. تذهب إلى العناوين التي تسمّيها الشارة، ولا تحمل ملفات تعريف ارتباط، ولا تقول من أي صفحة أتت. وكل منها مذكور تحت الجواب. أما صفحة الشارة في هذا الموقع فتفحصها بملفات هذا الموقع وحدها.',
      ],
    },
    wallet: {
      title: 'عندما تستعمل المحفظة',
      text: [
        'الشارات التي تضعها في المحفظة تبقى في هذا المتصفح على هذا الجهاز إلى أن تزيلها منها أو تمسح بيانات هذا الموقع. لا تُرفع. ومن يستعمل هذا المتصفح يستطيع رؤيتها.',
        'الرابط الذي تنسخه منها يحمل الشارة كلها بعد علامة #، وهذا الجزء لا يراه أي خادم. ومن لديه الرابط لديه الشارة.',
      ],
    },
    claim: {
      title: 'عندما تفتح رابط استلام شارة',
      text: [
        'مفتاح شارتك موجود في الرابط بعد علامة #، والمتصفحات لا ترسل هذا الجزء إلى أي خادم. وما في هذا الموقع مشفّر، فلا يستطيع أحد أن يقرأه من دون رابطك.',
        'تُفتح الشارة على جهازك. وما تقرره يُوقّع هناك ويذهب إلى الجهة المُصدرة وحدها: في الحال إن كانت تتسلّم القرارات عبر الإنترنت، وإلا ففي رسالة أو ملف ترسله أنت.',
        'وحتى لا يضيع شيء عند إعادة التحميل، يتذكر لسان التبويب الرابط وما قررته إلى أن تغلقه. وحتى تُفتح الصفحة من دون شبكة أيضًا، يحتفظ متصفحك بالصفحة وبالملف المشفّر. وزر «انسَها على هذا الجهاز» يزيل الرابط وذلك الملف.',
      ],
    },
    issuer: {
      title: 'ما لدى الجهة المُصدرة',
      text: [
        'تحتفظ الجهة المُصدرة بسجل على جهاز لها، لا في هذا الموقع: عنوان بريدك الإلكتروني، واسمك ولغتك إن ذُكرا، وما مُنحته ومتى، وما قد يكون من أدلة، والرسائل إليك، وما قررته.',
        'لا يُنشر عنوان بريدك الإلكتروني أبدًا. ففي الشارة بصمة له، حتى يستطيع من تخبره بالعنوان أن يرى أن الشارة لك. ومن كانت لديه الشارة وخمّن العنوان يستطيع أن يتأكد من تخمينه بالطريقة نفسها.',
      ],
    },
    seen: {
      title: 'ما الذي يصير علنيًا ومتى',
      lead: 'أنت من يقرر، ويظهر قرارك عندما تنشر الجهة المُصدرة الموقع في المرة التالية.',
      rows: {
        undecided: ['لم تقرر بعد', 'لا شيء'],
        private: ['اخترت «أنا وحدي»', 'لا شيء'],
        unlisted: ['اخترت «من أعطيه العنوان»', 'لمن لديه العنوان: صفحة فيها الشارة وملفاتها والاسم الذي ذكرته إن ذكرت اسمًا. ويُطلب من محركات البحث أن تتركها.'],
        public: ['اخترت «الجميع»', 'الصفحة نفسها للجميع، في القوائم ومحركات البحث؛ وإن طلبت فصفحة لك فيها كل شاراتك العامة.'],
        declined: ['رفضت', 'لا شيء'],
        revoked: ['سُحبت شارة لها صفحة', 'تبقى الصفحة، وتقول إنها سُحبت مع السبب الذي أعطته الجهة المُصدرة.'],
      },
      after: 'وفوق ذلك يقول الموقع كم شخصًا يحمل كل شارة، من دون أسماء وأيًّا كان اختيارهم، وينشر قوائم بما سُحب لا تكون الشارات فيها إلا أرقامًا.',
    },
    forgotten: {
      title: 'كيف تُنسى',
      text: [
        'بالرابط الذي في رسالتك تستطيع تغيير اختيارك حتى اليوم المذكور فيها. ولمحو كل شيء [راسل الجهة المُصدرة]: فكل ما يخصك في السجل يمكن حذفه بأمر واحد، وتختفي صفحاتك عند النشر التالي للموقع.',
        'وليس في المتناول ما نسخه الآخرون، والرسائل التي أُرسلت، وما تحتفظ به محركات البحث وشبكات مثل LinkedIn إلى أن تنظر من جديد. ويبقى رقم شارتك محجوزًا في القائمة من دون اسم.',
      ],
    },
  },
}
