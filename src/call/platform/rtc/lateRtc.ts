import type { RtcPort } from '../ports'

/**
 * A media adapter that one package hands in and another waits for. Taro makes a mini program's `import()` a plain
 * `require`, which would pull the media SDK into the main package: so the call page, in the subpackage, brings the
 * adapter along, and the engine, in the main package, waits for it.
 */
export interface LateRtc<Options> {
  /** Hands the adapter in. The first one stays. */
  provide(make: (options: Options) => RtcPort): void
  /** Waits for the adapter, for as long as it takes, and makes it. Fails with what `make` throws. */
  load(options: Options): Promise<RtcPort>
}

/** Makes the place where one package leaves an adapter, and the other finds it, whichever of them comes first. */
export function createLateRtc<Options>(): LateRtc<Options> {
  let provide: (make: (options: Options) => RtcPort) => void = () => undefined
  const provided = new Promise<(options: Options) => RtcPort>((resolve) => (provide = resolve))
  return {
    provide: (make) => provide(make),
    load: async (options) => (await provided)(options),
  }
}
