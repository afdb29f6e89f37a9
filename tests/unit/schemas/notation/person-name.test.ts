import { expect, test } from 'vitest';
import { withNormDots } from '../../../../schemas/notation/person-name.ts';

test.each([...'·•‧・･∙⋅．.'])('the dot %s in a name is ·, without blanks', (dot) => {
  expect(withNormDots(`示例${dot}示例${dot}甲`)).toBe('示例·示例·甲');
  expect(withNormDots(`示例 ${dot}　示例`)).toBe('示例·示例');
});

test.each(['示例甲', '1.示例甲', '示例 甲'])('%s stays', (name) => {
  expect(withNormDots(name)).toBe(name);
});
