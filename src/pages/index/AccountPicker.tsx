import { Text, View } from '@tarojs/components'
import { ACCOUNTS } from '../../accounts'
import { Avatar } from './Avatar'

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
          {...choice(account, account === chosen, () => onChoose(account))}
        >
          <Avatar account={account} />
          <Text className="demo-account-name">{account}</Text>
        </View>
      ))}
    </View>
  )
}

/** What makes a view a button, also for a keyboard and a screen reader. */
function choice(account: string, chosen: boolean, choose: () => void) {
  return {
    role: 'button',
    tabindex: '0',
    'aria-label': account,
    'aria-pressed': chosen ? 'true' : 'false',
    onClick: choose,
    onKeyDown: (event: { readonly key?: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      choose()
    },
  }
}
