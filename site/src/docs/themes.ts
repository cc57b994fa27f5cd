/** Themes to begin from: custom properties and nothing else. Every pair of colours meets WCAG AA in light and in dark; a test measures them. */

export interface Theme {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly properties: Readonly<Record<string, string>>
}

export const THEMES: readonly Theme[] = [
  { id: 'harbour', name: 'Harbour', about: 'As it comes: quiet blue on white.', properties: {} },
  {
    id: 'paper',
    name: 'Paper',
    about: 'A printed certificate: serif letters, warm ground, square corners.',
    properties: {
      font: "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif",
      radius: '0.125rem',
      ink: 'light-dark(#2a2118, #f1e8db)',
      muted: 'light-dark(#66594a, #c2b29d)',
      line: 'light-dark(#dccfb9, #4a4034)',
      surface: 'light-dark(#fffaf0, #1e1812)',
      sunken: 'light-dark(#f6ecd9, #2a221a)',
      accent: 'light-dark(#7a2e1d, #f0a98f)',
    },
  },
  {
    id: 'ink',
    name: 'Ink',
    about: 'Black and white, thin lines. For pages that have colour enough.',
    properties: {
      radius: '0',
      ink: 'light-dark(#000000, #ffffff)',
      muted: 'light-dark(#4d4d4d, #b8b8b8)',
      line: 'light-dark(#000000, #ffffff)',
      surface: 'light-dark(#ffffff, #000000)',
      sunken: 'light-dark(#f2f2f2, #1a1a1a)',
      accent: 'light-dark(#000000, #ffffff)',
      'on-accent': 'light-dark(#ffffff, #000000)',
    },
  },
  {
    id: 'meadow',
    name: 'Meadow',
    about: 'Soft green and round, for schools and clubs.',
    properties: {
      radius: '1.75rem',
      ink: 'light-dark(#17281c, #e7f2e9)',
      muted: 'light-dark(#4c6453, #a9c2af)',
      line: 'light-dark(#cfe0d2, #2e4434)',
      surface: 'light-dark(#f8fcf8, #101a13)',
      sunken: 'light-dark(#ebf5ec, #19271d)',
      accent: 'light-dark(#1d6b3a, #86d8a2)',
    },
  },
  {
    id: 'plum',
    name: 'Plum',
    about: 'A deep accent on a cool ground.',
    properties: {
      radius: '0.75rem',
      ink: 'light-dark(#241a2e, #f0eaf6)',
      muted: 'light-dark(#5f5470, #b9adc9)',
      line: 'light-dark(#dfd6ea, #3d324b)',
      surface: 'light-dark(#fdfbff, #17111e)',
      sunken: 'light-dark(#f3edf9, #221a2c)',
      accent: 'light-dark(#6b2fa0, #c9a0f0)',
    },
  },
  {
    id: 'signal',
    name: 'Signal',
    about: 'Strong contrast and large pictures, to be read from afar.',
    properties: {
      picture: '13rem',
      radius: '0.5rem',
      ink: 'light-dark(#0a0a1f, #ffffff)',
      muted: 'light-dark(#33334d, #d6d6e6)',
      line: 'light-dark(#8585a3, #6b6b8a)',
      surface: 'light-dark(#ffffff, #0a0a1f)',
      sunken: 'light-dark(#eeeef7, #17172f)',
      accent: 'light-dark(#0033a0, #9ec1ff)',
    },
  },
]

/** The rule that a page needs. */
export function cssOf({ properties }: Pick<Theme, 'properties'>, selector = 'open-badge'): string {
  const lines = Object.entries(properties).map(([name, value]) => `  --open-badge-${name}: ${value};`)
  return [`${selector} {`, ...lines, '}'].join('\n')
}
