import { createScopePermissions } from '../../../../src/call/platform/host/miniPermissions'
import { FakeTaro } from './FakeTaro'

const BOTH = { microphone: true, camera: true }
const MICROPHONE = { microphone: true, camera: false }

let taro: FakeTaro
let request: ReturnType<typeof createScopePermissions>

beforeEach(() => {
  taro = new FakeTaro()
  request = createScopePermissions({ microphone: 'scope.record', camera: 'scope.camera' }, taro)
})

it('asks for what was never asked for, one by one', async () => {
  await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual(['scope.record', 'scope.camera'])
})

it('does not ask for what was allowed before, nor for what is not needed', async () => {
  taro.settings = { 'scope.record': true }
  await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual([])
})

it('does not ask for what was refused before: no dialogue would come', async () => {
  taro.settings = { 'scope.record': true, 'scope.camera': false }
  await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
  expect(taro.asked).toEqual([])
})

it('tells what the user refuses', async () => {
  taro.answer = false
  await expect(request(BOTH)).resolves.toEqual({ microphone: 'denied', camera: 'denied' })
})

it('asks where the settings cannot be read', async () => {
  taro.settings = null
  await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual(['scope.record'])
})
