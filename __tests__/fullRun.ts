/** Whether this is `npm run test:full`. */
export const isFullRun = Boolean(process.env.TEST_FULL)
