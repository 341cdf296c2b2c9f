import { decodeProperty, encodeProperty, integer, text } from '../../../src/im/wire/property'
import * as tables from '../../../src/im/wire/tables'

const TABLE = { account: 1, uid: 2, extra: 20 } as const

describe('properties', () => {
  test('names become numbers and back', () => {
    const property = encodeProperty(TABLE, { account: 'alice', uid: 7 })
    expect(property).toEqual({ 1: 'alice', 2: 7 })
    expect(decodeProperty(TABLE, property)).toEqual({ account: 'alice', uid: 7 })
  })

  test('what is undefined is not sent; empty texts and zeros are', () => {
    expect(encodeProperty(TABLE, { account: '', uid: 0, extra: undefined })).toEqual({ 1: '', 2: 0 })
  })

  test('what the table does not name, and what is no scalar, is not read', () => {
    expect(decodeProperty(TABLE, { 1: ['alice'], 2: null, 20: 'x', 99: 'y' })).toEqual({ extra: 'x' })
  })

  test.each([undefined, null, 'text', 5, [['alice']]])('%j is read as empty', (value) => {
    expect(decodeProperty(TABLE, value)).toEqual({})
  })

  test('numbers and texts are read as either', () => {
    expect([text('a'), text(5), text(''), text(undefined)]).toEqual(['a', '5', undefined, undefined])
    expect([integer('5'), integer(5), integer(0), integer('-1')]).toEqual([5, 5, 0, -1])
    expect([integer('5.5'), integer('x'), integer(''), integer(undefined)]).toEqual(Array(4).fill(undefined))
  })

  test.each(Object.entries(tables))('no two names of %s share a number', (_, table) => {
    const indices = Object.values(table)
    expect(new Set(indices).size).toBe(indices.length)
  })
})
