// What a test waits for has a patience of its own, see tools/mini-host/until.ts; this only ends a test that hangs.
jest.setTimeout(1_200_000)
