import { groundOf, hueOf, initialsOf } from '@/call/components/people/portrait'

it.each([
  ['李小白', '小白'],
  ['李', '李'],
  ['alice', 'A'],
  ['Ada Lovelace', 'AL'],
  ['ada.king-lovelace', 'AK'],
  ['  bob  ', 'B'],
  ['👩‍🚀 Sally', '👩‍🚀S'],
  ['🇩🇪 Hans', '🇩🇪H'],
  ['', ''],
  ['<b>', '<'],
])('%p is drawn as %p', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

it('gives a person the same colour every time, and people different ones', () => {
  expect(hueOf('alice')).toBe(hueOf('alice'))
  expect(new Set(['alice', 'bob', 'carol'].map(hueOf)).size).toBe(3)
  for (const userId of ['', 'alice', '李小白', 'x'.repeat(500)]) {
    expect(hueOf(userId)).toBeGreaterThanOrEqual(0)
    expect(hueOf(userId)).toBeLessThan(360)
  }
})

it('has letters in white that can be read, whoever it is', () => {
  const worst = { ends: Infinity, middle: Infinity }
  for (let hue = 0; hue < 360; hue += 1) {
    const [from = [], to = []] = [...groundOf(hue).matchAll(/hsl\((\d+), (\d+)%, (\d+)%\)/g)].map(
      ([, h, s, l]) => rgbOf(Number(h), Number(s) / 100, Number(l) / 100),
    )
    const middle = from.map((part, index) => (part + (to[index] ?? 0)) / 2)
    worst.middle = Math.min(worst.middle, contrastToWhite(middle))
    worst.ends = Math.min(worst.ends, contrastToWhite(from), contrastToWhite(to))
  }
  expect(worst.middle).toBeGreaterThanOrEqual(4.5)
  expect(worst.ends).toBeGreaterThanOrEqual(3)
})

/** CSS Color 4: parts from 0 to 1. */
function rgbOf(hue: number, saturation: number, lightness: number): number[] {
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12
    const reach = saturation * Math.min(lightness, 1 - lightness)
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  })
}

/** WCAG 2: of white to a colour. */
function contrastToWhite(parts: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
