import { createAfterDrawing } from '../../../../src/call/platform/host/webDrawing'
import { FakeClock } from '../../engine/fakes/fakeClock'

function setUp() {
  const clock = new FakeClock()
  const frames: FrameRequestCallback[] = []
  const window = { requestAnimationFrame: (run: FrameRequestCallback) => frames.push(run) }
  const task = jest.fn()
  createAfterDrawing(window, clock)(task)
  return { clock, task, draw: () => frames.splice(0).forEach((run) => run(0)) }
}

it('what comes after a drawing comes neither before nor in it, and once', async () => {
  const { clock, task, draw } = setUp()
  await clock.advance(16)
  expect(task).not.toHaveBeenCalled()
  draw()
  expect(task).not.toHaveBeenCalled()
  await clock.advance(0)
  expect(task).toHaveBeenCalledTimes(1)
  await clock.advance(1_000)
  expect(task).toHaveBeenCalledTimes(1)
})

it('it comes after 200 ms in a window that nobody looks at, and not again when it draws', async () => {
  const { clock, task, draw } = setUp()
  await clock.advance(200)
  expect(task).toHaveBeenCalledTimes(1)
  draw()
  await clock.advance(1_000)
  expect(task).toHaveBeenCalledTimes(1)
})
