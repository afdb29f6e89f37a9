/** A content root with one meeting of many numbers, as in the corpus. */
import { type CorpusFile, corpusOf } from '../../corpus/corpus.ts';
import { openDocket } from '../../corpus/docket.ts';
import { type Meeting, planMeetings } from '../../corpus/meetings.ts';

export interface LongRegister {
  /** Id of the meeting. */
  session: string;
  /** How many numbers its register lists: as requested, or a few more. */
  numbers: number;
  files: Iterable<CorpusFile>;
}

/**
 * A register in which every number has title, proposers, agencies and dates.
 *
 * @param answered whether nine numbers out of ten have a published letter, or none
 */
export function longRegister(numbers: number, answered: boolean, seed: number): LongRegister {
  const [planned] = planMeetings(1, seed);
  if (!planned) throw new Error('the plan has no meeting');
  const meeting: Meeting = { ...planned, register: 'complete' };
  const registered = (letters: number) => openDocket({ ...meeting, letters }, seed).register.length;
  let letters = Math.floor(numbers * 0.85);
  while (registered(letters) < numbers) letters += Math.ceil((numbers - registered(letters)) / 2);
  const files = corpusOf([{ ...meeting, letters }], seed);
  return { session: meeting.id, numbers: registered(letters), files: answered ? files : registersOf(files) };
}

function* registersOf(files: Iterable<CorpusFile>): Generator<CorpusFile> {
  for (const file of files) {
    if (file.path.startsWith('replies/')) return;
    yield file;
  }
}
