import { Ajv } from 'ajv'
import { expect } from 'vitest'
import { standard } from './georeport'

/** What each answer must be, to the last field: JSON Schema of our own, after GeoReport v2 and the dialect. */
const text = { type: 'string' }
const filled = { type: 'string', minLength: 1 }
const instant = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$' }

type Shape = Record<string, object>
const exactly = (required: Shape, optional: Shape = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
})
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more })
const position = list({ type: 'number' }, { minItems: 2, maxItems: 2 })

const endpoint = exactly({
  specification: { const: 'http://wiki.open311.org/GeoReport_v2' },
  url: { type: 'string', pattern: '^https://[^/]+/open311/v2(/test)?$' },
  changeset: instant,
  type: { enum: ['production', 'test'] },
  formats: { const: ['text/xml', 'application/json'] },
})

const extended = exactly(
  {
    title: text,
    detailed_status: { enum: ['RECEIVED', 'IN_PROCESS', 'PROCESSED', 'REJECTED', 'ARCHIVED'] },
    handler: filled,
  },
  {
    media_urls: list({ type: 'string', pattern: '^https?://' }),
    service_object_id: filled,
    service_object_type: filled,
    geometry: {
      oneOf: [
        exactly({ type: { const: 'Point' }, coordinates: position }),
        exactly({ type: { const: 'LineString' }, coordinates: list(position, { minItems: 2 }) }),
        exactly({ type: { const: 'Polygon' }, coordinates: list(list(position, { minItems: 4 }), { minItems: 1 }) }),
      ],
    },
    log: list(
      exactly(
        {
          time: instant,
          status: { enum: ['received', 'allocated', 'handling', 'done'] },
          note: filled,
          handler: filled,
        },
        { attachment_url: { type: 'string', pattern: '^https?://' } },
      ),
    ),
  },
)

const request = exactly(
  {
    service_request_id: { type: 'string', pattern: '^[A-Za-z0-9-]{1,10}$' },
    status: { enum: ['open', 'closed'] },
    status_notes: text,
    service_name: filled,
    service_code: filled,
    description: text,
    agency_responsible: text,
    service_notice: text,
    requested_datetime: instant,
    updated_datetime: instant,
    expected_datetime: instant,
    address: text,
    zipcode: { type: 'string', pattern: '^(\\d{5})?$' },
  },
  {
    lat: { type: 'number', minimum: -90, maximum: 90 },
    long: { type: 'number', minimum: -180, maximum: 180 },
    media_url: filled,
    distance: { type: 'integer', minimum: 0 },
    extended_attributes: extended,
  },
)

const attribute = exactly(
  {
    variable: { type: 'boolean' },
    code: filled,
    datatype: { enum: ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] },
    required: { type: 'boolean' },
    datatype_description: text,
    order: { type: 'integer', minimum: 1 },
    description: filled,
  },
  { values: list(exactly({ key: filled, name: filled }), { minItems: 1 }) },
)

const figures = {
  total: { type: 'integer' },
  closed: { type: 'integer' },
  avg_sec: { type: 'number' },
  median_sec: { type: 'number' },
}

export const schemas = {
  discovery: exactly({
    changeset: instant,
    contact: filled,
    key_service: filled,
    endpoints: list(endpoint, { minItems: 2 }),
  }),
  services: list(
    exactly({
      service_code: filled,
      service_name: filled,
      description: text,
      metadata: { type: 'boolean' },
      type: { const: 'realtime' },
      keywords: { type: 'string', pattern: '^[^\\s]+$' },
      group: filled,
    }),
    { uniqueItems: true },
  ),
  definition: exactly({ service_code: filled, attributes: list(attribute) }),
  requests: list(request),
  receipt: list(exactly({ service_request_id: filled, service_notice: filled }, { extended_attributes: extended }), {
    minItems: 1,
    maxItems: 1,
  }),
  updates: list(
    exactly({
      update_id: filled,
      service_request_id: filled,
      status: { type: 'string', pattern: '^[A-Z_]+$' },
      updated_datetime: instant,
      description: filled,
      external_status_code: filled,
    }),
  ),
  services_statistics: list(exactly({ service_code: filled, service_name: filled }, figures)),
  agencies_statistics: list(exactly({ agency_code: filled, agency_name: filled }, figures)),
  errors: list(exactly({ code: { enum: [400, 403, 404, 405, 429] }, description: filled }), { minItems: 1 }),
} as const

const ajv = new Ajv({
  allErrors: true,
  formats: {
    'date-time': (at: string) => !Number.isNaN(Date.parse(at)),
    uri: (address: string) => URL.canParse(address),
  },
})

/** As we promise it, to the last field, and as the standard has it. */
export function expectShape(name: keyof typeof schemas, value: unknown) {
  for (const schema of [schemas[name], name in standard && standard[name as keyof typeof standard]]) {
    if (!schema) continue
    const fits = ajv.compile(schema)
    expect(fits(value), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true)
  }
}
