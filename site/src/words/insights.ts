/** What employers look for, and what they pay. */

import type { Period } from '../insights/pay.ts'
import type { Words } from './language.ts'
import type { Forms } from './say.ts'

interface InsightsWords {
  readonly title: string
  readonly description: string
  readonly lead: string
  /** `{openings}`, `{employers}` */
  readonly extent: string
  /** And `{day}`. */
  readonly extentOn: string
  readonly openings: Forms
  /** After `{openings}`. */
  readonly employers: Forms
  readonly none: string
  readonly nobody: string
  readonly sampleTitle: string
  readonly sample: string
  readonly badges: string
  readonly skills: string
  readonly skill: string
  readonly skillAbout: string
  readonly sought: string
  readonly pay: string
  /** `{count}`, `{all}` */
  readonly stated: string
  readonly others: string
  readonly periods: Readonly<Record<Period, string>>
  readonly per: Readonly<Record<Period, string>>
  readonly spread: Readonly<Record<'median' | 'half' | 'range', string>>
  /** `{groups}` */
  readonly tooFew: string
  readonly few: string
  readonly between: string
  readonly payChart: string
  readonly table: string
  /** `{count}` */
  readonly all: string
  readonly columns: Readonly<Record<'badge' | 'skill' | 'employer' | 'employers' | 'openings' | 'median' | 'pay', string>>
  readonly places: Readonly<Record<'remote' | 'posted' | 'apply', string>>
  readonly more: Forms
  readonly listed: string
  readonly shows: string
  readonly back: string
  readonly how: string
  readonly rules: readonly string[]
}

