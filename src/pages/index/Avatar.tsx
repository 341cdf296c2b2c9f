import { View } from '@tarojs/components'

/** The first letter of an account, in the colours that it has on the call page and in the list of past calls. */
export function Avatar({ account }: { readonly account: string }) {
  const hue = hueOf(account)
  return (
    <View
      className="demo-avatar"
      style={{
        backgroundImage: `linear-gradient(150deg, hsl(${hue}, 62%, 64%), hsl(${hue + 30}, 58%, 46%))`,
      }}
    >
      {account.charAt(0).toUpperCase() || '?'}
    </View>
  )
}

/** As the module does it, which an app cannot ask for it. */
function hueOf(account: string): number {
  let hue = 211
  for (const letter of account) hue = (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return hue
}
