/** What can be earned: the catalogue, the page of an achievement, the page of an earner. */

import type { Words } from './language.ts'
import type { Forms } from './say.ts'

interface CatalogueWords {
  readonly title: string
  readonly description: string
  /** `{issuer}` */
  readonly lead: string
  readonly none: string
  readonly search: string
  readonly placeholder: string
  readonly kind: string
  readonly allKinds: string
  readonly found: Forms
  readonly nothing: string
  readonly feed: string
  readonly earned: Forms
  readonly unearned: string
  readonly path: string
  readonly pathAbout: string
  readonly needs: string
  readonly picture: string
  readonly facts: Readonly<Record<'kind' | 'awarded' | 'holds' | 'who' | 'held', string>>
  readonly since: string
  readonly from: string
  readonly until: string
  readonly forGood: string
  readonly renewable: string
  readonly everybody: string
  readonly holders: string
  readonly people: Forms
  readonly way: string
  readonly first: string
  readonly this: string
  readonly then: string
  readonly criteria: string
  readonly skills: string
  readonly alignments: string
  readonly shownBy: string
  readonly noName: string
  readonly ofEarner: string
  readonly badges: string
  readonly noBadges: string
  /** OB3 §B.1.29 AchievementType as a person says it; others stand as they are. */
  readonly kinds: Readonly<Record<string, string>>
}

