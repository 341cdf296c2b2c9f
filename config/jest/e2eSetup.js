// Real media takes its time, above all on a machine with two cores.
jest.setTimeout(60_000)
