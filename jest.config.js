/**
 * Four kinds of test: `node` (logic and local cloud), `ui` (pages and components in jsdom), `build` (what the finished
 * builds hold), `e2e` (real Chromium).
 */
module.exports = {
  projects: [
    '<rootDir>/config/jest/node.js',
    '<rootDir>/config/jest/ui.js',
    '<rootDir>/config/jest/build.js',
    '<rootDir>/config/jest/e2e.js',
  ],
}
