import { graphemesOf } from '../../locales/graphemes'

const CHINESE = /^[\u3400-\u9fff]/

/** What stands for a person without a picture: the last two characters of a Chinese name, else up to two initials. */
export function initialsOf(name: string): string {
  const letters = graphemesOf(name.trim())
  if (CHINESE.test(name.trim())) return letters.slice(-2).join('')
  const words = name.trim().split(/[\s._-]+/)
  return words
    .slice(0, 2)
    .map((word) => graphemesOf(word)[0] ?? '')
    .join('')
    .toUpperCase()
}

/** A hue from 0 to 359 that stays the same for one person. */
export function hueOf(userId: string): number {
  let hue = 211
  for (const letter of userId) hue = (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return hue
}
