/** Types of `postgres.mjs`, which plain node runs too. */
export interface TestPostgres {
  url: string
  stop(): Promise<void>
}
export function startPostgres(): Promise<TestPostgres>
export function freePort(): Promise<number>
export function databaseUrlOn(serverUrl: string, database: string): string
export function runOn(serverUrl: string, statement: string): Promise<void>
export function createDatabaseOn(serverUrl: string, name: string): Promise<string>
export function dropDatabaseOn(serverUrl: string, name: string): Promise<void>
