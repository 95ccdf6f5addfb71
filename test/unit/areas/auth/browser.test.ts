import { isBrowser } from '../../../../src/areas/auth/browser.js'

const SAFARI = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', true],
  ['Chrome', `Mozilla/5.0 (X11; Linux x86_64) ${SAFARI} Chrome/130.0.0.0 Safari/537.36`, true],
  ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${SAFARI} Chrome/130.0.0.0 Mobile Safari/537.36`, true],
  ['Edge', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${SAFARI} Chrome/130.0.0.0 Safari/537.36 Edg/130.0`, true],
  ['Opera', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${SAFARI} Chrome/124.0.0.0 Safari/537.36 OPR/110.0`, true],
  [
    'Safari on a telephone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
    true,
  ],
  ['gazu', 'python-requests/2.31.0', false],
  ['curl', 'curl/8.5.0', false],
  ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', false],
  ['nothing', '', false],
])('%s', (_, userAgent, expected) => {
  expect(isBrowser(userAgent)).toBe(expected)
})
