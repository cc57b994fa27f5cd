/** How well-known names begin, so that the list of them is loaded for the few badges that might bear one. A test holds it against the list. */

/** Their first four letters, as `fold.ts` has them. */
export const BEGINNINGS =
  'acce accl accr adob amaz amer appl ariz aust aws awst badg brit brow cali calt camb canv carn cisc code colu comp corn cour cred dart data ' +
  'delf dell delo duke duol ecol edx epfl ethz euro face free frei futu geor gith goet goog harv hebr heid huaw hubs humb ibm ieun impe imsg ' +
  'indi inse inst inte isac isc2 john karo khan king kule kyot ledt link linu lond ludw mass mcgi mcki meta micr mit mitx mona mood mozi nany ' +
  'nati netf newy nort nvid open orac oxfo parc pear peki penn plur poli prin proj purd pwc redh rwth sale sams sap scie seou siem sorb sout ' +
  'stan tech tecn tela trin tsin ucbe ucl ucla udac udem unes unic univ utre vmwa west worl yale 北京大学 東京大学 清华大学'

const EACH = BEGINNINGS.split(' ')

/** False for most names that are none of the list's; letters of other alphabets may look like any. */
export function mayBeFamous(name: string): boolean {
  if (/[^\x20-\x7e]/.test(name)) return true
  const letters = name
    .toLowerCase()
    .replace(/^\W*the\s+/, '')
    .replace(/0/g, 'o')
    .replace(/1/g, 'l')
    .replace(/[^a-z\d]/g, '')
  return EACH.some((beginning) => letters.startsWith(beginning))
}
