// The least a server can do: Express, pg, and the same SQL as the product's handlers, without permissions.
import express from 'express'
import pg from 'pg'
import { sql } from 'kysely'
import { compile } from '../../dist/kernel/db/database.js'
import { wireColumns } from '../../dist/kernel/crud/wire.js'

const [port, url] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c TimeZone=UTC -c jit=off' })
const task = compile(
  sql`select row_to_json(w)::text as j from (select ${wireColumns('Task', 't', { relations: true })} from task t where t.id = ${'id'}::uuid) w`,
).sql
const persons = compile(
  sql`select row_to_json(w)::text as j from (select ${wireColumns('Person', 't', {})} from person t) w`,
).sql

const app = express()
app.get('/data/tasks/:id', async (request, response) => {
  const { rows } = await pool.query({ name: 'task', text: task, values: [request.params.id] })
  response.type('json').send(rows[0].j)
})
app.get('/data/persons', async (_request, response) => {
  const { rows } = await pool.query({ name: 'persons', text: persons })
  response.type('json').send(`[${rows.map((row) => row.j).join(',')}]`)
})
app.listen(Number(port), '127.0.0.1', () => console.log('ready'))