export const INSIGHTS_WORDS: Words<InsightsWords> = {
  en: {
    title: 'Insights',
    description: 'Which badges and skills employers look for, in how many openings, and what they pay.',
    lead: 'What employers look for, and what they pay.',
    extent: '{openings} {employers}.',
    extentOn: '{openings} {employers}, as of {day}.',
    openings: { one: 'One opening', other: '{count} openings' },
    employers: { one: 'by one employer', other: 'by {count} employers' },
    none: 'No openings are published here yet.',
    nobody: 'At present, none of the openings published here asks for it.',
    sampleTitle: 'Sample data',
    sample: 'These employers, their openings and what they pay are made up, and their links lead nowhere.',
    badges: 'Badges',
    skills: 'Skills',
    skill: 'Skill',
    skillAbout: 'Who looks for {skill}, in which openings, and what they pay.',
    sought: 'Who looks for it',
    pay: 'What they pay',
    stated: 'Pay is stated in {count} of {all}.',
    others: 'In other currencies, or for other periods',
    periods: { HOUR: 'Per hour', DAY: 'Per day', WEEK: 'Per week', MONTH: 'Per month', YEAR: 'Per year' },
    per: { HOUR: '{amount} an hour', DAY: '{amount} a day', WEEK: '{amount} a week', MONTH: '{amount} a month', YEAR: '{amount} a year' },
    spread: { median: 'Median', half: 'Half lie between', range: 'Lowest to highest' },
    tooFew: 'Too few to tell: {groups}.',
    few: 'too few to tell',
    between: '{from} to under {to}',
    payChart: '{openings}. The tallest bar: {most}, at {between}.',
    table: 'As a table',
    all: 'All {count}, as a table',
    columns: {
      badge: 'Badge',
      skill: 'Skill',
      employer: 'Employer',
      employers: 'Employers',
      openings: 'Openings',
      median: 'Median pay (of how many)',
      pay: 'Pay',
    },
    places: { remote: 'remote', posted: 'posted {day}', apply: 'Apply at {host}' },
    more: { one: 'One more opening', other: '{count} more openings' },
    listed: 'Listed here: {count} of {all}.',
    shows: 'Badges that show it',
    back: 'All insights',
    how: 'How this is counted',
    rules: [
      'An opening counts for a skill when its title, its skills or its requirements name that skill: whole words, upper and lower case alike.',
      'It counts for a badge when it names the badge or what the badge answers to, or when it asks for two of its skills (one, where the badge has only one).',
      'Pay is what employers state themselves. Currencies and periods are never converted or mixed. A range counts with its middle. With fewer than five openings no median is shown. Lists of many badges or skills show the currency and period that most openings state.',
      'Openings whose time has passed are left out, and each opening counts once.',
    ],
  },
  es: {
    title: 'Mercado laboral',
    description: 'Qué insignias y competencias buscan las empresas, en cuántas ofertas y cuánto pagan.',
    lead: 'Qué buscan las empresas y cuánto pagan.',
    extent: '{openings} {employers}.',
    extentOn: '{openings} {employers}, a {day}.',
    openings: { one: 'Una oferta', many: '{count} ofertas', other: '{count} ofertas' },
    employers: { one: 'de una empresa', many: 'de {count} empresas', other: 'de {count} empresas' },
    none: 'Aquí todavía no se ha publicado ninguna oferta.',
    nobody: 'Por ahora, ninguna de las ofertas publicadas aquí la pide.',
    sampleTitle: 'Datos de muestra',
    sample: 'Estas empresas, sus ofertas y lo que pagan son inventados, y sus enlaces no llevan a ninguna parte.',
    badges: 'Insignias',
    skills: 'Competencias',
    skill: 'Competencia',
    skillAbout: 'Quién busca {skill}, en qué ofertas y cuánto paga.',
    sought: 'Quién la busca',
    pay: 'Cuánto pagan',
    stated: 'El sueldo consta en {count} de {all}.',
    others: 'En otras monedas o por otros períodos',
    periods: { HOUR: 'Por hora', DAY: 'Por día', WEEK: 'Por semana', MONTH: 'Por mes', YEAR: 'Por año' },
    per: { HOUR: '{amount} por hora', DAY: '{amount} por día', WEEK: '{amount} por semana', MONTH: '{amount} al mes', YEAR: '{amount} al año' },
    spread: { median: 'Mediana', half: 'La mitad está entre', range: 'De la menor a la mayor' },
    tooFew: 'Demasiado pocas para decir algo: {groups}.',
    few: 'demasiado pocas',
    between: 'de {from} a menos de {to}',
    payChart: '{openings}. La barra más alta: {most}, {between}.',
    table: 'Como tabla',
    all: 'Las {count}, como tabla',
    columns: {
      badge: 'Insignia',
      skill: 'Competencia',
      employer: 'Empresa',
      employers: 'Empresas',
      openings: 'Ofertas',
      median: 'Mediana (de cuántas)',
      pay: 'Sueldo',
    },
    places: { remote: 'a distancia', posted: 'publicada el {day}', apply: 'Solicitar en {host}' },
    more: { one: 'Una oferta más', many: '{count} ofertas más', other: '{count} ofertas más' },
    listed: 'Aquí figuran {count} de {all}.',
    shows: 'Insignias que la acreditan',
    back: 'Todo el mercado laboral',
    how: 'Cómo se cuenta',
    rules: [
      'Una oferta cuenta para una competencia cuando la nombran su título, sus competencias o sus requisitos: palabras enteras, sin distinguir mayúsculas de minúsculas.',
      'Cuenta para una insignia cuando nombra la insignia o aquello a lo que responde, o cuando pide dos de sus competencias (una, si solo tiene una).',
      'El sueldo es el que dicen las propias empresas. Monedas y períodos nunca se convierten ni se mezclan. Un intervalo cuenta con su punto medio. Con menos de cinco ofertas no se muestra la mediana. Las listas de varias insignias o competencias muestran la moneda y el período que más ofertas indican.',
      'Las ofertas cuyo plazo ha pasado se dejan fuera, y cada oferta cuenta una sola vez.',
    ],
  },
  de: {
    title: 'Arbeitsmarkt',
    description: 'Welche Badges und welches Können Arbeitgeber suchen, in wie vielen Stellen, und was sie zahlen.',
    lead: 'Was Arbeitgeber suchen und was sie zahlen.',
    extent: '{openings} {employers}.',
    extentOn: '{openings} {employers}, Stand {day}.',
    openings: { one: 'Eine Stelle', other: '{count} Stellen' },
    employers: { one: 'von einem Arbeitgeber', other: 'von {count} Arbeitgebern' },
    none: 'Hier sind noch keine Stellen veröffentlicht.',
    nobody: 'Zurzeit verlangt das keine der Stellen, die hier veröffentlicht sind.',
    sampleTitle: 'Beispieldaten',
    sample: 'Diese Arbeitgeber, ihre Stellen und was sie zahlen sind erfunden, und ihre Links führen nirgendwohin.',
    badges: 'Badges',
    skills: 'Können',
    skill: 'Können',
    skillAbout: 'Wer {skill} sucht, in welchen Stellen, und was dafür gezahlt wird.',
    sought: 'Wer danach sucht',
    pay: 'Was sie zahlen',
    stated: 'Der Lohn steht in {count} von {all}.',
    others: 'In anderen Währungen oder Zeiträumen',
    periods: { HOUR: 'Pro Stunde', DAY: 'Pro Tag', WEEK: 'Pro Woche', MONTH: 'Pro Monat', YEAR: 'Pro Jahr' },
    per: { HOUR: '{amount} pro Stunde', DAY: '{amount} pro Tag', WEEK: '{amount} pro Woche', MONTH: '{amount} im Monat', YEAR: '{amount} im Jahr' },
    spread: { median: 'Median', half: 'Die Hälfte liegt zwischen', range: 'Niedrigster bis höchster' },
    tooFew: 'Zu wenige, um etwas zu sagen: {groups}.',
    few: 'zu wenige',
    between: '{from} bis unter {to}',
    payChart: '{openings}. Der höchste Balken: {most}, bei {between}.',
    table: 'Als Tabelle',
    all: 'Alle {count} als Tabelle',
    columns: {
      badge: 'Badge',
      skill: 'Können',
      employer: 'Arbeitgeber',
      employers: 'Arbeitgeber',
      openings: 'Stellen',
      median: 'Medianlohn (aus wie vielen)',
      pay: 'Lohn',
    },
    places: { remote: 'ortsunabhängig', posted: 'ausgeschrieben am {day}', apply: 'Bewerben bei {host}' },
    more: { one: 'Eine weitere Stelle', other: '{count} weitere Stellen' },
    listed: 'Hier stehen {count} von {all}.',
    shows: 'Badges, die es zeigen',
    back: 'Der ganze Arbeitsmarkt',
    how: 'Wie gezählt wird',
    rules: [
      'Eine Stelle zählt für ein Können, wenn ihr Titel, ihr verlangtes Können oder ihre Anforderungen es nennen: ganze Wörter, groß oder klein geschrieben.',
      'Für ein Badge zählt sie, wenn sie das Badge nennt oder das, dem es entspricht, oder wenn sie zwei seiner Fähigkeiten verlangt (eine, wo es nur eine hat).',
      'Der Lohn ist der, den die Arbeitgeber selbst nennen. Währungen und Zeiträume werden nie umgerechnet oder vermischt. Eine Spanne zählt mit ihrer Mitte. Bei weniger als fünf Stellen wird kein Median gezeigt. Listen vieler Badges oder Fähigkeiten zeigen die Währung und den Zeitraum, die die meisten Stellen nennen.',
      'Stellen, deren Frist vorbei ist, bleiben weg, und jede Stelle zählt nur einmal.',
    ],
  },
  ar: {
    title: 'سوق العمل',
    description: 'أي الشارات والمهارات تطلبها جهات العمل، وفي كم وظيفة، وكم تدفع.',
    lead: 'ما الذي تطلبه جهات العمل، وكم تدفع.',
    extent: '{openings} {employers}.',
    extentOn: '{openings} {employers}، حتى {day}.',
    openings: {
      zero: 'لا وظائف',
      one: 'وظيفة واحدة',
      two: 'وظيفتان',
      few: '{count} وظائف',
      many: '{count} وظيفة',
      other: '{count} وظيفة',
    },
    employers: {
      zero: 'بلا جهات عمل',
      one: 'لدى جهة عمل واحدة',
      two: 'لدى جهتي عمل',
      few: 'لدى {count} جهات عمل',
      many: 'لدى {count} جهة عمل',
      other: 'لدى {count} جهة عمل',
    },
    none: 'لم تُنشر هنا وظائف بعد.',
    nobody: 'لا تطلبها حاليًا أي من الوظائف المنشورة هنا.',
    sampleTitle: 'بيانات تجريبية',
    sample: 'جهات العمل هذه ووظائفها وأجورها مختلقة، وروابطها لا تؤدي إلى أي مكان.',
    badges: 'الشارات',
    skills: 'المهارات',
    skill: 'مهارة',
    skillAbout: 'من يطلب {skill}، وفي أي الوظائف، وكم يدفع.',
    sought: 'من يطلبها',
    pay: 'كم تدفع',
    stated: 'يُذكر الأجر في {count} من {all}.',
    others: 'بعملات أخرى أو لفترات أخرى',
    periods: { HOUR: 'في الساعة', DAY: 'في اليوم', WEEK: 'في الأسبوع', MONTH: 'في الشهر', YEAR: 'في السنة' },
    per: {
      HOUR: '{amount} في الساعة',
      DAY: '{amount} في اليوم',
      WEEK: '{amount} في الأسبوع',
      MONTH: '{amount} في الشهر',
      YEAR: '{amount} في السنة',
    },
    spread: { median: 'الوسيط', half: 'يقع نصفها بين', range: 'من الأدنى إلى الأعلى' },
    tooFew: 'أقل من أن يُستنتج منها شيء: {groups}.',
    few: 'أقل من اللازم',
    between: 'من {from} إلى أقل من {to}',
    payChart: '{openings}. أعلى عمود: {most}، {between}.',
    table: 'في جدول',
    all: 'كلها ({count}) في جدول',
    columns: {
      badge: 'الشارة',
      skill: 'المهارة',
      employer: 'جهة العمل',
      employers: 'جهات العمل',
      openings: 'الوظائف',
      median: 'وسيط الأجر (من كم وظيفة)',
      pay: 'الأجر',
    },
    places: { remote: 'عن بُعد', posted: 'نُشرت في {day}', apply: 'التقديم عبر {host}' },
    more: {
      zero: 'لا وظائف أخرى',
      one: 'وظيفة أخرى',
      two: 'وظيفتان أخريان',
      few: '{count} وظائف أخرى',
      many: '{count} وظيفة أخرى',
      other: '{count} وظيفة أخرى',
    },
    listed: 'المذكور هنا {count} من {all}.',
    shows: 'الشارات التي تثبتها',
    back: 'سوق العمل كله',
    how: 'كيف يُحسب هذا',
    rules: [
      'تُحسب الوظيفة لمهارة إذا ذكرها عنوانها أو مهاراتها أو متطلباتها: كلمات كاملة، ولا فرق بين الحروف الكبيرة والصغيرة.',
      'وتُحسب لشارة إذا ذكرت الشارة أو ما توافقه، أو طلبت اثنتين من مهاراتها (أو واحدة إن لم يكن للشارة غيرها).',
      'الأجر هو ما تذكره جهات العمل نفسها. لا تُحوَّل العملات والفترات ولا تُخلط. والنطاق يُحسب بمنتصفه. وإذا قلّت الوظائف عن خمس فلا يُعرض وسيط. وتعرض قوائم الشارات والمهارات العملة والفترة اللتين تذكرهما أكثر الوظائف.',
      'تُترك الوظائف التي انقضى أجلها، وتُحسب كل وظيفة مرة واحدة.',
    ],
  },
}
