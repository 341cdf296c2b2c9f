import { setLocale } from '@/call/locales'
import { setLook } from '@/call/look'
import { CallError } from '@/call/error/CallError'
import { createWebRingBar, type RingOffer } from '@/call/platform/host/webRingBar'

function offerOf(ringing: Partial<RingOffer['ringing']> = {}, name = '<b>Bob</b>') {
  const done: string[] = []
  const note = (what: string) => async () => void done.push(what)
  const offer: RingOffer = {
    name,
    act: () => void done.push('open'),
    ringing: {
      ...{ type: 2, requestId: 'request-1', answering: false, muted: false },
      ...{ accept: note('accept'), reject: note('reject'), mute: note('mute') },
      ...ringing,
    },
  }
  return { done, offer }
}

const bars = () => document.querySelectorAll('#call-ring-bar')
const button = (name: string) => {
  const found = document.querySelector<HTMLButtonElement>(`#call-ring-bar-${name}`)
  if (found === null) throw new Error(`the bar has no ${name}`)
  return found
}
const label = (name: string) => button(name).getAttribute('aria-label')

let bar: ReturnType<typeof createWebRingBar>

beforeEach(() => {
  setLocale('en')
  bar = createWebRingBar(document)
})

afterEach(() => {
  bar.remove()
  setLook({})
  setLocale('zh-CN')
})

describe('the bar of a call that rings', () => {
  it('says who calls and to what, with a name that is only text, and is there once', () => {
    const { offer } = offerOf()
    bar.show(offer)
    bar.show(offer)
    expect(bars()).toHaveLength(1)
    expect(button('caller').textContent).toBe('<b>Bob</b>invites you to a video call')
    expect(bars()[0]?.getAttribute('aria-label')).toBe('<b>Bob</b> invites you to a video call')
    bar.remove()
    expect(bars()).toHaveLength(0)
  })

  it.each([
    ['caller', ['open']],
    ['mute', ['mute']],
    ['reject', ['reject']],
    ['accept', ['open', 'accept']],
  ])('%s, by a tap', (name, expected) => {
    const { offer, done } = offerOf()
    bar.show(offer)
    button(name).click()
    expect(done).toEqual(expected)
  })

  it('is read out as it comes, and when it says something else', () => {
    const { offer } = offerOf()
    bar.show(offer)
    const told = document.querySelector('#call-ring-bar [role=alert]')
    expect(told?.textContent).toBe('<b>Bob</b> invites you to a video call')
    bar.show(offerOf({ answering: true }).offer)
    expect(told?.textContent).toBe('<b>Bob</b> Answering…')
  })

  it('silences nothing where the app hides that', () => {
    bar.show(offerOf().offer)
    expect(button('mute').style.display).toBe('')
    setLook({ hide: ['muteRing'] })
    bar.show(offerOf().offer)
    expect(button('mute').style.display).toBe('none')
  })

  it('keeps the focus where it is while it is drawn anew, and takes no second tap', () => {
    bar.show(offerOf().offer)
    button('accept').focus()
    const { offer, done } = offerOf({ answering: true, muted: true })
    bar.show(offer)
    expect(document.activeElement).toBe(button('accept'))
    expect([label('accept'), label('mute')]).toEqual(['Answering…', 'Ring silenced'])
    button('accept').click()
    button('mute').click()
    expect(done).toEqual([])
  })

  it('says why it was not answered, until another call rings', async () => {
    const failing = () => Promise.reject(new CallError('REFUSED', 'no', undefined, null, 'Not now.'))
    const { offer } = offerOf({ accept: failing })
    bar.show(offer)
    button('accept').click()
    await Promise.resolve()
    await Promise.resolve()
    expect(button('caller').textContent).toContain('Not now.')
    bar.show(offerOf({ requestId: 'request-2', type: 1 }).offer)
    expect(button('caller').textContent).toBe('<b>Bob</b>invites you to a voice call')
  })

  it('says nothing of a call that is over', async () => {
    const failing = () => Promise.reject(new CallError('NETWORK'))
    bar.show(offerOf({ reject: failing }).offer)
    button('reject').click()
    bar.remove()
    await Promise.resolve()
    await Promise.resolve()
    expect(bars()).toHaveLength(0)
  })
})
