/** The live examples of each element. What a reader sees is what the markup says: one string is both. */

import { href } from '../href.ts'

export interface Example {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly markup: string
  /** The name of a file in `scripts/`, which is shown and run. */
  readonly script?: string
}

const src = (file: string): string => href(`samples/${file}`)
const KNOTS = 'Knots and Splices, awarded by Harbour School of Seamanship'
const TIDE = 'Tide Reader, awarded by Harbour School of Seamanship'

export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'open-badge': [
    {
      id: 'card',
      title: 'A card',
      about: 'The layout for a place of its own. What stands inside the tag is there before any script, and stays if there is none.',
      markup: `<open-badge src="${src('genuine.png')}">
  <a href="${src('genuine.png')}">${KNOTS}</a>
</open-badge>`,
    },
    {
      id: 'row',
      title: 'A row',
      about: 'For lists and narrow columns.',
      markup: `<open-badge src="${src('genuine.svg')}" layout="row">${TIDE}</open-badge>`,
    },
    {
      id: 'image',
      title: 'The picture alone',
      about: 'With the answer below it. All the rest comes with a click.',
      markup: `<open-badge src="${src('genuine.png')}" layout="image" verify="view">${KNOTS}</open-badge>`,
    },
    {
      id: 'view',
      title: 'Verified as soon as it is seen',
      about: 'The verifier is loaded once for the whole page, when the first badge needs it.',
      markup: `<open-badge src="${src('genuine.png')}" verify="view">${KNOTS}</open-badge>`,
    },
    {
      id: 'never',
      title: 'Shown, and never verified',
      about: 'It says so, and offers nothing. For a page that has its own way of verifying.',
      markup: `<open-badge src="${src('genuine.svg')}" layout="row" verify="never">${TIDE}</open-badge>`,
    },
    {
      id: 'expired',
      title: 'A badge that has ended',
      about: 'The answer is never softer than the truth.',
      markup: `<open-badge src="${src('expired.png')}" layout="row" verify="view">First Aid Afloat</open-badge>`,
    },
    {
      id: 'forged',
      title: 'A badge with one word changed',
      about: 'What was changed after it was signed is not genuine, however it looks.',
      markup: `<open-badge src="${src('forged.png')}" layout="row" verify="view">Deckhand</open-badge>`,
    },
    {
      id: 'missing',
      title: 'A file that is not there',
      about: 'A calm sentence, and what the page itself said.',
      markup: `<open-badge src="${src('missing.png')}" layout="row">${KNOTS}</open-badge>`,
    },
    {
      id: 'details',
      title: 'The other attributes',
      about: 'The level of its heading, no recipient, and the page where the code on paper leads.',
      markup: `<open-badge src="${src('genuine.png')}" heading-level="4" hide-recipient href="${href('verify/')}">${KNOTS}</open-badge>`,
    },
    {
      id: 'options',
      title: 'With a document that you have in hand',
      about: 'Options go to the verifier. Here they bring the issuer’s list of what was taken back, and the answer says that it was brought.',
      markup: `<open-badge class="revoked" src="${src('revoked.png')}" layout="row">Night Watch</open-badge>`,
      script: 'revoked',
    },
    {
      id: 'report',
      title: 'A report found elsewhere on the page',
      about: 'The second badge is given what was found out about the first one.',
      markup: `<open-badge id="first" src="${src('genuine.png')}" verify="view" layout="row">${KNOTS}</open-badge>
<open-badge id="second" layout="row">The same badge, once it is verified</open-badge>`,
      script: 'badge-report',
    },
  ],
  'open-badge-list': [
    {
      id: 'rows',
      title: 'Badges of the page, in rows',
      about: 'Any badges inside it. Without script they are a plain list.',
      markup: `<open-badge-list layout="rows">
  <open-badge src="${src('genuine.png')}" layout="row">${KNOTS}</open-badge>
  <open-badge src="${src('genuine.svg')}" layout="row">${TIDE}</open-badge>
</open-badge-list>`,
    },
    {
      id: 'src',
      title: 'Badges from a file, found and ordered',
      about: 'The file is JSON: an array of addresses, or of objects with “src”.',
      markup: `<open-badge-list src="${src('list.json')}" layout="rows" filter sortable sort="name" verify="view">
  <a href="${href('verify/')}">Our badges</a>
</open-badge-list>`,
    },
    {
      id: 'grid',
      title: 'In a grid',
      about: 'As many columns as have room.',
      markup: `<open-badge-list src="${src('list.json')}" heading-level="4" hide-recipient>Our badges</open-badge-list>`,
    },
  ],
  'open-badge-verifier': [
    {
      id: 'plain',
      title: 'A verifier on your page',
      about: 'Drop, choose, paste, or give an address. Nothing is uploaded.',
      markup: '<open-badge-verifier heading-level="4"></open-badge-verifier>',
    },
    {
      id: 'src',
      title: 'One badge, verified at once',
      about: 'And compared with whom it should be about. Names of issuers that will do go into “issuer”.',
      markup: `<open-badge-verifier src="${src('genuine.png')}" recipient="ada@example.org" heading-level="4"></open-badge-verifier>`,
    },
  ],
  'open-badge-report': [
    {
      id: 'report',
      title: 'The whole answer',
      about: 'It is given a report, from an element or from verify().',
      markup: `<open-badge id="asked" src="${src('expired.png')}" layout="row" verify="view">First Aid Afloat</open-badge>
<open-badge-report id="answer" heading-level="4"></open-badge-report>`,
      script: 'report',
    },
    {
      id: 'open',
      title: 'With every reason open',
      about: 'As it is printed. The report comes from the library itself.',
      markup: '<open-badge-report id="opened" heading-level="4" open></open-badge-report>',
      script: 'report-of-library',
    },
  ],
  'open-badge-drop': [
    {
      id: 'drop',
      title: 'A place to drop',
      about: 'It takes files and says which; it reads none.',
      markup: `<open-badge-drop id="place" multiple accept="image/*"></open-badge-drop>
<output id="dropped">Nothing yet</output>`,
      script: 'drop',
    },
    {
      id: 'disabled',
      title: 'With words of your own, and closed',
      about: 'Nothing can be dropped on it now.',
      markup: '<open-badge-drop disabled>Come back when the course is over.</open-badge-drop>',
    },
  ],
}
