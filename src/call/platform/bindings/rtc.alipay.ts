// Nothing comes with the call page: on Alipay the media SDK is in the page that the web-view opens.
export {}
