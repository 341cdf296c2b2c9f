import { QualitySign } from '@/call/components/status/QualitySign'
import { setLocale } from '@/call/locales'
import { Screen } from '../../../Screen'

afterEach(() => setLocale('zh-CN'))

const show = (self: number, remote: number) => Screen.show(QualitySign, { quality: { self, remote } })
const full = (screen: Screen) => screen.all('.call-quality__bar--full').length

it('is not there before anybody has measured', async () => {
  expect((await show(0, 0)).has('call-quality')).toBe(false)
})

it.each([
  [1, 0, 4],
  [2, 1, 4],
  [3, 1, 3],
  [1, 4, 2],
  [5, 2, 1],
])(
  'with %d here and %d there it has %d full bars of four, whatever their colour',
  async (self, remote, bars) => {
    const screen = await show(self, remote)
    expect([full(screen), screen.all('.call-quality__bar').length]).toEqual([bars, 4])
  },
)

it('says whose network is how good to who does not see it', async () => {
  const labelOf = async (locale: string) => {
    setLocale(locale)
    return (await show(2, 5)).find('call-quality').getAttribute('aria-label')
  }
  expect(await labelOf('zh-CN')).toBe('你的网络：良好。对方的网络：很差。')
  expect(await labelOf('en')).toBe('Your network: good. The other side’s network: very poor.')
})
