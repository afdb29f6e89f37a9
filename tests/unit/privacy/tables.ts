/** The patterns of the privacy rules, for `patterns.test.ts`. */
import { addressSigns, callWord, codeWord, numberSigns, unitWord } from '../../../src/privacy/context.ts';
import { bankCards, cardSigns, mistypedCards } from '../../../src/privacy/rules/card.ts';
import {
  chatGroups,
  chatNames,
  chatPieces,
  chatSigns,
  publicDingtalk,
  publicQq,
  publicWechat,
} from '../../../src/privacy/rules/chat.ts';
import {
  addressWord,
  contactsBehind,
  deputyContacts,
  deputySigns,
  submitter,
  telephoneSort,
  telephoneWord,
} from '../../../src/privacy/rules/deputy.ts';
import { firmWord, homeSigns, homesInSentences, labelledHomes } from '../../../src/privacy/rules/home.ts';
import { estate, homesInEstates, homesUpStairs, houses } from '../../../src/privacy/rules/house.ts';
import {
  identityNumbers,
  identityPieces,
  identitySigns,
  mistypedIdentities,
  oldIdentities,
  speltIdentities,
} from '../../../src/privacy/rules/identity.ts';
import {
  complainant,
  fixedTelephone,
  furtherHomeTelephones,
  homeSort,
  homeTelephones,
} from '../../../src/privacy/rules/landline.ts';
import { mailSigns, otherMail, privateMail, privateProvider } from '../../../src/privacy/rules/mail.ts';
import {
  calledMobiles,
  figures,
  mobileNumbers,
  mobilePieces,
  speltNumbers,
} from '../../../src/privacy/rules/mobile.ts';
import { officeSigns, officeWord } from '../../../src/privacy/rules/office.ts';
import { insurance, insuranceNumbers, paperSigns, passports, travelPaper } from '../../../src/privacy/rules/papers.ts';
import { placePieces } from '../../../src/privacy/rules/place.ts';
import { plates } from '../../../src/privacy/rules/plate.ts';

export const rules = {
  ...{
    identityNumbers,
    mistypedIdentities,
    oldIdentities,
    speltIdentities,
    deputyContacts,
    contactsBehind: contactsBehind('示例丙'),
  },
  ...{
    privateMail,
    mobileNumbers,
    calledMobiles,
    bankCards,
    chatNames,
    labelledHomes,
    homesInSentences,
    homesUpStairs,
  },
  ...{
    passports,
    insuranceNumbers,
    homeTelephones,
    furtherHomeTelephones,
    mistypedCards,
    chatGroups,
    otherMail: otherMail([]),
  },
  ...{ homesInEstates, houses, plates, speltNumbers },
};

export const tables = {
  ...Object.fromEntries(Object.entries(rules).map(([name, { rows }]) => [name, rows])),
  ...{
    numberSigns,
    addressSigns,
    cardSigns,
    chatSigns,
    deputySigns,
    identitySigns,
    figures,
    officeSigns,
    homeSigns,
    mailSigns,
    paperSigns,
  },
};

export const pieceTables = { chatPieces, identityPieces, mobilePieces, placePieces };

/** Lists of words. */
export const words = [
  ...[unitWord, codeWord, callWord, publicDingtalk, publicQq, publicWechat, addressWord, submitter],
  ...[telephoneSort, telephoneWord, estate, privateProvider, officeWord, firmWord],
  ...[homeSort, complainant, fixedTelephone, travelPaper, insurance],
];
