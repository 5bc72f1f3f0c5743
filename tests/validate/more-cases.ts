import { cable, huawei, office, safeCity } from '../support/sources.ts';
import type { RuleCases } from './cases.ts';

/** Cases of the rules about money, lists, landings and duplicates. */
export const moreCases: Readonly<Record<string, RuleCases>> = {
  money: {
    red: {
      'a range that runs backwards, and one that is a point': (sources) => {
        sources.edit(
          safeCity,
          '{kind: contract, amount: 15000000000, currency: KES}',
          '{kind: contract, low: 20, high: 10, currency: KES}\n  - {kind: loan, low: 7, high: 7, currency: KES}',
        );
        return [
          {
            file: safeCity,
            at: '20,',
            message: '`low` (20) is not below `high` (10).',
            hint: 'Swap them, or correct the wrong one.',
          },
          {
            file: safeCity,
            at: '7, high',
            message: '`low` (7) is not below `high` (7).',
            hint: 'Give one figure as `amount`.',
          },
        ];
      },
    },
    green: {
      'a range, and one with one bound': (sources) =>
        sources.edit(
          safeCity,
          '{kind: contract, amount: 15000000000, currency: KES}',
          '{kind: contract, low: 10, high: 20, currency: KES}\n  - {kind: loan, low: 7, currency: KES}',
        ),
    },
  },
  'listed-once': {
    red: {
      'a topic twice, and an organization': (sources) => {
        sources
          .edit(safeCity, '[video-surveillance]', '[video-surveillance, command-centre, video-surveillance]')
          .edit(safeCity, 'command-centre, ', '')
          .edit(cable, '{id: zte}', '{id: huawei}');
        const { line, column } = sources.positionOf(safeCity, 'video-surveillance]');
        return [
          {
            file: cable,
            at: [2, 49],
            message: '"huawei" stands twice in `organizations`.',
            hint: 'Keep one of the two.',
          },
          {
            file: safeCity,
            at: [line, column],
            message: '"video-surveillance" stands twice in `topics`.',
            hint: 'Keep one of the two.',
          },
        ];
      },
    },
    green: {
      'names that differ': (sources) =>
        sources.edit(huawei, '[Huawei Technologies]', '[Huawei Technologies, HUAWEI]'),
    },
  },
  'cable-landings': {
    red: {
      'a single landing': (sources) => {
        sources
          .edit(cable, '  - {place: Karachi, country: PK}\n  - {place: Muscat, country: OM}\n', '')
          .edit(cable, 'segments: [[Gwadar, Karachi], [Gwadar, Muscat]]\n', '');
        return [
          {
            file: cable,
            at: 'landings',
            message: 'The cable has one landing only.',
            hint: 'Add the others that a source names, or a landing with the country alone.',
          },
        ];
      },
    },
    green: {
      'a landing known by its country only': (sources) =>
        sources
          .edit(
            cable,
            '  - {place: Karachi, country: PK}\n  - {place: Muscat, country: OM}\n',
            '  - {country: OM}\n',
          )
          .edit(cable, 'segments: [[Gwadar, Karachi], [Gwadar, Muscat]]\n', ''),
    },
  },
  duplicate: {
    red: {
      'nearly the same title': (sources) => {
        const file = 'presences/huawei/safe-cities.yaml';
        const text = sources
          .read(safeCity)
          .replace('Safe city in Nairobi and Mombasa', 'Mombasa, Nairobi, the safe city')
          .replace('KE}\n  - {place: Mombasa', 'KE}\n  - {place: Kisumu')
          .replace('place: Nairobi', 'place: Nakuru');
        sources.write(file, text);
        return [
          {
            file,
            at: 'Mombasa, Nairobi',
            message: '"safe-cities" and "nairobi-safe-city" have nearly the same title.',
            hint: 'If both tell of one thing, merge them; if not, let the titles, places or dates say what differs.',
          },
        ];
      },
      'the same in everything, which is told once': (sources) => {
        const file = 'presences/zte/zte-second-office.yaml';
        sources.write(file, sources.read(office));
        return [
          {
            file,
            at: 'Office in',
            message: '"zte-second-office" and "zte-office-namibia" have nearly the same title.',
            hint: 'If both tell of one thing, merge them; if not, let the titles, places or dates say what differs.',
          },
        ];
      },
      'the same organization, category, place, parties and time': (sources) => {
        const file = 'presences/huawei/nairobi-cameras.yaml';
        const text = sources
          .read(safeCity)
          .replace('Safe city in Nairobi and Mombasa', 'Cameras for Nairobi');
        sources.write(file, text.replace('started: 2014-11', 'started: 2014'));
        return [
          {
            file: safeCity,
            at: 'Safe city in',
            message:
              '"nairobi-safe-city" and "nairobi-cameras" have the same organization, category, place, parties and time.',
            hint: 'If both tell of one thing, merge them; if not, let the titles, places or dates say what differs.',
          },
        ];
      },
    },
    green: {
      'the same at another time, and with other parties': (sources) => {
        const other = (title: string) =>
          sources.read(safeCity).replace('Safe city in Nairobi and Mombasa', title);
        sources
          .write(
            'presences/huawei/second-phase.yaml',
            other('Second phase').replace(
              /dates:.*?counterparties/s,
              'dates: {started: 2018}\ncounterparties',
            ),
          )
          .write(
            'presences/huawei/for-the-port.yaml',
            other('Port').replace('name: Safaricom', 'name: Kenya Ports'),
          );
      },
      'a number that differs': (sources) => {
        const phase = (n: number) =>
          sources.read(office).replace('Office in Namibia', `Phase ${n} of the office in Namibia`);
        sources.write('presences/zte/phase-1.yaml', phase(1)).write('presences/zte/phase-2.yaml', phase(2));
      },
    },
  },
};
