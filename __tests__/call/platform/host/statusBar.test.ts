import { writeStatusBar } from '../../../../src/call/platform/host/statusBar'

function barOn(ground: 'dark' | 'light' | 'auto', theme?: string) {
  const told: string[] = []
  writeStatusBar(
    {
      setNavigationBarColor: ({ frontColor }) => {
        told.push(frontColor)
        return Promise.reject(new Error('the page is gone'))
      },
      getAppBaseInfo: () => ({ theme }),
    },
    ground,
  )
  return told
}

test.each([
  ['dark', undefined, '#ffffff'],
  ['light', 'dark', '#000000'],
  ['auto', 'dark', '#ffffff'],
  ['auto', 'light', '#000000'],
  ['auto', undefined, '#000000'],
] as const)('the words over a page that is %s, on a device that is %s, are %s', (ground, theme, words) => {
  expect(barOn(ground, theme)).toEqual([words])
})
