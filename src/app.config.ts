export default defineAppConfig({
  pages: ['pages/index/index'],
  subPackages: [
    {
      root: 'call',
      // The media page is what an Alipay mini program opens in a web-view: a page of the H5 build.
      pages: process.env.TARO_ENV === 'h5' ? ['pages/call/index', 'pages/media/index'] : ['pages/call/index'],
    },
  ],
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
