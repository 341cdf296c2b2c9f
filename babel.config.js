module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        // WeChat's own compiler does not know `catch {`, whatever its base library does.
        include: ['transform-optional-catch-binding'],
      },
    ],
  ],
}
