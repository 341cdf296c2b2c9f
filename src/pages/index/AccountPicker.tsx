import { Text, View } from '@tarojs/components'
import { Avatar } from './Avatar'

const ACCOUNTS = ['alice', 'bob', 'carol'] as const

interface Props {
  readonly chosen: string
  readonly without?: string
  onChoose(account: string): void
}

/** The accounts to try with, one tap each. */
export function AccountPicker({ chosen, without, onChoose }: Props) {
  return (
    <View className="demo-accounts">
      {ACCOUNTS.filter((account) => account !== without).map((account) => (
        <View
          key={account}
          className={account === chosen ? 'demo-account demo-account-chosen' : 'demo-account'}
          onClick={() => onChoose(account)}
        >
          <Avatar account={account} />
          <Text className="demo-account-name">{account}</Text>
        </View>
      ))}
    </View>
  )
}
