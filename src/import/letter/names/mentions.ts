/** What sentences of the text mention besides its subject: who signed it off, and agencies that were consulted. Pure. */
import { rankCharacters } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import type { Paragraph } from '../parts/body.ts';
import { agenciesListed } from '../subject/opening.ts';
import type { Opening } from '../subject/subject.ts';
import { personNamed } from './names.ts';

export const mentions = {
  consulted: {
    pattern: /(?:经与|经?商|会同|征求)([^，。；:：]{3,80}?)(?:商议|协商|沟通|研究|同意|意见)后?(?=[，,。；])/u,
    examples: [
      ...['经与市财政局商议，暂维持', '商市财政局同意后，', '会同市医保局、市财政局研究后，', '征求市财政局意见，'],
      ...['经与市财政局协商，', '经与市财政局沟通后，'],
    ],
    counterexamples: ['会同市财政局研究制定了办法。'],
  },
  /** The office of whom signs, then the name. */
  approved: {
    pattern: /[此本](?:件|函|复函|答复)(?:业已|已)?[经由]([^，。；:：]{2,20}?)(?:同意)?(?:审签|签发|签批|核签)/u,
    examples: [
      ...['此复函已经局长示例甲审签。', '此件由局长示例甲签发', '本函业已经示例甲签批', '本答复经示例甲同意核签'],
    ],
  },
  office: {
    pattern: new RegExp(`^[^此本]{0,12}(?:[局院校${rankCharacters}]长|主任|书记|领导|主席)`, 'u'),
    examples: ['分管副局长', '主任', '市委书记', '局领导', '主席'],
  },
  /** A meeting has the shape of a name. */
  meeting: { pattern: /[会议]$/u, examples: ['办公会'] },
} satisfies PatternTable;

/** Takes who signed the letter off, if that is plain; agencies below the opening may have been asked about anything. */
export function readMentions(paragraphs: readonly Paragraph[], opening: Opening, facts: Facts): void {
  for (const { line, text } of paragraphs) {
    const [, signer] = mentions.approved.pattern.exec(text) ?? [];
    if (signer !== undefined) takeSigner(signer, line, facts);
  }
  if (facts.all('coHandlingAgencies').length > 0) return;
  for (const { line, text } of paragraphs.filter((one) => one.line > opening.line)) {
    const [, listed = ''] = mentions.consulted.pattern.exec(text) ?? [];
    const names = agenciesListed(listed).agencies;
    if (names.length === 0) continue;
    const message = `正文里提到与${names.join('、')}会商，没有取；核对是不是会办单位`;
    facts.warn('field-not-recognised', line, 'coHandlingAgencies', message);
    return;
  }
}

function takeSigner(signer: string, line: number, facts: Facts): void {
  const name = signer.replace(mentions.office.pattern, '');
  const named = mentions.meeting.pattern.test(name) ? undefined : personNamed(name);
  if (named) facts.offer('signatory', named, line, 1);
  else facts.warn('field-not-recognised', line, 'signatory', `这里的签发人“${signer}”没有取；核对后填写`);
}
