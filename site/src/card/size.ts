/** The size of Open Graph and X, in points. */
export const SIZE = { width: 1200, height: 630 } as const
