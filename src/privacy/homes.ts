/** Where one person lives, down to the door. Pure. Every search begins at a word or a figure; what stands before is added after. */
import type { Hit, Rule } from './rule.ts';

const estate =
  '小区|花园|花苑|花都|花城|新村|公寓|家园|嘉园|佳园|名园|庄园|苑|名邸|官邸|府邸|华府|豪庭|华庭|雅庭|家属院|家属楼|家属区|宿舍|住宅楼?|山庄|别墅|里弄|弄堂|安置房|安置点|小院|名都|名城|新城|水岸|世家|公馆|庭院|大院|一品|首府';
const han = '[\\p{Script=Han}]';
const figure = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z甲乙丙丁]\\d{0,2})';
const room = '(?:[A-Z]?\\d{2,4}|[一二三四五六七八九〇零○十]{2,4})';
const building = `${figure}\\s*(?:幢|栋|号楼|座|#楼?|号院?|排)`;
/** What makes a figure behind a building a count or a year. */
const noCount = '(?!\\d|\\s*[米元人户年平万亿个家套间期强地名月件多余亩台辆栋幢株%至~—-]|号)';
/** A number that ends an address, not one of a bridge, a well or a paper: only some words may follow it. */
const ends = '(?![\\d-])(?!\\s*[、和及与至到~—]\\s*\\d)(?!(?![的住户居家村民宅房院漏内])\\p{Script=Han})';
const villageGroup = `第?${figure}\\s*(?:村民)?(?:小组|组|生产队|队|社)`;

