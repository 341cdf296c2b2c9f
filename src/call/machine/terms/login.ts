/** Whether the signalling service can be reached under an account. */
export type LoginStatus = 'offline' | 'loggingIn' | 'ready'
