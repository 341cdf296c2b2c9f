import { inFullRun } from '../inFullRun'
import { CALL_PAGE } from '../mini/MiniPhone'
import { useMiniStage } from '../mini/useMiniStage'

const stage = useMiniStage()

describe.each(['weapp', 'alipay'] as const)(
  'a call that comes in on a banner of the demo app built for %s',
  (platform) => {
    inFullRun('opens no page, is silenced, and opens one with the answer', async () => {
      const alice = await stage().h5('alice')
      const bob = await stage().phone(platform, 'bob', { query: { incoming: 'banner' } })
      await alice.dial('bob', 'audio')
      await bob.program.shows('call-banner')
      await bob.rings(true)
      await bob.tap('call-banner-mute')
      await bob.rings(false)
      expect(await bob.program.routes()).not.toContain(CALL_PAGE)
      await bob.tap('call-banner-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      await alice.tap('call-hangup')
      await bob.backOnFirstPage()
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
    })

    inFullRun('opens the call page where the page has none', async () => {
      const alice = await stage().h5('alice')
      const bob = await stage().phone(platform, 'bob', { query: { incoming: 'bar' } })
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await bob.tap('call-mute-ring')
      await bob.rings(false)
      await bob.tap('call-reject')
      await bob.backOnFirstPage()
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 3 }])
    })
  },
)
