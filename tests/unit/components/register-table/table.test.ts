import { gzipSync } from 'node:zlib';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type Session, sessionSchema } from '../../../../schemas/session.ts';
import { renderTable } from '../../../../src/components/register-table/table.ts';
import { dispositionOf, nameOf } from '../../../../src/library/arrange.ts';
import type { Entry } from '../../../../src/library/entry.ts';
import { registerRows } from '../../../../src/library/register-rows.ts';
import { officeOf } from '../../../corpus/agencies.ts';
import { openDocket } from '../../../corpus/docket.ts';
import { planMeetings } from '../../../corpus/meetings.ts';
import { entryAt } from '../../library/entries.ts';

const session = (register: object[], asOf?: string): Session =>
  sessionSchema.parse({
    body: { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' },
    term: 1,
    session: 1,
    names: ['市一届人大一次会议'],
    register,
    asOf,
  });

const rendered = (of: Session, entries: Entry[] = []) =>
  renderTable(registerRows(of, entries), {
    caption: '登记册',
    usual: 'suggestion',
    agencyName: (id) => officeOf(id).shortNames?.[0] ?? id,
    dispositionOf: ({ reply }) => dispositionOf(reply, { name: '示例' }),
    hrefOf: (path) => `${path.split('/').slice(1).join('/')}/`,
  });

/** The text of each cell of each row, header first. */
function cellsOf(html: string): string[][] {
  const rows: string[][] = [];
  visit(rehype().parse(html), 'element', (element) => {
    if (element.tagName === 'tr') rows.push([]);
    if (element.tagName === 'th' || element.tagName === 'td') rows.at(-1)?.push(textOf(element));
  });
  return rows;
}

describe('the table of a register', () => {
  test('has a column only for what some row contains', () => {
    expect(cellsOf(rendered(session([{ number: '1', kind: 'suggestion' }])))).toEqual([
      ['号数', '题目', '办理结果'],
      ['1', '题目未登记', '— 办理中'],
    ]);
    const line = { number: '1', kind: 'motion', title: '示例', leadAgency: 'shili-jxj', assignedOn: '2025-03-01' };
    expect(cellsOf(rendered(session([line])))).toEqual([
      ['号数', '题目', '承办机关', '办理结果', '交办'],
      ['1议案', '示例', '市经信局', '— 办理中', '交办 2025-03-01'],
    ]);
  });

  test('keeps what the register says when there is a letter', () => {
    const line = {
      ...{
        number: '367',
        kind: 'suggestion',
        title: '示例题目',
        proposers: ['示例甲', '示例乙'],
        leadAgency: 'shili-jxj',
      },
      ...{ coHandlingAgencies: ['shili-jyj', 'shili-slj'], assignedOn: '2025-03-01', dueOn: '2025-06-30' },
    };
    const letter = entryAt('s-1/367', {
      issuingAgency: 'shili-jxj',
      coHandlingAgencies: [{ agency: 'shili-slj', role: '协办' }],
      disposition: 'A',
    });
    const facts = [
      '367',
      '示例题目示例甲、示例乙',
      '市经信局会办 市教育局协办 市水利局',
      'A',
      '2025-06-23',
      '2025-06-30交办 2025-03-01',
    ];
    expect(cellsOf(rendered(session([line]), [letter]))[1]).toEqual(facts);
  });

  test('names the agencies that replied together with the lead', () => {
    const line = { number: '367', kind: 'suggestion', leadAgency: 'shili-jxj', coHandlingAgencies: ['shili-jyj'] };
    const letter = entryAt('s-1/367', { jointAgencies: ['shili-jyj', 'shili-slj'] });
    expect(cellsOf(rendered(session([line]), [letter]))[1]?.[2]).toBe('市经信局联合 市教育局、市水利局');
  });

  test('marks only the first reply as late, and judges by its date alone', () => {
    const register = session([{ number: '12', kind: 'suggestion', dueOn: '2025-04-30' }]);
    const [late, followUp] = [
      entryAt('s-1/12', { issuedOn: '2025-05-01' }),
      entryAt('s-1/12-2', {
        issuedOn: '2025-09-02',
        follows: 's-1/12',
        submissions: [{ number: '12', kind: 'suggestion' }],
      }),
    ];
    expect(
      cellsOf(rendered(register, [late, followUp]))
        .slice(1)
        .map((cells) => cells.slice(-3)),
    ).toEqual([
      ['已答复后续答复', '2025-09-02', '2025-04-30'],
      ['市经信局', '已答复', '2025-05-01晚于期限'],
    ]);
    const inTime = entryAt('s-1/12', { issuedOn: '2025-04-30' });
    expect(rendered(register, [inTime, followUp])).not.toContain('晚于期限');
    const unseen = entryAt('s-1/12', { issuedOn: '2025-04-01', disclosure: 'withheld' });
    expect(rendered(register, [unseen, followUp])).not.toContain('晚于期限');
  });

  test('shows the date of a reply that is not here, never as that of a letter', () => {
    const unseen = {
      number: '1',
      kind: 'suggestion',
      answeredOn: '2025-06-20',
      disclosure: 'withheld',
      ground: '示例依据',
    };
    expect(cellsOf(rendered(session([unseen])))).toEqual([
      ['号数', '题目', '办理结果', '答复日期'],
      ['1', '题目不公开', '— 答复不公开不予公开示例依据', '2025-06-20'],
    ]);
    const rows = cellsOf(rendered(session([unseen]), [entryAt('s-1/2', { issuingAgency: 'shili-jxj' })]));
    expect(rows[0]?.at(-1)).toBe('成文日期');
    expect(rows[1]?.slice(-2)).toEqual(['— 答复不公开不予公开示例依据2025-06-20 答复', '']);
  });

  describe('of 5,000 numbers', () => {
    const [meeting] = planMeetings(1, 1);
    if (!meeting) throw new Error('the plan has no meeting');
    const lines = openDocket({ ...meeting, register: 'complete', letters: 4600 }, 1).register.slice(0, 5000);

    test('names the first proposer of several, and how many there are', () => {
      const several = lines.findIndex(({ proposers = [] }) => proposers.length > 1);
      const { title, proposers = [] } = lines[several] ?? {};
      const [first] = proposers;
      expect(cellsOf(rendered(session(lines)))[several + 1]?.[1]).toBe(
        `${title}${first && nameOf(first)}等${proposers.length}人`,
      );
    });

    test('weighs at most 148 KB gzipped', () => {
      expect(gzipSync(rendered(session(lines, '2025-09-30'))).length).toBeLessThanOrEqual(148 * 1024);
    });
  });
});
