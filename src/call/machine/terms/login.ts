/**
 * Whether the signalling service can be reached under an account. One whose connection broke, and which comes back by
 * itself, is `loggingIn`.
 */
export type LoginStatus = 'offline' | 'loggingIn' | 'ready'
