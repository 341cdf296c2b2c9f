import { UsageError } from '../../../tools/process/options'
import { chosenSteps } from '../../../tools/test/chosenSteps'

const steps = ['types', 'build for h5', 'build for weapp', 'types of that app'].map((name) => ({
  name,
  run: async () => undefined,
}))

function chosen(choice: Parameters<typeof chosenSteps>[1]): readonly string[] {
  return chosenSteps(steps, choice).map(({ name }) => name)
}

describe('the steps that a command line asks for', () => {
  it.each([
    ['all, where it says nothing', {}, ['types', 'build for h5', 'build for weapp', 'types of that app']],
    ['one by its whole name', { only: ['types'] }, ['types']],
    ['several by a part of theirs', { only: ['build'] }, ['build for h5', 'build for weapp']],
    ['several names, in the order of the steps', { only: ['weapp', 'types'] }, ['types', 'build for weapp']],
    ['from one on', { from: 'build for weapp' }, ['build for weapp', 'types of that app']],
    [
      'from the first of several on',
      { from: 'build' },
      ['build for h5', 'build for weapp', 'types of that app'],
    ],
  ])('are %s', (_, choice, expected) => {
    expect(chosen(choice)).toEqual(expected)
  })

  it.each([{ only: ['build', 'biuld'] }, { from: 'biuld' }])('must be there: %j', (choice) => {
    expect(() => chosen(choice)).toThrow(UsageError)
    expect(() => chosen(choice)).toThrow('There is no step "biuld" among:\n  types\n  build for h5')
  })
})
