import { cable, laboratory, safeCity } from '../support/sources.ts';
import type { RuleCases } from './cases.ts';

/** Cases of the rules about dates and cables of one record. */
export const contentCases: Readonly<Record<string, RuleCases>> = {
  'date-order': {
    red: {
      'an end before the beginning': (sources) => {
        sources.edit(safeCity, 'completed: 2015', 'completed: 2013');
        return [
          {
            file: safeCity,
            at: '2013',
            message: '"completed" (2013) lies before "started" (2014-11).',
            hint: 'Swap them, or correct the wrong one.',
          },
        ];
      },
      'an end before the announcement, and before completion': (sources) => {
        sources
          .edit(safeCity, 'completed: 2015', 'completed: 2015\n  ended: 2011-05-01')
          .edit(safeCity, 'status: active', 'status: cancelled');
        const hint = 'Swap them, or correct the wrong one.';
        return ['announced" (2012)', 'completed" (2015)', 'started" (2014-11)'].map((before) => ({
          file: safeCity,
          at: '2011-05-01',
          message: `"ended" (2011-05-01) lies before "${before}.`,
          hint,
        }));
      },
      'in an activity too': (sources) => {
        sources.edit(laboratory, '{announced: 2018-04}', '{started: 2018-04, ended: "[2016..2018-03]"}');
        return [
          {
            file: laboratory,
            at: '"[2016',
            message: '"ended" ([2016..2018-03]) lies before "started" (2018-04).',
            hint: 'Swap them, or correct the wrong one.',
          },
        ];
      },
    },
    green: {
      'a date that may lie on the same day': (sources) =>
        sources.edit(safeCity, 'completed: 2015', 'completed: 2014'),
      'work that began before it was announced': (sources) =>
        sources.edit(safeCity, 'announced: 2012', 'announced: 2015'),
    },
  },
  'far-future': {
    red: {
      'a slip in the year': (sources) => {
        sources
          .edit(safeCity, 'completed: 2015', 'completed: 2105')
          .edit(safeCity, 'status_as_of: 2019', 'status_as_of: 2027');
        return [
          { file: safeCity, at: '2027', message: '"2027" lies after 2026-11-21.', hint: 'Check the year.' },
          { file: safeCity, at: '2105', message: '"2105" lies after 2041-11-21.', hint: 'Check the year.' },
        ];
      },
      'news from the day after the release': (sources) => {
        sources
          .edit(laboratory, '{announced: 2018-04}', '{announced: 2026-11-22}')
          .edit(laboratory, 'org/report', 'org/tomorrow')
          .edit(laboratory, 'published: 2019-05', 'published: 2026-12');
        return [
          {
            file: laboratory,
            at: '2026-11-22',
            message: '"2026-11-22" lies after 2026-11-21.',
            hint: 'Check the year.',
          },
          {
            file: laboratory,
            at: '2026-12',
            message: '"2026-12" lies after 2026-11-21.',
            hint: 'Check the year.',
          },
        ];
      },
    },
    green: {
      'a plan for the next years': (sources) => sources.edit(safeCity, 'completed: 2015', 'completed: 2040'),
      'news of the month of the release': (sources) =>
        sources
          .edit(laboratory, 'org/report', 'org/today')
          .edit(laboratory, 'published: 2019-05', 'published: 2026-11'),
    },
  },
  'status-dates': {
    red: {
      'an end that no date tells of': (sources) => {
        sources.edit(safeCity, 'status: active', 'status: ended');
        return [
          {
            file: safeCity,
            at: 'ended',
            message: 'The status is "ended", and no date says when.',
            hint: 'Give `dates.ended` if a source states it; a year is enough.',
          },
        ];
      },
      'something active that has ended': (sources) => {
        sources.edit(safeCity, 'completed: 2015', 'ended: 2018');
        return [
          {
            file: safeCity,
            at: 'active',
            message: 'The status is "active", and it ended in 2018.',
            hint: 'Set the status to "ended", or move the date to `completed`.',
          },
        ];
      },
      'something announced that is complete': (sources) => {
        sources.edit(safeCity, 'status: active', 'status: announced');
        return [
          {
            file: safeCity,
            at: [5, 9],
            message: 'The status is "announced", and it was completed in 2015.',
            hint: 'Set the status to "completed" or "active".',
          },
        ];
      },
    },
    green: {
      'an end with its date': (sources) =>
        sources
          .edit(safeCity, 'status: active', 'status: ended')
          .edit(safeCity, 'completed: 2015', 'ended: 2018'),
    },
  },
  cable: {
    red: {
      'a cable with locations': (sources) => {
        sources
          .edit(cable, 'landings:', 'locations:')
          .edit(cable, 'segments: [[Gwadar, Karachi], [Gwadar, Muscat]]\n', '');
        return [
          {
            file: cable,
            at: 'locations',
            message: 'A record of category "submarine-cable" has landings, not locations.',
            hint: 'Rename `locations:` to `landings:`.',
          },
        ];
      },
      'landings of what is no cable': (sources) => {
        sources.edit(safeCity, 'locations:', 'landings:');
        return [
          {
            file: safeCity,
            at: 'landings',
            message: 'Only cables have landings, and the category is "smart-city-public-security".',
            hint: 'Rename `landings:` to `locations:`, or correct the category.',
          },
        ];
      },
      'segments that join what is no landing, or nothing': (sources) => {
        sources.edit(cable, '[Gwadar, Muscat]]', '[Gwadar, Maskat], [Karachi, Karachi]]');
        return [
          {
            file: cable,
            at: 'Maskat',
            message: '"Maskat" is not a landing of this cable.',
            hint: 'Its landings are Gwadar, Karachi, Muscat.',
          },
          {
            file: cable,
            at: '[Karachi, Karachi]',
            message: 'A segment joins a landing with itself.',
            hint: 'Name two different landings.',
          },
        ];
      },
      'segments or a length of what is no cable': (sources) => {
        sources.edit(safeCity, 'dates:', 'segments: in-order\nlength_km: 12\ndates:');
        return ['segments', 'length_km'].map((field) => ({
          file: safeCity,
          at: field,
          message: `Only cables have "${field}", and the category is "smart-city-public-security".`,
          hint: 'Remove it, or correct the category.',
        }));
      },
    },
    green: {
      'a cable whose course is its order': (sources) =>
        sources.edit(cable, '[[Gwadar, Karachi], [Gwadar, Muscat]]', 'in-order'),
      'a cable without a known course or landing place': (sources) =>
        sources
          .edit(cable, 'segments: [[Gwadar, Karachi], [Gwadar, Muscat]]\n', '')
          .edit(cable, '{place: Muscat, country: OM}', '{country: OM}'),
    },
  },
};
