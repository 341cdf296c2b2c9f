import { warningsBesideSizes } from '../../../tools/test/warnings'

const SIZES =
  'AssetsOverSizeLimitWarning: asset size limit: The following asset(s) exceed …\nAssets:\n  vendors.js (499 KiB)'
const ORDER =
  'ModuleWarning: chunk call [mini-css-extract-plugin]\nConflicting order. Following module has been added:'

test('what a build says of sizes is not told, everything else is', () => {
  expect(warningsBesideSizes('')).toEqual([])
  expect(warningsBesideSizes(SIZES)).toEqual([])
  expect(warningsBesideSizes(`${SIZES}\n${ORDER}\nNoAsyncChunksWarning: webpack`)).toEqual([ORDER])
  expect(warningsBesideSizes(`⚠ something without a name\n${SIZES}`)).toEqual(['⚠ something without a name'])
})
