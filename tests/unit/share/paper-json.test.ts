import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SECTION_KEYS } from '../../../src/digest/sections.ts';
import {
  apiSchema,
  paperBrief,
  paperFields,
  paperJson,
  paperListFields,
} from '../../../src/share/paper-json.ts';
import { originOf } from '../../../src/share/provenance.ts';
import { makeDigest } from '../../fixtures/digest.ts';

const URL_OF_SCHEMA = 'https://site.example/api/schema.json';
const ajv = new Ajv2020({ strict: true, formats: { date: true, uri: true } });
ajv.addSchema(apiSchema(URL_OF_SCHEMA));

const digest = makeDigest({ title: 'Folding L$^2$ Paper', authors: ['Crease, Ann'] });
const facts = {
  blurb: '鶴は三秒。 #折り紙',
  origin: originOf(digest, '/papers/2501.00001/', ['折り紙']),
};
const overTheWire = (value: object) => JSON.parse(JSON.stringify(value)) as unknown;
const errorsOf = (schema: string, value: object) => {
  ajv.validate(schema, overTheWire(value));
  return ajv.errors;
};

describe('the schema', () => {
  it('holds for a digest as it goes out', () => {
    expect(errorsOf(URL_OF_SCHEMA, paperJson(digest, facts))).toBeNull();
    expect(errorsOf(URL_OF_SCHEMA, paperJson(makeDigest(), facts))).toBeNull();
  });

  it('holds for the digests of a day', () => {
    const head = { $schema: `${URL_OF_SCHEMA}#/$defs/day`, notice: 'n', rights: 'r', date: '2025-01-05' };
    const ofDay = (papers: object[]) => errorsOf(`${URL_OF_SCHEMA}#/$defs/day`, { ...head, papers });
    expect(ofDay([paperJson(digest, facts), paperJson(makeDigest(), facts)])).toBeNull();
    expect(ofDay([{}])).not.toBeNull();
  });

  it('holds for a page of the list', () => {
    const brief = paperBrief(digest, {
      ...facts,
      json: 'https://a.example/1',
      markdown: 'https://a.example/2',
    });
    const page = {
      $schema: `${URL_OF_SCHEMA}#/$defs/list`,
      notice: 'n',
      rights: 'r',
      total: 1,
      page: 1,
    };
    expect(errorsOf(`${URL_OF_SCHEMA}#/$defs/list`, { ...page, papers: [brief] })).toBeNull();
    const withdrawal = {
      id: '2501.00009',
      version: 1,
      titleText: 'Folding Nothing',
      date: '2025-01-05',
      why: '折れていない。',
      url: 'https://site.example/papers/2501.00009/',
      arxiv: 'https://arxiv.org/abs/2501.00009v1',
    };
    const listed = { ...page, papers: [brief], withdrawn: [withdrawal] };
    expect(errorsOf(`${URL_OF_SCHEMA}#/$defs/list`, listed)).toBeNull();
    expect(errorsOf(`${URL_OF_SCHEMA}#/$defs/list`, { ...page, papers: [{}] })).not.toBeNull();
  });

  it.each([
    ['without a section', { sections: {} }],
    ['with a day that no calendar has', { date: '2025-02-30' }],
    ['with a field that is none', { stars: 5 }],
  ])('refuses a digest %s', (_, change) => {
    expect(errorsOf(URL_OF_SCHEMA, { ...paperJson(digest, facts), ...change })).not.toBeNull();
  });

  it('asks for exactly the eight sections, as JSON Schema 2020-12', () => {
    expect(apiSchema(URL_OF_SCHEMA)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: URL_OF_SCHEMA,
      properties: { sections: { required: SECTION_KEYS, additionalProperties: false } },
    });
  });

  it('describes every field', () => {
    const fields = [...paperFields(), ...paperListFields()];
    expect(fields.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
    expect(fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['sections.cost.markdown', 'corrections[].why', 'papers[].id']),
    );
  });
});

it('says with a digest which machine-written text of which paper it is, and from when', () => {
  const { notice, arxiv, doi, titleText } = paperJson(digest, facts);
  expect(notice).toMatch(/arXiv:2501\.00001v1 .*機械.*2025-01-05/);
  expect([arxiv, doi]).toEqual(['https://arxiv.org/abs/2501.00001v1', '10.48550/arXiv.2501.00001']);
  expect(titleText).toBe('Folding L² Paper');
});
