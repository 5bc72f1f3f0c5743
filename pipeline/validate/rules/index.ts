import type { CrossRule, RecordRule } from '../rule.ts';
import { cable } from './cable.ts';
import { citedOnce } from './cited-once.ts';
import { coordinatesCited } from './coordinates-cited.ts';
import { currency } from './currency.ts';
import { dateOrder } from './date-order.ts';
import { farFuture } from './far-future.ts';
import { folder } from './folder.ts';
import { idForm } from './id-form.ts';
import { language } from './language.ts';
import { oneAddress } from './one-address.ts';
import { reference } from './reference.ts';
import { seeAlso } from './see-also.ts';
import { statusDates } from './status-dates.ts';
import { supports } from './supports.ts';
import { uniqueId } from './unique-id.ts';

/** Rules about one record at a time. A new rule is a file here and a line in this list. */
export const recordRules = [
  idForm,
  folder,
  reference,
  currency,
  language,
  dateOrder,
  farFuture,
  statusDates,
  cable,
  citedOnce,
  coordinatesCited,
  supports,
] as readonly RecordRule[];

/** Rules about all records together. */
export const crossRules: readonly CrossRule[] = [uniqueId, oneAddress, seeAlso];
