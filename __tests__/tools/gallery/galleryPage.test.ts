import { galleryPage, type Shot } from '../../../tools/gallery/page/galleryPage'

const shot = (changes: Partial<Shot>): Shot => ({
  platform: 'h5',
  size: 'phone',
  theme: 'dark',
  locale: 'en',
  name: 'talking',
  words: 'A video call',
  file: 'h5/phone-dark-en/talking.jpg',
  ...changes,
})

const parsed = (shots: readonly Shot[]) => {
  const page = galleryPage(shots)
  const all = (expression: RegExp) => [...page.matchAll(expression)].map(([, found]) => found)
  return { page, all }
}

it('lists the states in words, each once and in their order, with their pictures', () => {
  const { page, all } = parsed([
    shot({}),
    shot({ name: 'voice', words: 'A voice call', file: 'h5/phone-dark-en/voice.jpg' }),
    shot({ theme: 'light', file: 'h5/phone-light-en/talking.jpg' }),
  ])
  expect(all(/<h2>(.*?) <code>/g)).toEqual(['A video call', 'A voice call'])
  expect(all(/<li><a href="#\w+">(.*?)<\/a>/g)).toEqual(['A video call', 'A voice call'])
  const [, talking = ''] = page.split('<section')
  expect([...talking.matchAll(/src="(.*?)"/g)].map(([, file]) => file)).toEqual([
    'h5/phone-dark-en/talking.jpg',
    'h5/phone-light-en/talking.jpg',
  ])
})

it('loads no picture before it is looked at, and keeps its room for it', () => {
  const { all } = parsed([shot({}), shot({ size: 'desktop' })])
  expect(all(/<img loading="lazy" (width="\d+" height="\d+")/g)).toEqual([
    'width="390" height="844"',
    'width="1280" height="800"',
  ])
})

it('offers what there is to filter by, and no more', () => {
  const { all } = parsed([shot({}), shot({ platform: 'weapp', locale: 'ar' })])
  expect(all(/<option value="([^"]+)"/g)).toEqual(['h5', 'weapp', 'phone', 'dark', 'en', 'ar'])
})

it('keeps what a state says out of its own markup', () => {
  const { page } = parsed([shot({ words: 'A call <b>"over"</b> & out' })])
  expect(page).not.toContain('<b>')
  expect(page).toContain('A call &#60;b&#62;&#34;over&#34;&#60;/b&#62; &#38; out')
})
