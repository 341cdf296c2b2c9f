import Taro from '@tarojs/taro'
import { leavePage } from '@/call/pages/call/leavePage'

function openPages(count: number) {
  const pages = Array.from({ length: count }, () => ({}))
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(pages as ReturnType<typeof Taro.getCurrentPages>)
  const done = Promise.resolve({ errMsg: '' })
  return {
    back: jest.spyOn(Taro, 'navigateBack').mockReturnValue(done),
    launch: jest.spyOn(Taro, 'reLaunch').mockReturnValue(done),
  }
}

function appWith(pages: readonly string[] | undefined): void {
  const instance = { app: { config: { pages } }, router: null, page: null }
  jest.spyOn(Taro, 'getCurrentInstance').mockReturnValue(instance as never)
}

afterEach(() => jest.restoreAllMocks())

describe('the way out of a page that no call object opened', () => {
  it('leads back to where the user came from', async () => {
    const { back, launch } = openPages(2)
    await leavePage()
    expect(back).toHaveBeenCalledTimes(1)
    expect(launch).not.toHaveBeenCalled()
  })

  it('leads to the app’s first page where it was opened as the first', async () => {
    const { back, launch } = openPages(1)
    appWith(['pages/index/index', 'pages/other/index'])
    await leavePage()
    expect(back).not.toHaveBeenCalled()
    expect(launch).toHaveBeenCalledWith({ url: '/pages/index/index' })
  })

  it('leads nowhere where no first page is known', async () => {
    const { back, launch } = openPages(1)
    appWith(undefined)
    await leavePage()
    expect(back).not.toHaveBeenCalled()
    expect(launch).not.toHaveBeenCalled()
  })
})
