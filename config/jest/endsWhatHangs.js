// This only ends a test that hangs: no test passes or fails by how busy the machine is. What an end-to-end test waits for
// has a patience of its own, see packages/mini-host/src/until.ts.
jest.setTimeout(3_600_000)
