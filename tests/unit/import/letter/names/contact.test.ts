import { expect, test } from 'vitest';
import { phoneIn, readContact } from '../../../../../src/import/letter/names/contact.ts';

test.each([
  ['骆某,0876-6300000', { name: '骆某', phone: '0876-6300000' }],
  ['张某    0730-6300000', { name: '张某', phone: '0730-6300000' }],
  ['姜颖:0917—4930000', { name: '姜颖', phone: '0917—4930000' }],
  ['张 磊', { name: '张磊' }],
  ['王科长，0574-63890000转801', { name: '王科长', phone: '0574-63890000转801' }],
  ['孙八（办公室）', { name: '孙八（办公室）' }],
  ['孙八（电话：63890000）', { name: '孙八', phone: '63890000' }],
  ['张三、李四 63890000、63890001', { name: '张三、李四', phone: '63890000、63890001' }],
  ['（0574）63890000', { phone: '（0574）63890000' }],
])('%s', (text, contact) => {
  expect(readContact(text)).toEqual(contact);
});

test.each(['', '请与办公室联系，谢谢。', '示例市教育局办公室主任室', '电话'])('“%s” is not a contact', (text) => {
  expect(readContact(text)).toBeUndefined();
});

test('a telephone number is kept as printed', () => {
  expect(phoneIn('0878—6030000。')).toBe('0878—6030000');
  expect(phoneIn('8959 6662')).toBe('8959 6662');
  expect(phoneIn('138****8000')).toBe('138****8000');
  expect(phoneIn('未留')).toBeUndefined();
});
