/** Makes a programme's folder with a whole, fictional certification family, to be changed into one's own. */

import { refused } from '../errors.ts'
import { exists, inside, makePrivateFolder, namesIn, readText, writeNew } from '../folder.ts'
import { drawArtwork, type Artwork } from './artwork/draw.ts'

/** Where the example lies in the package. */
export interface Example {
  readonly folder: string
}

/** Pictures of the example: shape by kind, colour by family, pearls by level. */
export const EXAMPLE_ARTWORK: Readonly<Record<string, Artwork>> = {
  'cloud-fundamentals': { shape: 'coin', family: 'sea', sign: 'cloud' },
  'security-fundamentals': { shape: 'coin', family: 'dusk', sign: 'lock' },
  'data-fundamentals': { shape: 'coin', family: 'forest', sign: 'data' },
  'exam-compute': { shape: 'shield', family: 'sea', sign: 'compute', level: 1 },
  'exam-data': { shape: 'shield', family: 'sea', sign: 'data', level: 1 },
  'exam-security': { shape: 'shield', family: 'dusk', sign: 'lock', level: 1 },
  'associate-administrator': { shape: 'hexagon', family: 'sea', sign: 'wheel', level: 2 },
  'associate-security': { shape: 'hexagon', family: 'dusk', sign: 'lock', level: 2 },
  'expert-architect': { shape: 'star', family: 'sea', sign: 'arch', level: 3 },
  'expert-security': { shape: 'star', family: 'dusk', sign: 'lock', level: 3 },
  'community-contributor': { shape: 'flower', family: 'ember', sign: 'hands', level: 1 },
  'community-mentor': { shape: 'flower', family: 'plum', sign: 'light', level: 2 },
}

/** The files it made, relative to the folder. Throws RefusedError when a programme is there already; overwrites nothing. */
export function initProgramme(folder: string, example: Example): readonly string[] {
  if (exists(inside(folder, 'programme'))) throw refused('there is a programme already', 'choose another folder', { file: folder })
  const files = [
    ...copied(example, []),
    ...copied(example, ['programme']),
    ...copied(example, ['programme', 'achievements']),
    ...Object.entries(EXAMPLE_ARTWORK).map(([id, artwork]) => ({ names: ['programme', 'artwork', `${id}.svg`], text: `${drawArtwork(artwork)}\n` })),
    { names: ['.gitignore'], text: 'private/\n' },
  ]
  const there = files.find(({ names }) => exists(inside(folder, ...names)))
  if (there) throw refused('is there already', 'choose an empty folder', { file: inside(folder, ...there.names) })
  for (const { names, text } of files) writeNew(inside(folder, ...names), text)
  makePrivateFolder(inside(folder, 'private'))
  return files.map(({ names }) => names.join('/'))
}

function copied(example: Example, names: readonly string[]): readonly { readonly names: readonly string[]; readonly text: string }[] {
  return namesIn(inside(example.folder, ...names)).flatMap((name) => {
    const text = readText(inside(example.folder, ...names, name))
    return text === undefined ? [] : [{ names: [...names, name], text }]
  })
}
