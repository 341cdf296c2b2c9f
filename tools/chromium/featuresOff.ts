/**
 * With each window Chromium starts a process that draws what drops down below the address bar; it takes half of what a
 * page costs that a test opens, and nobody sees it.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/**
 * What Playwright 1.65 switches off: Chromium heeds the last of several lists alone, which is ours. Without what concerns
 * Edge, Windows and macOS.
 */
const BY_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** The argument that switches features of Chromium off which tests can do without. */
export const FEATURES_OFF = `--disable-features=${[...UNSEEN, ...BY_PLAYWRIGHT].join(',')}`
