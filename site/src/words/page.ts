/** What stands on every page, and on the page for addresses that lead nowhere. */

import type { Words } from './language.ts'

interface PageWords {
  readonly skip: string
  readonly home: string
  readonly main: string
  readonly badges: string
  readonly verify: string
  readonly insights: string
  readonly docs: string
  readonly promise: string
  readonly licence: string
  readonly languages: string
  readonly more: string
  readonly wallet: string
  readonly questions: string
  readonly privacy: string
  readonly accessibility: string
  readonly contact: string
  readonly demo: string
  readonly demoTitle: string
  readonly missingTitle: string
  readonly missing: string
  readonly missingAbout: string
}

export const PAGE: Words<PageWords> = {
  en: {
    skip: 'Skip to the content',
    home: 'Rosette, start page',
    main: 'Main',
    badges: 'Badges',
    verify: 'Verify a badge',
    insights: 'Insights',
    docs: 'For your website',
    promise: 'Nothing you drop here leaves your computer. No account, no cookies, no tracking.',
    licence: 'Rosette is free software under the MIT licence.',
    languages: 'Language',
    more: 'More',
    wallet: 'Your wallet',
    questions: 'Questions',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    contact: 'Contact',
    demoTitle: 'Demo',
    demo: 'A demo: Meridian Cloud and its earners are made up. [Read the mails they got], and claim a badge.',
    missingTitle: 'Not found',
    missing: 'There is no page here',
    missingAbout: 'The address may be mistyped, or the page may have gone. You can still [verify a badge].',
  },
  es: {
    skip: 'Ir al contenido',
    home: 'Rosette, página de inicio',
    main: 'Principal',
    badges: 'Insignias',
    verify: 'Verificar una insignia',
    insights: 'Mercado laboral',
    docs: 'Para su sitio web',
    promise: 'Nada de lo que suelte aquí sale de su ordenador. Sin cuenta, sin cookies, sin rastreo.',
    licence: 'Rosette es software libre con licencia MIT.',
    languages: 'Idioma',
    more: 'Más',
    wallet: 'Su cartera',
    questions: 'Preguntas',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    contact: 'Contacto',
    demoTitle: 'Demostración',
    demo: 'Una demostración: Meridian Cloud y sus titulares son inventados. [Lea los correos que recibieron] y acepte una insignia.',
    missingTitle: 'No encontrada',
    missing: 'Aquí no hay ninguna página',
    missingAbout: 'Quizá la dirección esté mal escrita o la página ya no exista. Todavía puede [verificar una insignia].',
  },
  de: {
    skip: 'Zum Inhalt springen',
    home: 'Rosette, Startseite',
    main: 'Hauptmenü',
    badges: 'Badges',
    verify: 'Badge prüfen',
    insights: 'Arbeitsmarkt',
    docs: 'Für Ihre Website',
    promise: 'Nichts, was Sie hier ablegen, verlässt Ihren Computer. Kein Konto, keine Cookies, kein Tracking.',
    licence: 'Rosette ist freie Software unter der MIT-Lizenz.',
    languages: 'Sprache',
    more: 'Mehr',
    wallet: 'Ihre Brieftasche',
    questions: 'Fragen',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    contact: 'Kontakt',
    demoTitle: 'Demo',
    demo: 'Eine Demo: Meridian Cloud und ihre Inhaber sind erfunden. [Lesen Sie die Mails, die sie bekamen], und nehmen Sie ein Badge an.',
    missingTitle: 'Nicht gefunden',
    missing: 'Hier ist keine Seite',
    missingAbout: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite gibt es nicht mehr. Sie können trotzdem [ein Badge prüfen].',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    home: 'Rosette، صفحة البداية',
    main: 'القائمة الرئيسية',
    badges: 'الشارات',
    verify: 'تحقّق من شارة',
    insights: 'سوق العمل',
    docs: 'لموقعك',
    promise: 'لا يغادر جهازك شيء مما تضعه هنا. لا حساب ولا ملفات تعريف ارتباط ولا تتبّع.',
    licence: 'Rosette برنامج حر برخصة MIT.',
    languages: 'اللغة',
    more: 'المزيد',
    wallet: 'محفظتك',
    questions: 'أسئلة',
    privacy: 'الخصوصية',
    accessibility: 'إمكانية الوصول',
    contact: 'التواصل',
    demoTitle: 'عرض تجريبي',
    demo: 'هذا عرض تجريبي: Meridian Cloud وحاملو شاراتها من نسج الخيال. [اقرأ الرسائل التي وصلتهم] وتسلّم شارة.',
    missingTitle: 'غير موجودة',
    missing: 'لا توجد صفحة هنا',
    missingAbout: 'ربما كُتب العنوان خطأ، أو لم تعد الصفحة موجودة. ما زال بإمكانك أن [تتحقّق من شارة].',
  },
}
