import { huawei, office, safeCity, term, zte } from '../support/sources.ts';
import { type RuleCases, source } from './cases.ts';

/** Cases of the rules about all records together. */
export const crossCases: Readonly<Record<string, RuleCases>> = {
  'unique-id': {
    red: {
      'an id in two folders': (sources) => {
        const file = 'presences/zte/nairobi-safe-city.yaml';
        sources.write(file, sources.read(office).replace('Office in', 'Second office in'));
        return [
          {
            file,
            at: [1, 1],
            message: `The id "nairobi-safe-city" is also used in ${sources.path(safeCity)}.`,
            hint: 'Give one of the two another id.',
          },
        ];
      },
      'an id twice in a stream': (sources) => {
        const file = 'glossary/more.yaml';
        const one = `id: more\nterm: More\ndefinition: More.\n${source}`;
        sources.write(file, `${one}---\n${one}`);
        return [
          {
            file,
            at: [13, 1],
            message: `The id "more" is also used in ${sources.path(file)}.`,
            hint: 'Give one of the two another id.',
          },
        ];
      },
    },
    green: {
      'an id that a record of another kind has': (sources) =>
        sources.write('glossary/zte.yaml', `term: ZTE\ndefinition: A company.\n${source}`),
    },
  },
  'one-address': {
    red: {
      'details that differ, each named': (sources) => {
        sources
          .edit(office, 'title: Safe city goes live', 'title: A safe city\n    title_supplied: true')
          .edit(office, 'published: 2019-05\n', 'published: 2019\n')
          .edit(office, 'archived: https://web', 'archived: https://old.web');
        // Organizations are read first, in the order of their names.
        const first = sources.path(huawei);
        const hint = 'Use the same details wherever the address is cited.';
        const archived = 'https://web.archive.org/web/2020/https://www.example.org/report';
        const old = archived.replace('//web', '//old.web');
        const said = (name: string, here: string, there: string) =>
          `"${name}" of this source is ${here} here and ${there} in ${first}.`;
        return [
          {
            file: office,
            at: 'A safe city',
            message: said('title', '"A safe city"', '"Safe city goes live"'),
            hint,
          },
          { file: office, at: 'true', message: said('title_supplied', '"true"', 'not given'), hint },
          { file: office, at: [14, 16], message: said('published', '"2019"', '"2019-05"'), hint },
          {
            file: office,
            at: 'https://old.web',
            message: said('archived', `"${old}"`, `"${archived}"`),
            hint,
          },
        ];
      },
    },
    green: {
      'an address that differs by a letter': (sources) =>
        sources.edit(zte, 'org/report', 'org/reports').edit(zte, 'Safe city goes live', 'Another page'),
      'other fields supported': (sources) =>
        sources.edit(office, 'type: news', 'type: news\n    supports: [status]'),
    },
  },
  'see-also': {
    red: {
      'a term that does not exist': (sources) => {
        sources.edit(term, '[command-centre]', '[command-center, elsewhere]');
        return [
          {
            file: term,
            at: 'command-center',
            message: '"command-center" is not a term of the glossary.',
            hint: 'Did you mean "command-centre"?',
          },
          {
            file: term,
            at: 'elsewhere',
            message: '"elsewhere" is not a term of the glossary.',
            hint: 'Allowed: command-centre, safe-city.',
          },
        ];
      },
    },
    green: {
      'a term that is read later, and one of the same file': (sources) =>
        sources.write(
          'glossary/aaa.yaml',
          `term: First\ndefinition: First.\nsee_also: [safe-city, aaa]\n${source}`,
        ),
    },
  },
};