export const CATALOGUE: Words<CatalogueWords> = {
  en: {
    title: 'Badges',
    description: 'Every badge of the programme: what it is, who can earn it, and what it takes.',
    lead: 'What can be earned from {issuer}.',
    none: 'No programme is published here yet.',
    search: 'Search',
    placeholder: 'Skill or name',
    kind: 'Kind',
    allKinds: 'All kinds',
    found: { one: '{count} badge', other: '{count} badges' },
    nothing: 'No badge fits. Try another word.',
    feed: 'Follow what is new, as RSS',
    earned: { one: 'Held by one person', other: 'Held by {count} people' },
    unearned: 'Nobody holds it yet',
    path: 'The way through',
    pathAbout: 'What rests on what, from the first step to the last.',
    needs: 'needs {names}',
    picture: 'Badge: {name}',
    facts: { kind: 'Kind', awarded: 'Awarded', holds: 'Holds', who: 'Who can earn it', held: 'Held by' },
    since: 'since {day}',
    from: 'from {from} until {until}',
    until: 'until {day}',
    forGood: 'for good',
    renewable: '{span}, then it can be renewed',
    everybody: 'everybody',
    holders: 'holders of what it requires',
    people: { one: 'one person', other: '{count} people' },
    way: 'The way',
    first: 'First',
    this: 'This',
    then: 'Then',
    criteria: 'What it takes',
    skills: 'Skills',
    alignments: 'Answers to',
    shownBy: 'Who shows it',
    noName: 'Somebody who gives no name',
    ofEarner: 'Badges that {name} earned from {issuer}.',
    badges: 'Badges',
    noBadges: 'None is shown at present.',
    kinds: {
      MicroCredential: 'Fundamentals',
      Assessment: 'Exam',
      CommunityService: 'Community',
      Certification: 'Certification',
      Course: 'Course',
      Badge: 'Badge',
      Certificate: 'Certificate',
      Achievement: 'Achievement',
      Membership: 'Membership',
    },
  },
  es: {
    title: 'Insignias',
    description: 'Todas las insignias del programa: qué son, quién puede obtenerlas y qué exigen.',
    lead: 'Lo que puede obtenerse de {issuer}.',
    none: 'Aquí todavía no se ha publicado ningún programa.',
    search: 'Buscar',
    placeholder: 'Competencia o nombre',
    kind: 'Tipo',
    allKinds: 'Todos los tipos',
    found: { one: '{count} insignia', many: '{count} insignias', other: '{count} insignias' },
    nothing: 'Ninguna insignia coincide. Pruebe otra palabra.',
    feed: 'Siga las novedades, por RSS',
    earned: { one: 'La tiene una persona', many: 'La tienen {count} personas', other: 'La tienen {count} personas' },
    unearned: 'Todavía no la tiene nadie',
    path: 'El camino',
    pathAbout: 'Qué se apoya en qué, del primer paso al último.',
    needs: 'requiere {names}',
    picture: 'Insignia: {name}',
    facts: { kind: 'Tipo', awarded: 'Se concede', holds: 'Validez', who: 'Quién puede obtenerla', held: 'La tienen' },
    since: 'desde el {day}',
    from: 'del {from} al {until}',
    until: 'hasta el {day}',
    forGood: 'para siempre',
    renewable: '{span}; después puede renovarse',
    everybody: 'cualquiera',
    holders: 'quienes tengan lo que exige',
    people: { one: 'una persona', many: '{count} personas', other: '{count} personas' },
    way: 'El camino',
    first: 'Antes',
    this: 'Esta',
    then: 'Después',
    criteria: 'Qué exige',
    skills: 'Competencias',
    alignments: 'Responde a',
    shownBy: 'Quién la muestra',
    noName: 'Alguien que no da su nombre',
    ofEarner: 'Insignias que {name} obtuvo de {issuer}.',
    badges: 'Insignias',
    noBadges: 'Por ahora no se muestra ninguna.',
    kinds: {
      MicroCredential: 'Fundamentos',
      Assessment: 'Examen',
      CommunityService: 'Comunidad',
      Certification: 'Certificación',
      Course: 'Curso',
      Badge: 'Insignia',
      Certificate: 'Certificado',
      Achievement: 'Logro',
      Membership: 'Membresía',
    },
  },
  de: {
    title: 'Badges',
    description: 'Alle Badges des Programms: was sie sind, wer sie erwerben kann und was sie verlangen.',
    lead: 'Was man bei {issuer} erwerben kann.',
    none: 'Hier ist noch kein Programm veröffentlicht.',
    search: 'Suchen',
    placeholder: 'Können oder Name',
    kind: 'Art',
    allKinds: 'Alle Arten',
    found: { one: '{count} Badge', other: '{count} Badges' },
    nothing: 'Kein Badge passt. Versuchen Sie ein anderes Wort.',
    feed: 'Neuem folgen, per RSS',
    earned: { one: 'Eine Person hat es', other: '{count} Personen haben es' },
    unearned: 'Noch hat es niemand',
    path: 'Der Weg',
    pathAbout: 'Was auf was aufbaut, vom ersten Schritt bis zum letzten.',
    needs: 'braucht {names}',
    picture: 'Badge: {name}',
    facts: { kind: 'Art', awarded: 'Verliehen', holds: 'Gilt', who: 'Wer es erwerben kann', held: 'Es haben' },
    since: 'seit {day}',
    from: 'von {from} bis {until}',
    until: 'bis {day}',
    forGood: 'auf Dauer',
    renewable: '{span}, dann lässt es sich erneuern',
    everybody: 'alle',
    holders: 'wer hat, was es voraussetzt',
    people: { one: 'eine Person', other: '{count} Personen' },
    way: 'Der Weg',
    first: 'Zuerst',
    this: 'Dieses',
    then: 'Danach',
    criteria: 'Was es verlangt',
    skills: 'Können',
    alignments: 'Entspricht',
    shownBy: 'Wer es zeigt',
    noName: 'Jemand, der keinen Namen nennt',
    ofEarner: 'Badges, die {name} von {issuer} erworben hat.',
    badges: 'Badges',
    noBadges: 'Zurzeit wird keines gezeigt.',
    kinds: {
      MicroCredential: 'Grundlagen',
      Assessment: 'Prüfung',
      CommunityService: 'Gemeinschaft',
      Certification: 'Zertifizierung',
      Course: 'Kurs',
      Badge: 'Badge',
      Certificate: 'Zertifikat',
      Achievement: 'Leistung',
      Membership: 'Mitgliedschaft',
    },
  },
  ar: {
    title: 'الشارات',
    description: 'كل شارات البرنامج: ما هي، ومن يستطيع نيلها، وما الذي تتطلبه.',
    lead: 'ما يمكن نيله من {issuer}.',
    none: 'لم يُنشر هنا برنامج بعد.',
    search: 'بحث',
    placeholder: 'مهارة أو اسم',
    kind: 'النوع',
    allKinds: 'كل الأنواع',
    found: { zero: 'لا شارات', one: 'شارة واحدة', two: 'شارتان', few: '{count} شارات', many: '{count} شارة', other: '{count} شارة' },
    nothing: 'لا توجد شارة مطابقة. جرّب كلمة أخرى.',
    feed: 'تابع الجديد عبر RSS',
    earned: {
      zero: 'لا يحملها أحد بعد',
      one: 'يحملها شخص واحد',
      two: 'يحملها شخصان',
      few: 'يحملها {count} أشخاص',
      many: 'يحملها {count} شخصًا',
      other: 'يحملها {count} شخص',
    },
    unearned: 'لا يحملها أحد بعد',
    path: 'المسار',
    pathAbout: 'ما يقوم على ماذا، من الخطوة الأولى إلى الأخيرة.',
    needs: 'تتطلب {names}',
    picture: 'شارة: {name}',
    facts: { kind: 'النوع', awarded: 'تُمنح', holds: 'تسري', who: 'من يستطيع نيلها', held: 'يحملها' },
    since: 'منذ {day}',
    from: 'من {from} حتى {until}',
    until: 'حتى {day}',
    forGood: 'دائمًا',
    renewable: '{span}، ثم يمكن تجديدها',
    everybody: 'الجميع',
    holders: 'من يحمل ما تشترطه',
    people: { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '{count} أشخاص', many: '{count} شخصًا', other: '{count} شخص' },
    way: 'المسار',
    first: 'أولًا',
    this: 'هذه',
    then: 'ثم',
    criteria: 'ما الذي تتطلبه',
    skills: 'المهارات',
    alignments: 'توافق',
    shownBy: 'من يعرضها',
    noName: 'شخص لا يذكر اسمه',
    ofEarner: 'الشارات التي نالها {name} من {issuer}.',
    badges: 'الشارات',
    noBadges: 'لا تُعرض أي شارة حاليًا.',
    kinds: {
      MicroCredential: 'أساسيات',
      Assessment: 'اختبار',
      CommunityService: 'مجتمع',
      Certification: 'شهادة مهنية',
      Course: 'دورة',
      Badge: 'شارة',
      Certificate: 'شهادة',
      Achievement: 'إنجاز',
      Membership: 'عضوية',
    },
  },
}
