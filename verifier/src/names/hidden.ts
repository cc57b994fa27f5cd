/** Characters that cannot be seen and change what a name seems to be. */

/** The names of the texts that hold such characters. */
export function hiddenIn(texts: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(texts).filter((name) => isDeceptive(texts[name] ?? ''))
}

/** Embeddings, overrides and isolates of direction; spaces of no width; letters without a shape. */
const NEVER = /[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0]/
/** Tags spell the flags of regions (UTS #51 ED-14a); anywhere else they are hidden text. */
const TAG = /[\u{e0000}-\u{e007f}]/u
const REGION_FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}/gu
/** Marks of direction belong to texts with letters of both. */
const MARK = /[\u200e\u200f\u061c]/
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
/** Joiners belong between signs of scripts that join, and in emoji; in these scripts, and at an end, they do nothing that is seen. */
const IDLE_JOINER =
  /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\s\d])[\u200c\u200d]|[\u200c\u200d]($|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s\d])/u

function isDeceptive(text: string): boolean {
  if (NEVER.test(text) || IDLE_JOINER.test(text) || TAG.test(text.replace(REGION_FLAG, ''))) return true
  return MARK.test(text) && !RIGHT_TO_LEFT.test(text)
}
