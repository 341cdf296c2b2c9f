/** Why an API fails: the words after `:fail` on WeChat, `errorMessage` on Alipay, and the number both may give. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly code?: number,
  ) {
    super(reason)
  }
}
