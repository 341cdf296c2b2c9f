import { withProgress } from '../../../tools/process/withProgress'

let said: string[]

beforeEach(() => {
  jest.useFakeTimers()
  said = []
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})

afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

it('says what it does, that it still does, and how long it took', async () => {
  let finish: (value: string) => void = () => undefined
  const work = withProgress('Building', () => new Promise<string>((resolve) => (finish = resolve)))
  jest.advanceTimersByTime(12_400)
  finish('built')
  await expect(work).resolves.toBe('built')
  expect(said).toEqual(['Building …', '  … 5 s', '  … 10 s', '  12 s'])
  expect(jest.getTimerCount()).toBe(0)
})

it('stops saying so when it fails, and hands on why', async () => {
  const failed = new Error('no')
  await expect(withProgress('Building', () => Promise.reject(failed))).rejects.toBe(failed)
  jest.advanceTimersByTime(60_000)
  expect(said).toEqual(['Building …', '  0 s'])
})
