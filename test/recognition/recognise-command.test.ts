/** `npm run recognise`: what it counts in a bundle and in an export, what it keeps to itself, and how it fails. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { progressOn } from '../../scripts/recognise/progress.js';
import { recognise } from '../../scripts/recognise/recognise.js';
import { reportOf } from '../../scripts/recognise/report.js';

const BUNDLE = 'test/recognition/fixtures/bundle.json';
const EXPORT = 'test/recognition/fixtures/export.ndjson';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'recognise-')), 'input.ndjson');
  writeFileSync(file, text);
  return file;
}

describe('what is recognised', () => {
  it('is told of a bundle, references followed', async () => {
    const { medicines, conditions } = await recognise([BUNDLE]);
    expect(medicines.recognised).toEqual([
      { count: 1, written: 'RxNorm 238082 ketamine 10 MG/ML Injectable Solution', as: ['ketamine'] },
    ]);
    expect(conditions.recognised).toEqual([
      {
        count: 1,
        written: 'ICD-10-CM I71.40 Abdominal aortic aneurysm',
        as: ['aneurysmal-vascular-disease'],
      },
    ]);
  });

  it('is told of an export by route, most frequent first', async () => {
    const { medicines } = await recognise([EXPORT]);
    expect(medicines.entries).toBe(8);
    expect(medicines.routes).toEqual([
      ['text', 3],
      ['RxNorm', 2],
    ]);
    expect(medicines.recognised.map(({ written, as }) => [written, ...as])).toEqual([
      ['Ativan 1 mg', 'lorazepam'],
      ['RxNorm 197591 Diazepam 5 MG Oral Tablet', 'diazepam'],
    ]);
    expect(medicines.other).toEqual([{ count: 1, written: 'RxNorm 6809 metformin', as: [] }]);
    expect(medicines.notRecognised).toEqual([
      { count: 1, written: 'ehr.example.org/medicines 4711 K-drip', as: [] },
    ]);
  });

  it('says of conditions which are in no value set', async () => {
    const { conditions } = await recognise([EXPORT]);
    expect(conditions.other.map(({ written }) => written)).toEqual([
      'SNOMED CT 59621000 Essential hypertension',
    ]);
    expect(conditions.recognised.map(({ as }) => as)).toEqual([
      expect.arrayContaining(['ischaemic-stroke', 'cerebrovascular-disease']),
    ]);
  });

  it('adds up several files', async () => {
    const { medicines } = await recognise([BUNDLE, EXPORT, EXPORT]);
    expect(medicines.entries).toBe(17);
  });

  it('reads a bundle on one line, and one with a byte order mark', async () => {
    const resource = {
      resourceType: 'Condition',
      code: { coding: [{ system: 'ICD-10-CM', code: 'F20.0' }] },
    };
    const bundle = JSON.stringify({ resourceType: 'Bundle', entry: [{ resource }, { resource: 7 }, null] });
    for (const text of [bundle, `\uFEFF${bundle}\r\n`]) {
      const { conditions } = await recognise([fileWith(text)]);
      expect(conditions.entries).toBe(1);
    }
  });
});

describe('the report', () => {
  it('names no patient, and no words that only one entry says', async () => {
    const { medicines, conditions } = await recognise([BUNDLE, EXPORT]);
    const report = `${reportOf('Medicines', medicines)}${reportOf('Conditions', conditions)}`;
    expect(report + JSON.stringify({ medicines, conditions })).not.toMatch(/Secretname|1970/);
    expect(report).toContain('1 entries without a code, in words too rare to be shown');
  });

  it('gives the share and the routes', async () => {
    const { medicines } = await recognise([EXPORT]);
    expect(reportOf('Medicines', medicines).split('\n').slice(0, 4)).toEqual([
      'Medicines: 8 entries, 5 recognised (62.5 %): text 3, RxNorm 2',
      '  Recognised',
      '         3  Ativan 1 mg → lorazepam',
      '         2  RxNorm 197591 Diazepam 5 MG Oral Tablet → diazepam',
    ]);
  });

  it('is short where there is nothing', async () => {
    const { medicines } = await recognise([fileWith('')]);
    expect(reportOf('Medicines', medicines)).toBe('Medicines: 0 entries, 0 recognised\n');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a file that is not there', 'test/recognition/fixtures/nowhere.json', /nowhere\.json: no such file/],
    ['a directory', 'test/recognition/fixtures', /fixtures: no such file/],
    ['a file that is no JSON', 'LICENSE', /LICENSE: neither FHIR JSON nor NDJSON/],
    ['JSON that is not FHIR', 'package.json', /package\.json: neither FHIR JSON nor NDJSON/],
  ])('%s is named', async (_, file, message) => {
    await expect(recognise([file])).rejects.toThrow(message);
  });

  it('is named with its line in an export', async () => {
    const file = fileWith('{"resourceType":"Condition"}\n{"resourceType":\n');
    await expect(recognise([file])).rejects.toThrow(/line 2 is not a FHIR resource in JSON/);
  });
});

describe('the bar', () => {
  const drawnOn = (isTTY: boolean): string => {
    let drawn = '';
    const write = (text: string | Uint8Array): boolean => {
      drawn += String(text);
      return true;
    };
    const { advance, end } = progressOn({ isTTY, write }, 10);
    advance(5);
    end();
    return drawn;
  };

  it('is drawn on a terminal, and wiped at the end', () => {
    expect(drawnOn(true)).toMatch(/^\r█{15}░{15} {2}50 %\r +\r$/);
  });

  it('is not drawn elsewhere', () => {
    expect(drawnOn(false)).toBe('');
  });
});
