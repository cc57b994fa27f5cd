/** What stands in the middle of a badge: signs without words, drawn in strokes on a field of 160 around 256, 248. */

export type Sign = 'cloud' | 'lock' | 'compute' | 'data' | 'wheel' | 'arch' | 'hands' | 'light' | 'rosette'

/** The elements of a sign; strokes and fills take the colours of the group they stand in. */
export const SIGNS: Readonly<Record<Sign, string>> = {
  cloud: '<path d="M200 296a42 42 0 0 1-4-83.8 62 62 0 0 1 119.5-14.4A50 50 0 0 1 318 296z"/><path d="M226 268v-22M256 268v-44M286 268v-30" />',
  lock: '<path d="M256 160l72 26v54c0 50-30 82-72 100-42-18-72-50-72-100v-54z"/><path class="f" d="M256 216a18 18 0 0 1 9 33.6l7 38.4h-32l7-38.4a18 18 0 0 1 9-33.6z"/>',
  compute:
    '<rect x="204" y="196" width="104" height="104" rx="16"/><rect class="f" x="234" y="226" width="44" height="44" rx="8"/><path d="M230 196v-30M256 196v-30M282 196v-30M230 330v-30M256 330v-30M282 330v-30M204 222h-30M204 248h-30M204 274h-30M338 222h-30M338 248h-30M338 274h-30"/>',
  data: '<ellipse cx="256" cy="184" rx="70" ry="26"/><path d="M186 184v128c0 14.4 31.3 26 70 26s70-11.6 70-26v-128"/><path d="M186 226.7c0 14.4 31.3 26 70 26s70-11.6 70-26M186 269.3c0 14.4 31.3 26 70 26s70-11.6 70-26"/>',
  wheel:
    '<circle cx="256" cy="248" r="58"/><circle class="f" cx="256" cy="248" r="17"/><path d="M256 231v-75M256 340v-75M239 248h-75M348 248h-75M244 236l-53-53M321 313l-53-53M268 236l53-53M191 313l53-53"/>',
  arch: '<path d="M176 330v-78a80 80 0 0 1 160 0v78"/><path d="M214 330v-76a42 42 0 0 1 84 0v76"/><path d="M160 330h192"/><path d="M256 172v40M199.5 195.5l26.8 26.8M312.5 195.5l-26.8 26.8"/><circle class="f" cx="256" cy="150" r="12"/>',
  hands:
    '<circle cx="256" cy="190" r="30"/><circle cx="188" cy="216" r="22"/><circle cx="324" cy="216" r="22"/><path d="M202 326v-28a54 54 0 0 1 108 0v28z"/><path d="M182 314h-38v-24a44 44 0 0 1 56-42M330 314h38v-24a44 44 0 0 0-56-42"/>',
  light:
    '<path d="M228 336l10-116h36l10 116z"/><path d="M214 336h84"/><path d="M230 220v-30h52v30zM224 190l32-28 32 28z"/><path d="M210 204l-50-16M210 218l-50 16M302 204l50-16M302 218l50 16"/><path d="M234 262h44M231 298h50"/>',
  rosette: '<circle cx="256" cy="226" r="56"/><circle class="f" cx="256" cy="226" r="22"/><path d="M222 272l-20 68 54-26 54 26-20-68"/>',
}
