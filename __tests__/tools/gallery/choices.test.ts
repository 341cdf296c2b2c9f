import { platesFor } from '../../../tools/gallery/choices'
import { POSES } from '../../../tools/gallery/posing/poses'

const named = (wishes: Parameters<typeof platesFor>[0]) =>
  platesFor(wishes).flatMap(({ poses }) => poses.map(({ name }) => name))

it('takes every state on H5 in every size, theme and language, where nothing is asked for', () => {
  const plates = platesFor({}).filter(({ platform }) => platform === 'h5')
  expect(plates).toHaveLength(6 * 2 * 4)
  expect(plates.every(({ poses }) => poses.length === POSES.length)).toBe(true)
})

it('has no two states of one name, and words for each', () => {
  expect(new Set(POSES.map(({ name }) => name)).size).toBe(POSES.length)
  expect(POSES.filter(({ words }) => words === '')).toEqual([])
})

it('takes what has the words, and nothing else', () => {
  expect(
    named({ only: 'ended-no,rings back', platforms: 'h5', sizes: 'phone', themes: 'dark', languages: 'en' }),
  ).toEqual(['ended-no-answer'])
  expect(
    named({ only: 'rings here', platforms: 'alipay', sizes: 'phone', themes: 'dark', languages: 'en' }),
  ).toEqual(['called-video', 'called-audio', 'called-camera-refused', 'ring-silenced', 'answering'])
})

it('shows mini programs on phones alone, and of Alipay what its own page shows', () => {
  const plates = platesFor({ sizes: 'phone,desktop', themes: 'dark', languages: 'zh-CN' })
  expect(plates.map(({ platform, size }) => `${platform} ${size}`)).toEqual([
    'h5 phone',
    'h5 desktop',
    'weapp phone',
    'alipay phone',
  ])
  const alipay = plates.flatMap(({ platform, poses }) => (platform === 'alipay' ? poses : []))
  expect(new Set(alipay.map(({ snapshot }) => snapshot.callStatus))).toEqual(new Set(['called', 'idle']))
})

it.each([
  [{ only: 'nothing-like-it' }, /--only nothing-like-it: .*called-video/],
  [{ platforms: 'h5,symbian' }, /--platforms h5,symbian: what there is, is h5, weapp, alipay/],
  [{ sizes: '' }, /--sizes : what there is, is phone/],
])('says what there is to who asks for %j', (wishes, said) => {
  expect(() => platesFor(wishes)).toThrow(said)
})
