import type { Call } from '@/call/engine/Call'
import { LocalPicture, RemotePicture } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { FakeCall, IN_CALL } from '../fakeCall'

function Pictures({ call }: { readonly call: Call }) {
  return (
    <>
      <LocalPicture call={call} />
      <RemotePicture call={call} />
    </>
  )
}

test('on a page of the app’s own a screen is seen whole, for as long as it is one', async () => {
  const call = new FakeCall(IN_CALL)
  const screen = await Screen.show(Pictures, { call })
  const shown = () => screen.all('.call-media').map((element) => element.getAttribute('data-display'))
  expect(shown()).toEqual([null, null])
  await screen.act(() => call.show({ ...IN_CALL, screenOn: true }))
  expect(shown()).toEqual(['whole', null])
  await screen.act(() => call.show({ ...IN_CALL, remote: { ...IN_CALL.remote, screenOn: true } }))
  expect(shown()).toEqual([null, 'whole'])
})
