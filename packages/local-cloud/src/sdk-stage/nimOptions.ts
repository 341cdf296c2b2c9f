import type { NIMInitializeOptions, NIMOtherOptions } from 'nim-web-sdk-ng/dist/esm/nim/src/NIMInterface'

/** What every build is made with: JSON frames, everything of this server, nothing reported to anybody. */
export function nimOptions(link: string): [NIMInitializeOptions, NIMOtherOptions] {
  return [
    { appkey: 'any', apiVersion: 'v2', debugLevel: 'off', binaryWebsocket: false },
    {
      V2NIMLoginServiceConfig: { lbsUrls: [`http://${link}/lbs`], linkUrl: link, linkSSL: false },
      V2NIMSyncServiceConfig: { avSignal: true },
      abtestConfig: { isAbtestEnable: false },
      reporterConfig: { enableCompass: false, isDataReportEnable: false },
      loggerConfig: { storageEnable: false },
    },
  ]
}
