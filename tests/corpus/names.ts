/** Names of people, places and firms, combined from common characters. None refers to anybody real. */
import { type Dice, zipf } from './dice.ts';

// The commonest first.
const surnames = zipf(
  [
    ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岑翁骆裘',
    '欧阳',
    '诸葛',
    '上官',
  ],
  8,
);
const namely = [
  ...'军伟芳敏静丽强磊洋艳勇杰娟涛明超霞平刚建华国文玉海红志春永秀英辉斌晓波宁鑫琴云飞鹏燕梅桂林峰东俊浩宇佳怡婷雪倩琳颖欣悦萍凤兰荣贵福祥瑞康宏健博思远嘉诚泽睿晨昊天立新卫民利群益锋学庆兴盛良德仁义礼信达富旭阳冰清洁莹璐瑶薇菲莉莎娜婉贞淑惠慧巧雅楠柯森炎焕煜钧铭锦钰珍珠瑾琪璇',
];
const given = zipf(namely, 20);

/** A person's name of two or three characters. */
export const personName = (dice: Dice): string =>
  dice.draw(surnames) + dice.draw(given) + (dice.chance(0.72) ? dice.draw(given) : '');

const firstOfPlace = [
  ...namely,
  ...'青柳石白双南北西大小上下金银竹桐枫杏桃松柏荷莲碧丹紫赤翠铜沙泥浅深长横斜曲高望临观听寻归留安泰和丰裕广旧古前后中里外龙凤鹤鹿马羊牛鱼雁燕',
];
const lastOfPlace = [
  ...'禾河溪山湾桥岭塘湖林汀洲浦埠渡坪坑坞岙岗坡田园庄屯堰坝潭池泉井亭楼阁台门口头尾埭峰崖岩峡谷川源沟港汇墩浜荡',
];
const placeKinds = zipf(
  [
    ...['村', '路', '街道', '社区', '小区', '镇', '河', '公园', '小学', '大道', '片区', '水库', '工业园', '农贸市场'],
    ...['中学', '桥', '文化礼堂', '卫生院', '港区', '古街', '泵站', '加油站', '幼儿园', '商圈'],
  ],
  3,
);

/** A place of 示例市: 青禾镇, 柳汀路, 云岭水库. */
export const placeName = (dice: Dice): string =>
  (dice.chance(0.2) ? `${dice.draw(surnames)}家` : dice.pick(firstOfPlace)) +
  dice.pick(lastOfPlace) +
  dice.draw(placeKinds);

/** Where deputies come from. */
export const districts = [
  ...['青禾镇代表团', '云汀街道代表团', '柳湾镇代表团', '石埠镇代表团', '城东代表团', '城西代表团', '双桥镇代表团'],
  ...['梅岭镇代表团', '南塘街道代表团', '北浦镇代表团', '竹溪乡代表团', '开发区代表团'],
];

/** Bodies that submit 提案 in their own name. */
export const collectives = [
  ...[
    '民建市委会',
    '民盟市委会',
    '九三学社市委会',
    '农工党市总支',
    '市工商联',
    '经济界别小组',
    '教育界别小组',
    '医卫界别小组',
  ],
];

const firmKinds = [
  ...['科技有限公司', '电器有限公司', '实业有限公司', '集团', '农业开发公司', '物业公司', '工贸公司', '股份有限公司'],
  ...['服务中心', '合作社', '建设工程公司', '文旅公司', '研究院', '智造公司'],
];

/** A firm: 示例恒源科技有限公司. */
export const firmName = (dice: Dice): string => `示例${brandName(dice)}${dice.pick(firmKinds)}`;

/** A name for a project or a campaign: 恒源. */
export const brandName = (dice: Dice): string => dice.pick(namely) + dice.pick(namely);
