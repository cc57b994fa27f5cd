/** The languages of the pages, and where each of them lies: English has no prefix, `/de/…` is German. The documentation is English alone. */

export const LANGUAGES = ['en', 'es', 'de', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

/** The same words in every language; a language that lacks one does not compile. */
export type Words<Said> = Readonly<Record<Language, Said>>

/** What each language calls itself. */
export const OWN_NAMES: Words<string> = { en: 'English', es: 'Español', de: 'Deutsch', ar: 'العربية' }

/** For `getStaticPaths` of a page under `[...language]`. */
export function languagePaths(): { readonly params: { readonly language: string | undefined } }[] {
  return LANGUAGES.map((language) => ({ params: { language: prefixOf(language) } }))
}

/** For pages with a name of their own: each name in every language. */
export function pathsIn<Name extends string>(
  name: Name,
  values: Iterable<string>,
): { readonly params: Readonly<Record<Name | 'language', string | undefined>> }[] {
  return [...values].flatMap((value) =>
    languagePaths().map(({ params: { language } }) => ({ params: { language, [name]: value } as Record<Name | 'language', string | undefined> })),
  )
}

/** The language of a page by its parameters, of a script by the page's `lang`. */
export function languageOf({ language }: { readonly language?: string | undefined }): Language {
  return LANGUAGES.find((one) => one === language) ?? 'en'
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** For `Intl`: English without a country is written as most of the world writes it. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language
}

export function prefixOf(language: Language): string | undefined {
  return language === 'en' ? undefined : language
}
