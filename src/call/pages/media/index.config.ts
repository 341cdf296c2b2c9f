export default definePageConfig({
  navigationStyle: 'custom',
  navigationBarTitleText: '',
  backgroundColor: '#10131c',
  disableScroll: true,
})
