/** Flat lists of words that labels are composed of. */

/** Who does something: 发布机构, 承办单位. */
export const organWord = '(?:单位|部门|机关|机构)';

/** 发布日期, 发布时间. */
export const dayWord = '(?:日期|时间)';

/** 类别标记. */
export const markWord = '(?:标记|标注|标识)';
