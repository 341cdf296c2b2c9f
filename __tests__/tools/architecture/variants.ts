/** An empty file for each platform. */
export function variants(
  base: string,
  [h5, weapp, alipay]: [string, string, string],
): Record<string, string> {
  return { [`${base}.h5.${h5}`]: '', [`${base}.weapp.${weapp}`]: '', [`${base}.alipay.${alipay}`]: '' }
}
