import IndexPage from '@/pages/index/index'
import { Screen } from '../../Screen'

export async function showDemo() {
  const screen = await Screen.show(IndexPage, {})
  /** Types into one of Taro's inputs, as a person does into the element inside. */
  const type = (id: string, text: string) =>
    screen.act(() => {
      const input = screen.only(`#${id} input`) as HTMLInputElement
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { screen, type }
}
