/** The accounts of the local cloud that the demo proposes: the contacts of this app. */
export const ACCOUNTS = ['alice', 'bob', 'carol'] as const
