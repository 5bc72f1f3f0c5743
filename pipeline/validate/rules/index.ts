import type { CrossRule, RecordRule, TextRule } from '../rule.ts';
import { archivedAddress } from './archived-address.ts';
import { archivedMissing } from './archived-missing.ts';
import { bidi } from './bidi.ts';
import { brackets } from './brackets.ts';
import { cable } from './cable.ts';
import { cableLandings } from './cable-landings.ts';
import { citedOnce } from './cited-once.ts';
import { coordinatesCited } from './coordinates-cited.ts';
import { currency } from './currency.ts';
import { dateOrder } from './date-order.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicate } from './duplicate.ts';
import { email } from './email.ts';
import { farFuture } from './far-future.ts';
import { folder } from './folder.ts';
import { html } from './html.ts';
import { idForm } from './id-form.ts';
import { invisible } from './invisible.ts';
import { language } from './language.ts';
import { listedOnce } from './listed-once.ts';
import { mojibake } from './mojibake.ts';
import { money } from './money.ts';
import { notNfc } from './not-nfc.ts';
import { oneAddress } from './one-address.ts';
import { ownWords } from './own-words.ts';
import { personalId } from './personal-id.ts';
import { phone } from './phone.ts';
import { placeholder } from './placeholder.ts';
import { reference } from './reference.ts';
import { samePage } from './same-page.ts';
import { seeAlso } from './see-also.ts';
import { statusDates } from './status-dates.ts';
import { supports } from './supports.ts';
import { tracking } from './tracking.ts';
import { typography } from './typography.ts';
import { uniqueId } from './unique-id.ts';

// A new rule is a file here and a line in one of these lists.

/** Rules about one record at a time. */
export const recordRules = [
  idForm,
  folder,
  reference,
  currency,
  language,
  dateOrder,
  farFuture,
  statusDates,
  money,
  cable,
  cableLandings,
  listedOnce,
  citedOnce,
  samePage,
  tracking,
  archivedMissing,
  archivedAddress,
  coordinatesCited,
  ownWords,
  supports,
] as readonly RecordRule[];

/** Rules about each text of a record. */
export const textRules: readonly TextRule[] = [
  email,
  phone,
  personalId,
  placeholder,
  mojibake,
  bidi,
  invisible,
  notNfc,
  html,
  typography,
  brackets,
  doubledWord,
];

/** Rules about all records together. */
export const crossRules: readonly CrossRule[] = [uniqueId, oneAddress, seeAlso, duplicate];
