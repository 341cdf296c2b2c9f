/** After the last file. */
export default async function endBrowsers(): Promise<void> {
  await Promise.all((globalThis.callTestBrowsers ?? []).map((browser) => browser.close()))
}
