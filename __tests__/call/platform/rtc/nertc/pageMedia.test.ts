/** @jest-environment jsdom */
import { pageMedia } from '../../../../../src/call/platform/rtc/nertc/pageMedia'

it('makes the elements that show and sound', () => {
  expect([pageMedia.createAudio().tagName, pageMedia.createVideo().tagName]).toEqual(['AUDIO', 'VIDEO'])
})

it('tells of touches, also where the page keeps them to itself, until it is told not to', () => {
  let touched = 0
  const off = pageMedia.onGesture(() => (touched += 1))
  const button = document.body.appendChild(document.createElement('button'))
  button.addEventListener('click', (event) => event.stopPropagation())
  button.click()
  button.dispatchEvent(new Event('touchend', { bubbles: true }))
  button.dispatchEvent(new Event('keydown', { bubbles: true }))
  off()
  button.click()
  expect(touched).toBe(3)
})
