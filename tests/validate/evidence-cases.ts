import { cable, huawei, safeCity, term, zte } from '../support/sources.ts';
import type { RuleCases } from './cases.ts';

const coordinates =
  'coordinates: {latitude: -1.2921, longitude: 36.8219, precision: site, source: https://www.example.org/map}';

/** Cases of the rules about the evidence of one record. */
export const evidenceCases: Readonly<Record<string, RuleCases>> = {
  'cited-once': {
    red: {
      'an address cited twice': (sources) => {
        const text = sources.read(term);
        const entry = text.slice(text.indexOf('  - url'));
        sources.write(term, `${text}${entry}`);
        const line = text.split('\n').length;
        return [
          {
            file: term,
            at: [line, 5],
            message: 'This address is cited twice.',
            hint: 'Keep one of the two.',
          },
        ];
      },
      'an address cited twice for one designation': (sources) => {
        const text = sources.read(huawei);
        const entry = text.slice(text.indexOf('      - url'), text.indexOf('identifiers'));
        sources.edit(huawei, 'identifiers', `${entry}identifiers`);
        return [
          {
            file: huawei,
            at: [25, 9],
            message: 'This address is cited twice.',
            hint: 'Keep one of the two.',
          },
        ];
      },
    },
    green: {
      'two addresses that differ in their path': (sources) => {
        const text = sources.read(term);
        const entry = text.slice(text.indexOf('  - url')).replace('org/report', 'org/report-2');
        sources.write(term, `${text}${entry}`);
      },
      'an address cited for the record and for a designation': (sources) =>
        sources.edit(
          zte,
          'overview:',
          `designations:
  - list: us-bis-entity-list
    authority: US Department of Commerce
    status: removed
    sources:
      - url: https://www.example.org/report
        title: Safe city goes live
        publisher: Example News
        published: 2019-05
        language: en
        type: news
        archived: https://web.archive.org/web/2020/https://www.example.org/report
overview:`,
        ),
    },
  },
  'coordinates-cited': {
    red: {
      'a point from a page that the record does not cite': (sources) => {
        sources.edit(
          safeCity,
          '{place: Nairobi, country: KE}',
          `{place: Nairobi, country: KE, ${coordinates}}`,
        );
        return [
          {
            file: safeCity,
            at: 'https://www.example.org/map',
            message: 'The source of the coordinates is not among the sources of the record.',
            hint: 'Add it to `sources`.',
          },
        ];
      },
      'a landing point from such a page': (sources) => {
        const point = coordinates.replace('-1.2921', '25.12').replace('36.8219', '62.33');
        sources.edit(cable, '{place: Gwadar, country: PK}', `{place: Gwadar, country: PK, ${point}}`);
        return [
          {
            file: cable,
            at: 'https://www.example.org/map',
            message: 'The source of the coordinates is not among the sources of the record.',
            hint: 'Add it to `sources`.',
          },
        ];
      },
    },
    green: {
      'a point from a source of the record': (sources) =>
        sources.edit(
          safeCity,
          '{place: Nairobi, country: KE}',
          `{place: Nairobi, country: KE, ${coordinates.replace('org/map', 'org/report')}}`,
        ),
    },
  },
  supports: {
    red: {
      'fields that the record does not have': (sources) => {
        sources.edit(safeCity, '[amounts, dates.started]', '[amount, dates.ended, "locations[3].place"]');
        return [
          {
            file: safeCity,
            at: 'amount,',
            message: '"amount" is not a field of a presence.',
            hint: 'Did you mean "amounts"?',
          },
          {
            file: safeCity,
            at: 'dates.ended',
            message: '"dates.ended" is not set in this record.',
            hint: 'Set the field, or remove it from `supports`.',
          },
          {
            file: safeCity,
            at: '"locations[3]',
            message: '"locations[3].place" is not set in this record.',
            hint: 'Set the field, or remove it from `supports`.',
          },
        ];
      },
    },
    green: {
      'a group, a list, an item and a field of it': (sources) =>
        sources.edit(
          safeCity,
          '[amounts, dates.started]',
          '[dates, amounts, "locations[2]", "locations[1].place"]',
        ),
    },
  },
};
