/**
 * GeoReport v2 as Open311's own OpenAPI description defines it (definitions Service, ServiceDefinition, ServiceAttribute,
 * AttributeValue, Request, RequestResponse): which fields are obligatory, of what type, from which words. It leaves
 * fields beyond these free.
 */
const text = { type: 'string' }
const number = { type: 'number' }
const truth = { type: 'boolean' }
const instant = { type: 'string', format: 'date-time' }
const oneOf = (...words: string[]) => ({ type: 'string', enum: words })

type Shape = Record<string, object>
const object = (properties: Shape, required: string[] = []) => ({ type: 'object', properties, required })
const list = (items: object) => ({ type: 'array', items })

const attributeValue = object({ key: text, name: text }, ['key', 'name'])

const attribute = object(
  {
    variable: truth,
    code: text,
    datatype: oneOf('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'),
    required: truth,
    datatype_description: text,
    order: { type: 'integer', minimum: 0 },
    description: text,
    values: list(attributeValue),
  },
  ['variable', 'code', 'datatype', 'required'],
)

const service = object(
  {
    service_code: text,
    service_name: text,
    description: text,
    metadata: truth,
    type: oneOf('realtime', 'batch', 'blackbox'),
    keywords: text,
    group: text,
  },
  ['service_code', 'service_name', 'metadata', 'type'],
)

const request = object(
  {
    service_request_id: text,
    status: oneOf('open', 'closed'),
    status_notes: text,
    service_name: text,
    service_code: text,
    description: { type: 'string', maxLength: 4000 },
    agency_responsible: text,
    service_notice: text,
    requested_datetime: instant,
    updated_datetime: instant,
    expected_datetime: instant,
    address: text,
    address_id: text,
    zipcode: text,
    lat: number,
    long: number,
    media_url: { type: 'string', format: 'uri' },
  },
  ['service_request_id', 'status', 'service_code', 'requested_datetime'],
)

export const standard = {
  services: list(service),
  definition: object({ service_code: text, attributes: list(attribute) }, ['service_code', 'attributes']),
  requests: list(request),
  receipt: list(object({ service_request_id: text, token: text, service_notice: text, account_id: text })),
} as const
