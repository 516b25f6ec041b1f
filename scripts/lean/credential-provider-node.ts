/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundle. The one call of AWS that we make is not signed, and our
 * client is given a provider that says so; what looks for keys in the environment, in files and at addresses stays out.
 */
export function defaultProvider(): () => Promise<never> {
  return () => Promise.reject(new Error('this call is not signed'));
}
