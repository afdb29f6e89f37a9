/** Another bureau as the publisher: the repository's own content with only the names edited, all of them 示例. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder, filesOf, read, root } from './site.ts';

/** The names of the first publisher, its people and places, and what replaces them for the second. */
const names: [first: string, second: string][] = [
  ['慈溪市', '示例县'],
  ['慈经信建', '示经信建'],
  ['cixi', 'shili'],
  ['章卫军', '示例甲'],
  ['胡孟波', '示例乙'],
  ['王天琪', '示例丙'],
  ['89596662', '0000-0001'],
  ['观海卫镇', '示例镇'],
];

/** What must not remain anywhere in a site of the second publisher. */
export const firstNames = names.map(([first]) => first);

/** A content root of the second publisher, with what a site can state filled in. */
export function secondAgency(): string {
  const content = emptyFolder('second');
  const own = join(root, 'content');
  const renamed = (text: string) => names.reduce((all, [first, second]) => all.replaceAll(first, second), text);
  for (const file of filesOf(own)) {
    const target = join(content, renamed(file));
    mkdirSync(dirname(target), { recursive: true });
    if (/\.(?:md|yaml)$/.test(file)) writeFileSync(target, renamed(read(own, file)));
    else cpSync(join(own, file), target);
  }
  const stated = [
    'organiser: 示例县人民政府办公室（示例）',
    'notice: 示例数据：供测试用，机关、人物、文件均为虚构',
    'contact: { phone: 0000-12345, email: dafu@example.gov.cn, address: 示例县示例路1号 }',
    'codes: { siteId: 示例标识码, icp: 示例ICP备00000000号, publicSecurity: 示例公网安备00000000000000号 }',
  ];
  writeFileSync(join(content, 'site.yaml'), `${renamed(read(own, 'site.yaml'))}\n${stated.join('\n')}\n`);
  return content;
}
