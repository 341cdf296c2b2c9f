import { IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

test('the page says that the call is seen, for as long as it is there', async () => {
  const { call, screen } = await showCallPage(IN_CALL)
  expect(call.views).toBe(1)
  screen.leave()
  expect(call.views).toBe(0)
})
