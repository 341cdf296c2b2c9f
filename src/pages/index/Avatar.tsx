import { View } from '@tarojs/components'

const COLOURS = 5

/** The first letter of an account on a colour that is always the same for it. */
export function Avatar({ account }: { readonly account: string }) {
  const sum = [...account].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return (
    <View className={`demo-avatar demo-avatar-${sum % COLOURS}`}>
      {account.charAt(0).toUpperCase() || '?'}
    </View>
  )
}
