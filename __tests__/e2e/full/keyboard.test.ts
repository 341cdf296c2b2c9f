import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'

const stage = useStage()

/** More than there are to step through on any page. */
const STEPS = 60

/** Where the keyboard is: the ids around the element that has the focus, and whether it can be seen to have it. */
function focus({ page }: Phone): Promise<{ readonly ids: readonly string[]; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const ids: string[] = []
    let isSeen = false
    for (let each = document.activeElement; each !== null; each = each.parentElement) {
      // Of a field Taro's own element shows it.
      const { outlineStyle, boxShadow } = getComputedStyle(each)
      if (ids.length === 0) isSeen ||= outlineStyle !== 'none' || boxShadow !== 'none'
      if (each.id !== '') ids.push(each.id)
    }
    return { ids, isSeen }
  })
}

/** Steps to what has this id, and says what was stepped over. */
async function stepTo(phone: Phone, id: string): Promise<void> {
  const over: string[] = []
  for (let step = 0; step < STEPS; step += 1) {
    const { ids, isSeen } = await focus(phone)
    if (ids.includes(id)) {
      expect({ id, isSeen }).toEqual({ id, isSeen: true })
      return
    }
    over.push(ids[0] ?? 'nothing')
    await phone.page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${id}, but over ${over.join(', ')}`)
}

async function press(phone: Phone, id: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await phone.shows(id)
  await stepTo(phone, id)
  await phone.page.keyboard.press(key)
}

test('a call is made, answered, muted and ended by keyboard, and then the keyboard is where it was', async () => {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await stepTo(alice, 'demo-callee')
  await alice.page.keyboard.type('bob')
  await press(alice, 'demo-dial-video')
  await bob.callPage('called')
  expect((await focus(bob)).ids).toContain('call-page')
  await press(bob, 'call-accept')
  await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
  await press(bob, 'call-mic', ' ')
  await alice.page.locator('text=对方已静音').first().waitFor()
  await press(alice, 'call-hangup')
  await bob.ended('remoteHungUp')
  await press(bob, 'call-back')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  expect((await focus(alice)).ids).toContain('demo-dial-video')
  await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
})
