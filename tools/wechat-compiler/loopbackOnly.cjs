// Loaded into each process of the compiler first: it asks WeChat's servers for lists that it can do without.
const dns = require('node:dns')

const { lookup } = dns

dns.lookup = (host, ...rest) => {
  if (host === 'localhost') return lookup(host, ...rest)
  const callback = rest[rest.length - 1]
  process.nextTick(() => callback(new Error(`${host} is not asked`)))
}
