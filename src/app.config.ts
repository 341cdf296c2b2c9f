export default defineAppConfig({
  pages: ['pages/index/index'],
  subPackages: [{ root: 'call', pages: ['pages/call/index'] }],
  // The call page is on the device before the first call, without being in the main package.
  preloadRule: { 'pages/index/index': { network: 'all', packages: ['call'] } },
  window: {
    navigationBarTitleText: '一对一通话',
    navigationBarBackgroundColor: '#f4f6fb',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6fb',
    backgroundTextStyle: 'dark',
  },
})
