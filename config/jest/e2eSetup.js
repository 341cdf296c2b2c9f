// What a test waits for has a patience of its own, see packages/mini-host/src/until.ts; this only ends a test that hangs.
jest.setTimeout(1_200_000)
