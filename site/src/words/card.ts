/** What stands on the cards of badges. */

import type { Words } from './language.ts'

export interface CardWords {
  readonly awardedTo: string
  readonly valid: string
  /** `{day}` */
  readonly validUntil: string
  /** `{day}` */
  readonly expired: string
  readonly revoked: string
  readonly suspended: string
  readonly unproven: string
}

export const CARD: Words<CardWords> = {
  en: {
    awardedTo: 'Awarded to',
    valid: 'Valid',
    validUntil: 'Valid until {day}',
    expired: 'Expired on {day}',
    revoked: 'Taken back',
    suspended: 'Suspended',
    unproven: 'Not verified',
  },
  es: {
    awardedTo: 'Concedida a',
    valid: 'Válida',
    validUntil: 'Válida hasta el {day}',
    expired: 'Caducó el {day}',
    revoked: 'Retirada',
    suspended: 'Suspendida',
    unproven: 'Sin verificar',
  },
  de: {
    awardedTo: 'Verliehen an',
    valid: 'Gültig',
    validUntil: 'Gültig bis {day}',
    expired: 'Abgelaufen am {day}',
    revoked: 'Zurückgenommen',
    suspended: 'Ausgesetzt',
    unproven: 'Nicht bestätigt',
  },
  ar: {
    awardedTo: 'مُنحت إلى',
    valid: 'سارية',
    validUntil: 'سارية حتى {day}',
    expired: 'انتهت في {day}',
    revoked: 'مسحوبة',
    suspended: 'معلّقة',
    unproven: 'غير مثبتة',
  },
}
