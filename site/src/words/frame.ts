/** The frame that shows a badge in other pages. */

import type { Words } from './language.ts'

interface FrameWords {
  /** `{name}` `{issuer}`; the second for those who give no name. */
  readonly awardedTo: string
  readonly awarded: string
  readonly newTab: string
  /** `{day}` */
  readonly checkedOn: string
  readonly checking: string
  readonly checkedNow: string
}

export const FRAME: Words<FrameWords> = {
  en: {
    awardedTo: 'Awarded to {name} by {issuer}',
    awarded: 'Awarded by {issuer}',
    newTab: 'opens in a new tab',
    checkedOn: 'checked on {day}',
    checking: 'checking again …',
    checkedNow: 'checked just now',
  },
  es: {
    awardedTo: 'Concedida a {name} por {issuer}',
    awarded: 'Concedida por {issuer}',
    newTab: 'se abre en una pestaña nueva',
    checkedOn: 'comprobada el {day}',
    checking: 'comprobando de nuevo …',
    checkedNow: 'comprobada ahora mismo',
  },
  de: {
    awardedTo: 'Verliehen an {name} von {issuer}',
    awarded: 'Verliehen von {issuer}',
    newTab: 'öffnet sich in einem neuen Tab',
    checkedOn: 'geprüft am {day}',
    checking: 'wird noch einmal geprüft …',
    checkedNow: 'gerade eben geprüft',
  },
  ar: {
    awardedTo: 'مُنحت إلى {name} من {issuer}',
    awarded: 'مُنحت من {issuer}',
    newTab: 'يُفتح في علامة تبويب جديدة',
    checkedOn: 'فُحصت في {day}',
    checking: 'يُعاد الفحص …',
    checkedNow: 'فُحصت الآن',
  },
}
