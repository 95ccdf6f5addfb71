/** Languages in which we write. */
export const LANGUAGES = { en: 'en-US', fr: 'fr-FR' } as const
export type Language = keyof typeof LANGUAGES

/** The language for a locale such as `fr_CA`: its first part decides; English where we have none. */
export function languageOf(locale: string | null | undefined, fallback: string): Language {
  const language = (locale || fallback).slice(0, 2).toLowerCase()
  return language in LANGUAGES ? (language as Language) : 'en'
}
