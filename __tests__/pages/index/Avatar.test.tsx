import { Avatar as CallAvatar } from '@/call/components/people/Avatar'
import { ACCOUNTS } from '@/accounts'
import { Avatar } from '@/pages/index/Avatar'
import { Screen } from '../../Screen'

test.each(ACCOUNTS)('%s has the colours of the call page and of the list of past calls', async (account) => {
  const peer = { userId: account, name: account, avatar: '' }
  const theirs = await Screen.show(CallAvatar, { peer, size: 'small' as const })
  const ours = await Screen.show(Avatar, { account })
  const colours = ours.only('.demo-avatar').style.backgroundImage
  expect(colours).toMatch(/^linear-gradient/)
  expect(colours).toBe(theirs.only('.call-avatar__disc').style.backgroundImage)
})
