import { View } from '@tarojs/components'

/** The first letter of an account, in the colours that it has on the call page and in the list of past calls. */
export function Avatar({ account }: { readonly account: string }) {
  return (
    <View className="demo-avatar" style={{ backgroundImage: groundOf(hueOf(account)) }}>
      {account.charAt(0).toUpperCase() || '?'}
    </View>
  )
}

// As the module does both, which an app cannot ask for it.

function hueOf(account: string): number {
  let hue = 211
  for (const letter of account) hue = (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return hue
}

/** How light each twelfth of the colours may be below white letters, in percent. */
const LIGHTNESS = [41, 30, 29, 32, 33, 32, 32, 47, 56, 49, 48, 52]

function groundOf(hue: number): string {
  const [from = 0, to = 0] = [hue, hue + 30].map((at) => LIGHTNESS[Math.floor((at % 360) / 30)])
  return `linear-gradient(150deg, hsl(${hue}, 58%, ${Math.round(from * 1.14)}%), hsl(${hue + 30}, 58%, ${Math.round(to * 0.84)}%))`
}