/** A home by its form alone. */
const homes: RegExp[] = [
  // 3幢2单元501室: only homes have such stairs.
  `(?:${building}\\s*[-—]?\\s*)?${figure}\\s*(?:单元|号?门)\\s*[-—]?\\s*(?:${figure}\\s*[楼层]\\s*)?${room}\\s*(?:室|房|号|户)`,
  `${building}\\s*[-—]?\\s*${figure}\\s*单元\\s*[-—]?\\s*(?:${figure}\\s*[楼层]\\s*)?${room}${noCount}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const within = `(?:${han}{0,6}?)(?:第?${figure}\\s*(?:期|区|组团|村)\\s*)?`;
/** A home by the name of an estate, unless an office stands in it. */
const inEstates: RegExp[] = [
  `(?:${estate})${within}${building}\\s*[-—]?\\s*(?:${figure}\\s*[楼层]\\s*)?${room}\\s*(?:室|房(?!间|源|屋)|号(?!楼|线|地))`,
  `(?:${estate})${within}${building}\\s*[-—]?\\s*(?:${figure}\\s*[楼层]\\s*)?\\d{3,4}${noCount}`,
  `(?:${estate})${within}\\d{1,3}\\s*[-—#/]\\s*(?:\\d{1,2}\\s*[-—/]\\s*)?\\d{3,4}(?:\\s*[室房]|${noCount})`,
  `(?:${estate})\\s*\\d{1,4}\\s*号${ends}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** A house in a village or a lane, unless an office stands in it. */
const houses: RegExp[] = [
  // 123弄4号501室
  `\\d{1,4}\\s*弄\\s*(?:\\d{1,3}\\s*支弄\\s*)?\\d{1,4}\\s*号(?![地线楼盘])(?:\\s*\\d{2,4}(?:\\s*[室房]|${noCount}))?`,
  // 某村3组15号
  `(?<=${han})(?:村|社区|居委会?|屯|庄)(?:委会)?\\s*${han}{0,5}?${villageGroup}\\s*[,、-]?\\s*(?:${figure}\\s*号${ends}|\\d{1,4}-\\d{1,3}(?!\\d))`,
  `(?<=${han})(?:村|屯)\\s*\\d{1,4}\\s*号${ends}`,
  // 某镇某村下王28号
  `(?<=[镇乡街道]${han}{1,7})村${han}{1,6}(?<![路街道巷])\\d{1,4}\\s*号${ends}`,
  // 某路123号5幢302室
  `(?:路|街|道|巷|胡同)\\s*\\d{1,5}\\s*号院?\\s*${han}{0,8}?${building}\\s*(?:${figure}\\s*[楼层]\\s*)?\\d{2,4}\\s*[室房]`,
  // 某府11幢1801室
  `${figure}\\s*(?:幢|栋|号楼)\\s*[-—]?\\s*(?:${figure}\\s*[楼层]\\s*)?\\d{3,4}\\s*室`,
].map((pattern) => new RegExp(pattern, 'gu'));

const rest = `(?:\\s*${han}{0,6}?${figure}\\s*(?:幢|栋|号楼|座|单元|[楼层]|室|房|号|户)){0,4}(?:\\s*[-—]?\\d{2,4}(?!\\d|年|元|人|户))?`;
const doors = `${figure}\\s*(?:号(?!楼)院?|室|房(?!间))|\\d{1,3}(?:\\s*[-—#]\\s*\\d{1,4}){1,3}(?![\\d幢栋号])|(?:幢|栋|单元|号楼|座)\\s*\\d{3,4}(?!\\d|年|元|人|户)`;
/** Whatever is called a home. */
const called = new RegExp(
  `(?:(?:家庭|居住|户籍|户口|住宅|现住|身份证)(?:所在)?(?:地址|住址|地)|住址|住所|现居住?地?|现住|户籍|住宅)(?:\\s*(?:[:=|]|为|是|在)){1,2}\\s*([^。；;\\n]{2,50}?(?:${doors}|${figure}\\s*户)${rest})`,
  'gu',
);
const told = new RegExp(
  `(?:家庭(?:住址|地址)|住址|现住址|户籍地址|居住地址|现居住?[于在]?|现住[于在]?|居住[于在]|家住|家在|住在|户籍(?:所在)?地?在?|户口(?:所在地)?在?|(?:^|[\\s(，,、:])住(?![房建宅院户宿保校处改商]))\\s*([^，。；;,\\n的等和]{2,40}?(?:${doors})${rest})${ends}`,
  'gu',
);
const dwelt = /[住居]址|住所|住宅|居住|[现家]住|现居|家在|住在|户[籍口]|(?:^|[\s(，,、:])住|家庭|身份证/u;
const company = /(?:公司|企业|单位|机构|法人|经营|注册|场所|组织|合作社|厂|店)(?:的|及|和|、|或者?)?$/u;
const office =
  /政府|[市县区镇]府|大楼|大厦|中心|办公|园区|科技园|产业园|创业园|写字楼|商务|局|委员会|居委会|办事处|窗口|服务厅|大厅|馆|公司|学校|幼儿园|[养敬]老院|福利院|医院|卫生|法院|检察院|银行|党校|工业|厂|派出所|机关|站|活动室|服务|食堂|校区|教学|实验|综合楼|主楼|车间|仓库|市场|商铺|门面|广场|营业|酒店|宾馆|(?:单位|联系|受理|接待|机关|报名)地[址点]/u;

/** What is called a home, down to a door. */
export const calledHomes: Rule = (text) => {
  if (!dwelt.test(text)) return [];
  const isCompany = (index: number) => company.test(text.slice(Math.max(0, index - 8), index));
  return [called, told].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Hit[] => {
      const written = match[1] ?? '';
      const end = match.index + match[0].length;
      // In prose, 12户 is a count.
      const isCount = written.endsWith('户') && !/[:=|]\s*$/.test(match[0].slice(0, -written.length));
      const isOffice = pattern === told && office.test(written + text.slice(end, end + 6));
      return isCount || isOffice || isCompany(match.index) ? [] : [hitAt(end - written.length, written)];
    }),
  );
};

/** What by its form is a home, down to a door. */
export const homeAddresses: Rule = (text) => {
  const hits: Hit[] = [];
  const search = (patterns: RegExp[], isOffice: (start: number, written: string, found: string) => boolean) => {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const [start, written] = withPlace(text, match);
        if (!isOffice(start, written, match[0])) hits.push(hitAt(start, written));
      }
    }
  };
  const behind = (start: number, written: string) => {
    const end = start + written.length;
    return text.slice(end, end + 6);
  };
  if (/单元|门/u.test(text)) search(homes, () => false);
  search(inEstates, (start, written, found) => office.test(found + behind(start, written)));
  search(houses, (start, written) => {
    const before = /[^，。；、,;]*$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
    return office.test(before + written + behind(start, written));
  });
  return hits;
};

function hitAt(start: number, written: string): Hit {
  const masked = `${written.slice(0, Math.max(0, written.search(numbered)))}***`;
  return { id: 'private-address', label: '家庭住址', severity: 'error', start, end: start + written.length, masked };
}

const numbered = /第?\d|第?[一二三四五六七八九十百A-Za-z甲乙丙丁]{1,4}\s*(?:[幢栋座号弄期]|单元|组|小组|队|村民)/u;
const placeBefore = /(?:[\p{Script=Han}]{1,20}\d{1,5}\s*[号弄组队]院?){0,2}[\p{Script=Han}]{0,20}$/u;

/** Where the address begins, and the whole of it: the names of its place stand before what was found. */
function withPlace(text: string, { 0: found, index }: RegExpExecArray): [start: number, written: string] {
  const before = placeBefore.exec(text.slice(Math.max(0, index - 36), index))?.[0] ?? '';
  const place = before.slice(before.lastIndexOf('的') + 1);
  return [index - place.length, place + found];
}
