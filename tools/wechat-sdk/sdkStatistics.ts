/**
 * How the address begins at which NERTC's mini-program SDK reports what it does. It reports there once for each client
 * before it looks at the addresses `join` was given, so that a private deployment cannot keep it from asking.
 */
export const SDK_STATISTICS = 'https://statistic.live.126.net/'
