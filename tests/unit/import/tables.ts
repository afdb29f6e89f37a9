/** The tables of patterns that read letters, and their lists of words. */
import {
  collectives,
  committeeWord,
  organisationWord,
  partyWord,
  sectorWord,
} from '../../../schemas/notation/collective.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import { attributeWord, propertyWord, remains, shortTagWord, tagWord } from '../../../src/import/damage.ts';
import { copyPhrases, sources } from '../../../src/import/letter/fields/agencies.ts';
import { fieldRows, labelRows } from '../../../src/import/letter/fields/table.ts';
import { dayWord, markWord, organWord } from '../../../src/import/letter/fields/words.ts';
import { agencyParts, notAgencies, organEnd, seal } from '../../../src/import/letter/names/agency-names.ts';
import { phoneWords } from '../../../src/import/letter/names/contact.ts';
import { mentions } from '../../../src/import/letter/names/mentions.ts';
import { doubleSurname, leadingLabel, notPersons, person } from '../../../src/import/letter/names/names.ts';
import { and, nameBeginnings, nameEndings } from '../../../src/import/letter/names/people.ts';
import { proposerPhrases } from '../../../src/import/letter/names/proposers.ts';
import { letterOpening, salutationPhrases } from '../../../src/import/letter/names/salutation.ts';
import { signaturePhrases, signingNames } from '../../../src/import/letter/names/signature.ts';
import { beyond } from '../../../src/import/letter/page/beyond.ts';
import { buttons } from '../../../src/import/letter/page/buttons.ts';
import { leftovers, pageLines, pageNumbers } from '../../../src/import/letter/page/furniture.ts';
import { labelSorts } from '../../../src/import/letter/page/labelled.ts';
import { labelForms, labelRuns } from '../../../src/import/letter/page/labels.ts';
import { markLines } from '../../../src/import/letter/page/marks.ts';
import { pairPhrases } from '../../../src/import/letter/page/pairs.ts';
import { annexPhrases } from '../../../src/import/letter/parts/annexes.ts';
import { trailers } from '../../../src/import/letter/parts/classify.ts';
import { beginnings, openings } from '../../../src/import/letter/parts/cut.ts';
import { endings } from '../../../src/import/letter/parts/ending.ts';
import { columns } from '../../../src/import/letter/parts/head.ts';
import { tailPhrases } from '../../../src/import/letter/parts/rejoined.ts';
import { lastWords, requests, sentences } from '../../../src/import/letter/parts/sentences.ts';
import { notes } from '../../../src/import/letter/parts/tail.ts';
import { partings } from '../../../src/import/letter/source/parting.ts';
import { kindSigns } from '../../../src/import/letter/subject/kind.ts';
import {
  numberDoubts,
  numberPhrases,
  numberPieces,
  seriesPhrases,
} from '../../../src/import/letter/subject/numbers.ts';
import { helperAffixes, helperPhrases, quotations } from '../../../src/import/letter/subject/opening.ts';
import { titlePhrases, titleSigns } from '../../../src/import/letter/subject/title.ts';
import { meetingSigns } from '../../../src/import/meetings.ts';
import { referenceName, referenceWord } from '../../../src/import/references.ts';

export const tables: Record<string, PatternTable> = {
  labels: labelRows(fieldRows),
  labelForms,
  tailPhrases,
  labelRuns,
  labelSorts,
  columns,
  phoneWords,
  signaturePhrases,
  signingNames,
  trailers,
  buttons,
  pageLines,
  pageNumbers,
  leftovers,
  openings,
  beginnings,
  sources,
  copyPhrases,
  markLines,
  notes,
  notPersons,
  notAgencies,
  agencyParts,
  party: { party: collectives.party },
  organisation: { organisation: collectives.organisation },
  sector: { sector: collectives.sector },
  assembly: { assembly: collectives.assembly },
  nameEndings,
  nameBeginnings,
  names: { seal, leadingLabel },
  persons: { person },
  greetings: { letterOpening },
  proposerPhrases,
  quotations,
  helperPhrases,
  helperAffixes,
  titlePhrases,
  mentions,
  titleSigns,
  numberPhrases,
  numberDoubts,
  seriesPhrases,
  kindSigns,
  meetingSigns,
  greeting: { greeting: salutationPhrases.greeting },
  statement: { statement: salutationPhrases.statement },
  everybody: { everybody: salutationPhrases.everybody },
  annexPhrases,
  beyond,
  sentences,
  lastWords,
  requests,
  endings,
  pairPhrases,
  remains,
  partings,
};

export const words: readonly string[] = [
  ...[
    dayWord,
    markWord,
    organWord,
    organEnd,
    partyWord,
    organisationWord,
    sectorWord,
    committeeWord,
    doubleSurname,
    and,
  ],
  ...[tagWord, shortTagWord, attributeWord, propertyWord, referenceName, referenceWord],
];

export const pieceTables: Record<string, PatternTable> = { numberPieces };
