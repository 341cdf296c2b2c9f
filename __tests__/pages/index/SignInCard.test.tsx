import { SignInCard } from '@/pages/index/SignInCard'
import type { Session } from '@/pages/index/useSession'
import { Screen } from '../../Screen'

jest.mock('@/phone', () => jest.requireActual('./fakePhone'))

async function show(session: Partial<Session>, asksForToken = false) {
  const signIn = jest.fn(async () => undefined)
  const screen = await Screen.show(SignInCard, {
    session: { status: 'offline', account: '', problem: '', signIn, ...session },
    preset: session.account || 'alice',
    asksForToken,
  })
  const type = (id: string, text: string) =>
    screen.act(() => {
      const input = screen.only(`#${id} input`) as HTMLInputElement
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const disabled = () => screen.find('demo-login').hasAttribute('disabled')
  return { screen, signIn, type, disabled }
}

describe('signing in', () => {
  it('asks for no token on the local cloud, where it follows from the name', async () => {
    const { screen, signIn } = await show({})
    expect(screen.has('demo-token')).toBe(false)
    await screen.tap('demo-login')
    expect(signIn).toHaveBeenCalledWith('alice', 'alice-token')
  })

  it('takes the token as it was written on Yunxin’s cloud', async () => {
    const { screen, signIn, type } = await show({}, true)
    await type('demo-account', 'dora')
    await type('demo-token', 'secret of dora')
    await screen.tap('demo-login')
    expect(signIn).toHaveBeenCalledWith('dora', 'secret of dora')
  })

  it('waits for a login that is under way, and has nothing to do for who is signed in', async () => {
    expect((await show({ status: 'loggingIn', account: 'bob' })).disabled()).toBe(true)
    const { type, disabled } = await show({ status: 'ready', account: 'bob' })
    expect(disabled()).toBe(true)
    await type('demo-account', 'carol')
    expect(disabled()).toBe(false)
  })
})
