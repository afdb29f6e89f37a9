import type { BodyKind } from '../../schemas/vocabulary.ts';

/** What search knows of a letter. Handed over by the publisher; everything in it is public. */
export interface SearchRecord {
  /** Path of the page below the base, encoded: `cixi-npc-18-4/367/`. */
  url: string;
  /** What the letter answers, or its own title. */
  title: string;
  /** The letter's own title. */
  letterTitle: string;
  submissions: { number: string; label: string }[];
  session: { id: string; name: string; body: BodyKind; term: number; session: number; year: number };
  documentNumber?: string | undefined;
  /** Proposers, addressees, signatory. */
  people: string[];
  /** The agency's short name, for display. */
  agency: string;
  /** All names of the agency. */
  agencyNames: string[];
  /** Civil date that lists go by. */
  on: string;
  disposition?: string | undefined;
  /** Clean text of the letter, a paragraph each. */
  paragraphs: string[];
}

/** A number of which the register knows, but of which no letter is published. */
export interface UnansweredNumber {
  /** As `submissionKey` gives it. */
  number: string;
  label: string;
  session: string;
  /** Path of the meeting's page below the base. */
  url: string;
  /** Where it stands, in words. */
  status: string;
}
