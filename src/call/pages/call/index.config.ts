export default definePageConfig({
  navigationStyle: 'custom',
  navigationBarTitleText: '',
  navigationBarTextStyle: 'white',
  backgroundColor: '#10131c',
  backgroundTextStyle: 'light',
  disableScroll: true,
})
