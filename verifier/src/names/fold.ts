/** Texts as the eye takes them: letters that look alike become one (after UTS #39 §4, for Latin, Cyrillic and Greek only). */

/** Capitals before small letters, since some look alike only as capitals. Each pair: what stands, what it looks like. */
const ALIKE =
  'АA ВB ЕE ІI ЈJ КK МM НH ОO РP ЅS СC ТT УY ХX Ԁd ԚQ ԜW ӀI ' +
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd ԛq ԝw һh ӏl гr ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
  'αa εe ιi κk νv οo ρp τt υu χx γy ωw ϲc ϳj ' +
  'ıi ɩi ɑa ɡg ʟL ɪi ƅb ƽs 0o 1l'

const LOOKS: ReadonlyMap<string, string> = new Map(ALIKE.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1).toLowerCase()]))

/** The words of a text, without accents, marks and case. */
export function foldWords(text: string): readonly string[] {
  return unmarked(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Does it look like Latin letters alone, though it is not? */
export function looksLatin(text: string): boolean {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '')
  return /[^\p{ASCII}]/u.test(bare) && /^[\da-z-]+$/.test(unmarked(text)) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(bare)
}

function unmarked(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Cf}'’]/gu, '')
  return [...bare]
    .map((letter) => LOOKS.get(letter) ?? letter.toLowerCase())
    .map((letter) => LOOKS.get(letter) ?? letter)
    .join('')
}
