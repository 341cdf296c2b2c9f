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

/** How light each twelfth of the colours may be for white letters to have 4.5 : 1 on it, in percent, from red on. */
const LIGHTNESS = [41, 30, 29, 32, 33, 32, 32, 47, 56, 49, 48, 52]

/** The ground of a person's initials, as a style sheet has it: lighter and darker around what white letters can be read on. */
export function groundOf(hue: number): string {
  const colour = (at: number, share: number) =>
    `hsl(${at}, 58%, ${Math.round((LIGHTNESS[Math.floor((at % 360) / 30)] ?? 0) * share)}%)`
  return `linear-gradient(150deg, ${colour(hue, 1.14)}, ${colour(hue + 30, 0.84)})`
}
