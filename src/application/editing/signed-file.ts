/** What is said before a file with a digital signature is changed. */
export const SIGNED_FILE =
  '文件带有数字签名。改动后签名失效，写出的文件不再带签名；要保留签名的，请另存原文件，改动后由签名人重新签名。';
