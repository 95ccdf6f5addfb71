/* global React, ReactDOM, GraphiQL */
// The explorer: GraphiQL with a sign-in and example queries. The token lives as long as the browser tab.
const TOKEN = 'shotgraph.token'
const WHO = 'shotgraph.email'
const url = new URL('graphql', location.href).href
const element = (id) => document.getElementById(id)

async function post(body, token) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return answer.json()
}

/** Results of a subscription until it is stopped, over a connection of its own. */
async function* follow(operation) {
  const { createClient } = await import(`${url}/assets/graphql-ws/client.js`)
  const token = sessionStorage.getItem(TOKEN)
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  })
  try {
    yield* client.iterate(operation)
  } finally {
    await client.dispose()
  }
}

const isSubscription = ({ operationName }, document) =>
  document.definitions.some(
    ({ operation, name }) => operation === 'subscription' && (!operationName || name?.value === operationName),
  )

// The token is read anew for every operation, so that signing in needs no reload.
const fetcher = (operation, { documentAST } = {}) =>
  documentAST && isSubscription(operation, documentAST)
    ? follow(operation)
    : post(operation, sessionStorage.getItem(TOKEN))

function showSession() {
  const isSignedIn = Boolean(sessionStorage.getItem(TOKEN))
  element('sign-in').hidden = isSignedIn
  element('signed-in').hidden = !isSignedIn
  element('who').textContent = sessionStorage.getItem(WHO) ?? ''
}

const SIGN_IN =
  'mutation SignIn($login: String!, $password: String!) { login(login: $login, password: $password) { accessToken } }'

element('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault()
  const email = element('email').value
  element('message').textContent = ''
  try {
    const { data, errors } = await post({
      query: SIGN_IN,
      variables: { login: email, password: element('password').value },
    })
    if (errors) throw new Error(errors[0].message)
    sessionStorage.setItem(TOKEN, data.login.accessToken)
    sessionStorage.setItem(WHO, email)
    element('password').value = ''
  } catch (error) {
    element('message').textContent = `Not signed in: ${error.message}`
  }
  showSession()
})

element('sign-out').addEventListener('click', async () => {
  const token = sessionStorage.getItem(TOKEN)
  sessionStorage.removeItem(TOKEN)
  sessionStorage.removeItem(WHO)
  showSession()
  await post({ query: 'mutation SignOut { logout }' }, token)
})

function render(root, tab) {
  const props = {
    fetcher,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
  }
  // A new key makes a new editor, which opens with the query it is given.
  const query = tab ? { key: tab.title, query: tab.query } : { key: 'start' }
  root.render(React.createElement(GraphiQL.GraphiQL ?? GraphiQL, { ...props, ...query }))
}

async function start() {
  showSession()
  const root = ReactDOM.createRoot(element('graphiql'))
  const examples = await (await fetch(`${url}/assets/examples.json`)).json()
  for (const { title } of examples) element('examples').add(new Option(title))
  element('examples').addEventListener('change', ({ target }) => {
    const example = examples.find(({ title }) => title === target.value)
    if (example) render(root, example)
  })
  render(root, localStorage.getItem('graphiql:query') ? undefined : examples[0])
}

void start()
