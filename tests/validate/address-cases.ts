import { huawei, office, term, zte } from '../support/sources.ts';
import type { RuleCases } from './cases.ts';

const archive = 'https://web.archive.org/web/2020/https://www.example.org/report';

/** Cases of the rules about addresses, copies and own words. */
export const addressCases: Readonly<Record<string, RuleCases>> = {
  'archived-missing': {
    red: {
      'a page without a copy': (sources) => {
        sources.edit(term, 'org/report', 'org/term').edit(term, `    archived: ${archive}\n`, '');
        return [
          {
            file: term,
            at: 'https://www.example.org/term',
            message: 'No archived copy of this page is given.',
            hint: 'Have the page saved by an archive, such as web.archive.org, and put the address of the copy into `archived`.',
          },
        ];
      },
    },
    green: {
      'a page that is itself a copy': (sources) =>
        sources
          .edit(term, 'https://www.example.org/report', 'https://archive.ph/abcd1')
          .edit(term, `    archived: ${archive}\n`, ''),
    },
  },
  'archived-address': {
    red: {
      'the page itself': (sources) => {
        sources.edit(term, 'url: https://www.example.org/report', 'url: https://www.example.org/term');
        sources.edit(term, archive, 'https://www.example.org/web.archive.org');
        return [
          {
            file: term,
            at: 'https://www.example.org/web.archive.org',
            message: 'This is not an address of a web archive.',
            hint: `Give a copy such as ${archive}, or leave \`archived\` out.`,
          },
        ];
      },
    },
    green: {
      'copies of several archives': (sources) =>
        sources
          .edit(term, 'url: https://www.example.org/report', 'url: https://www.example.org/term')
          .edit(term, archive, 'https://perma.cc/ABCD-1234')
          .edit(zte, 'url: https://www.example.org/report', 'url: https://www.example.org/zte')
          .edit(zte, archive, 'http://WAYBACK.archive-it.org:80/1/x'),
    },
  },
  tracking: {
    red: {
      'what a newsletter appends': (sources) => {
        sources
          .edit(
            term,
            'url: https://www.example.org/report',
            'url: https://www.example.org/term?id=1&utm_source=mail',
          )
          .edit(huawei, 'https://www.example.com/', 'https://www.example.com/?fbclid=1');
        const message = 'The address carries a tracking parameter.';
        return [
          {
            file: term,
            at: 'https://www.example.org/term',
            message,
            hint: '`ctatlas fix` takes it out: https://www.example.org/term?id=1',
          },
          {
            file: huawei,
            at: 'https://www.example.com/?fbclid',
            message,
            hint: '`ctatlas fix` takes it out: https://www.example.com/',
          },
        ];
      },
    },
    green: {
      'parameters that name the page': (sources) =>
        sources.edit(
          term,
          'url: https://www.example.org/report',
          'url: https://www.example.org/term?id=1&page=2',
        ),
    },
  },
  'same-page': {
    red: {
      'two spellings of an address': (sources) => {
        const text = sources.read(term);
        const entry = text
          .slice(text.indexOf('  - url'))
          .replace('url: https://www.example.org/report', 'url: http://example.org/report/#top');
        sources.write(term, `${text}${entry}`);
        return [
          {
            file: term,
            at: 'http://example.org/report/#top',
            message: 'This address and https://www.example.org/report seem to lead to the same page.',
            hint: 'Keep one of the two.',
          },
        ];
      },
    },
    green: {
      'two pages of one site': (sources) => {
        const text = sources.read(term);
        const entry = text
          .slice(text.indexOf('  - url'))
          .replace('url: https://www.example.org/report', 'url: https://www.example.org/report?page=2');
        sources.write(term, `${text}${entry}`);
      },
    },
  },
  'own-words': {
    red: {
      'the headline of a source': (sources) => {
        const headline = 'Namibia welcomes the new office of ZTE in its capital';
        sources
          .edit(office, 'url: https://www.example.org/report', 'url: https://www.example.org/office')
          .edit(office, 'Safe city goes live', headline)
          .edit(
            office,
            'An office; the town is not known.',
            'It said that "Namibia welcomes the new office of ZTE".',
          );
        return [
          {
            file: office,
            at: 'It said',
            message:
              '"namibia welcomes the new office of zte" stands word for word in the title of a source.',
            hint: 'Say it in own words.',
          },
        ];
      },
    },
    green: {
      'a title that is our own description': (sources) =>
        sources
          .edit(office, 'url: https://www.example.org/report', 'url: https://www.example.org/office')
          .edit(
            office,
            'Safe city goes live',
            'Namibia welcomes the new office of ZTE\n    title_supplied: true',
          )
          .edit(office, 'An office; the town is not known.', 'Namibia welcomes the new office of ZTE.'),
      'six words that are a name': (sources) =>
        sources
          .edit(office, 'url: https://www.example.org/report', 'url: https://www.example.org/office')
          .edit(
            office,
            'Safe city goes live',
            'Ministry of Home Affairs and Immigration of Namibia gets cameras',
          )
          .edit(office, 'An office; the town is not known.', 'Ministry of Home Affairs and Immigration.'),
    },
  },
};
