import { cable, huawei, laboratory, office, safeCity, term, zte } from '../support/sources.ts';
import type { RuleCases } from './cases.ts';

const codesOf = (list: string) => `The codes stand in sources/codelists/${list}.yaml.`;

/** Cases of the rules about ids, references and codes of one record. */
export const recordCases: Readonly<Record<string, RuleCases>> = {
  'id-form': {
    red: {
      'a file name with capitals and spaces': (sources) => {
        const file = 'presences/zte/ZTE office_Namibia.yaml';
        sources.write(file, sources.read(office)).remove(office);
        return [
          {
            file,
            at: [1, 1],
            message: '"ZTE office_Namibia" is not an id: lower-case letters, digits and single hyphens.',
            hint: 'Rename it to "zte-office-namibia".',
          },
        ];
      },
      'a file name of Chinese characters': (sources) => {
        const file = 'presences/zte/办公室.yaml';
        sources.write(file, sources.read(office)).remove(office);
        return [
          {
            file,
            at: [1, 1],
            message: '"办公室" is not an id: lower-case letters, digits and single hyphens.',
            hint: 'Choose a name such as nairobi-safe-city.',
          },
        ];
      },
      'an id that is retired': (sources) => {
        sources.write(
          'retired.yaml',
          'retired:\n  - {kind: presence, id: zte-office-namibia, fate: withdrawn, reason: Wrong., release: 2026.11.0}\n',
        );
        return [
          {
            file: office,
            at: [1, 1],
            message: 'The id "zte-office-namibia" is retired and is never used again.',
            hint: 'Choose another id; retired ids stand in sources/retired.yaml.',
          },
        ];
      },
    },
    green: {
      'a retired id of another kind': (sources) =>
        sources.write(
          'retired.yaml',
          'retired:\n  - {kind: activity, id: zte-office-namibia, fate: withdrawn, reason: Wrong., release: 2026.11.0}\n',
        ),
    },
  },
  folder: {
    red: {
      'a record in the folder of another organization': (sources) => {
        const file = 'presences/huawei/zte-office-namibia.yaml';
        sources.write(file, sources.read(office)).remove(office);
        return [
          {
            file,
            at: 'zte}]',
            message: 'The file stands in the folder of "huawei", and the leading organization is "zte".',
            hint: 'Move the file, or put the leading organization first.',
          },
        ];
      },
    },
    green: {
      'a record in which the organization of the folder leads': (sources) =>
        sources.edit(office, '[{id: zte}]', '[{id: zte}, {id: huawei}]'),
    },
  },
  reference: {
    red: {
      'a code that is misspelt': (sources) => {
        sources.edit(office, 'overseas-office', 'oversea-office');
        return [
          {
            file: office,
            at: 'oversea-office',
            message: '"oversea-office" is not a code of categories.',
            hint: `Did you mean "overseas-office"? ${codesOf('categories')}`,
          },
        ];
      },
      'codes and organizations deep within a record': (sources) => {
        sources
          .edit(cable, '{id: zte}', '{id: ztt}')
          .edit(safeCity, 'measure: cameras', 'measure: camera')
          .edit(term, 'org/report', 'org/term')
          .edit(term, 'type: news', 'type: newss')
          .edit(huawei, 'us-bis-entity-list', 'us-bis-entity-lists')
          .edit(laboratory, 'country: CN', 'country: QQ');
        return [
          {
            file: laboratory,
            at: 'QQ',
            message: '"QQ" is not a code of countries.',
            hint: `Did you mean "AQ"? ${codesOf('countries')}`,
          },
          {
            file: huawei,
            at: 'us-bis-entity-lists',
            message: '"us-bis-entity-lists" is not a code of designation-lists.',
            hint: `Did you mean "us-bis-entity-list"? ${codesOf('designation-lists')}`,
          },
          {
            file: cable,
            at: 'ztt',
            message: '"ztt" is not an organization of this dataset.',
            hint: 'Did you mean "zte"? A new one needs a file in sources/organizations/.',
          },
          {
            file: safeCity,
            at: 'camera,',
            message: '"camera" is not a code of measures.',
            hint: `Did you mean "cameras"? ${codesOf('measures')}`,
          },
          {
            file: term,
            at: 'newss',
            message: '"newss" is not a code of source-types.',
            hint: `Did you mean "news"? ${codesOf('source-types')}`,
          },
        ];
      },
    },
    green: {
      'an organization that is only a counterparty': (sources) =>
        sources.edit(safeCity, '{name: Safaricom, role: customer}', '{organization: zte, role: contractor}'),
    },
  },
  currency: {
    red: {
      'letters that are no currency': (sources) => {
        sources
          .edit(safeCity, 'currency: KES', 'currency: KEX')
          .edit(safeCity, 'instrument: loan', 'instrument: loan, amount: 1, currency: RMB');
        return [
          {
            file: safeCity,
            at: 'KEX',
            message: '"KEX" is not an ISO 4217 currency.',
            hint: 'Did you mean "KES"?',
          },
          {
            file: safeCity,
            at: 'RMB',
            message: '"RMB" is not an ISO 4217 currency.',
            hint: 'Did you mean "CNY"?',
          },
        ];
      },
    },
    green: {
      'currencies of amounts and of financing': (sources) =>
        sources.edit(safeCity, 'instrument: loan', 'instrument: loan, amount: 1, currency: CNY'),
    },
  },
  language: {
    red: {
      'a language that does not exist, wherever a source stands': (sources) => {
        sources.edit(huawei, 'language: en', 'language: xq').edit(term, 'org/report', 'org/term');
        sources.edit(term, 'language: en', 'language: xq');
        const said = {
          message: '"xq" is not a language tag.',
          hint: 'Write the BCP 47 tag: en, zh, zh-Hans, fr, es, sw.',
        };
        return [
          { file: term, at: 'xq', ...said },
          { file: huawei, at: 'xq', ...said },
        ];
      },
    },
    green: {
      'a language with its script': (sources) => {
        sources.edit(zte, 'https://www.example.org/report', 'https://www.example.org/zh');
        sources.edit(zte, 'language: en', 'language: zh-Hans');
      },
    },
  },
};
