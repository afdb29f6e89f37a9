/**
 * What the windows on the page for the staff show: an invented letter (示例) as it was pasted, and what the commands
 * printed, word for word, given the registers of an invented place. A line that begins with `> ` was typed; … replaces
 * lines that are left out.
 */

/** 401.txt, as copied from an old web column. */
export const pasted = `首页 > 建议提案办理 > 正文

关于市十八届人大四次会议第401号建议的答复

示教建[2025]21号
签发人：示例乙

示例甲代表：

您在市十八届人大四次会议提出的第401号建议《关于示例小学增设午休室的建议》收悉。现答复如下：

一、办理情况

示例小学今年暑期把两间教室改为午休室，
9月1日开学时启用。

二、下一步打算

明年再改建四间。

示例市教育局
2025年6月23日

抄送：市人大代表工委，市政府办公室。
联系人：示例丙，联系电话：0000-12345
办结程度 已解决或基本解决
打印本页 关闭窗口`;

export const fetched = `> git clone 仓库地址 dafu
> cd dafu
> git config user.name 示例丙
> git config user.email dafu@example.gov.cn`;

export const imported = `> npm run letter -- import 401.txt --disclosure proactive
401.txt：1 行没看懂
  写入 content/replies/shili-npc-18-4/401.md（原文是 UTF-8 编码）
  认出：
    第 3 行 标题：关于市十八届人大四次会议第401号建议的答复
    第 3 行 会议：市十八届人大四次会议
    第 3 行 建议或提案：建议 401 号 《关于示例小学增设午休室的建议》
    第 5 行 发文字号：示教建〔2025〕21号
    第 21 行 发文机关：示例市教育局
    第 6 行 签发人：示例乙
    公开属性：主动公开
    第 8 行 主送：示例甲
    第 22 行 成文日期：2025-06-23
    第 24 行 抄送：市人大代表工委、市政府办公室
    第 25 行 联系人：示例丙 0000-12345
  改了：
    第 1 行 去掉了不属于答复的文字：首页 > 建议提案办理 > 正文 [text-repaired]
    第 5 行 文号“示教建[2025]21号”的写法改为 示教建〔2025〕21号 [text-repaired]
    第 15 行 接到第 14 行的段落：一句话被换行或换页断开 [text-repaired]
    第 27 行 去掉了不属于答复的文字：打印本页 关闭窗口 [text-repaired]
  没看懂：
    第 26 行 办结程度 已解决或基本解决 [line-not-understood]
  请核对：无
接下来：核对、补齐，再检查 npm run letter -- check content/replies/shili-npc-18-4/401.md`;

/** The file that `import` wrote, and a line added by hand that has a fault. */
export const mended = `---
title: 关于市十八届人大四次会议第401号建议的答复
session: shili-npc-18-4
submissions:
  - number: "401"
    kind: suggestion
    title: 关于示例小学增设午休室的建议
    proposers: [示例甲]
documentNumber: 示教建〔2025〕21号
issuingAgency: shili-jyj
signatory: 示例乙
disclosure: proactive
addressees: [示例甲]
issuedOn: 2025-06-23
copiedTo: [市人大代表工委, 市政府办公室]
contact: { name: 示例丙, phone: 0000-12345 }
disposition：A
---

示例甲代表：
…`;

export const checked = `> npm run letter -- check
content/replies/shili-npc-18-4/401.md:17:1 用了中文冒号（改为英文冒号，后面空一格，如 title: 标题）
1 个错误，0 个警告
> npm run letter -- check
检查完毕，没有问题`;

export const formatted = `> npm run letter -- fmt
已改 content/replies/shili-npc-18-4/401.md`;

export const served = `> npm start
…
答复网站已就绪：http://127.0.0.1:4321/ （按 Ctrl-C 停止）`;

export const pushed = `> git add content
> git commit -m "公开第401号建议的答复"
> git push`;

/** 403.txt: its meeting and its agency are in no register. */
export const unfiled = `> npm run letter -- import 403.txt --disclosure proactive
403.txt：2 项要登记
  写入 content/unfiled/403.md（原文是 UTF-8 编码）
  放在 unfiled/：没有登记会议“市十八届人大五次会议”；没有登记机关“示例市园林局”
…
> npm run letter -- import 403.txt --disclosure proactive --add
登记机关 shili-yuanlinju：示例市园林局
登记会议 shili-npc-18-5：市十八届人大五次会议
403.txt：都认出来了，请核对后发布
  写入 content/replies/shili-npc-18-5/403.md（原文是 UTF-8 编码）
…`;

/** 402.txt: with a mobile number in line 19. */
export const masked = `> npm run letter -- import 402.txt --disclosure proactive
402.txt：没有写入；1 处错误要改
  没有写入：有不能公开的内容；在原文里删去，或加 --mask 遮盖（原文是 UTF-8 编码）
…
  请核对：
    第 19 行 错误：有手机号码 138****8000；在原文里删去，或加 --mask 遮盖 [private-mobile]
> npm run letter -- import 402.txt --disclosure proactive --mask
402.txt：都认出来了，请核对后发布
  写入 content/replies/shili-npc-18-4/402.md（原文是 UTF-8 编码）
…
    第 19 行 手机号码遮盖为 138****8000 [text-repaired]
…`;

export const exception = `privacyExceptions:
  - text: "13800138000"
    reason: 示例理由：值班手机，机关已对外公布
    approvedBy: 示例乙`;

export const asked = `> npm run letter -- new
  1. 市政协十五届四次会议（shili-cppcc-15-4）
  2. 市十八届人大三次会议（shili-npc-18-3）
  3. 市十八届人大四次会议（shili-npc-18-4）
  4. 市政协十五届三次会议（shili-zx-15-3）
哪次会议：3
…
号数，如 367、0038、B-023、闭3：404
代表或委员的姓名，几人之间用顿号隔开：示例甲
…
已写入 content/replies/shili-npc-18-4/404.md
接下来：在称呼下面粘贴正文，再检查 npm run letter -- check content/replies/shili-npc-18-4/404.md`;

/** A folder of six letters: 414.txt has no date, 415.txt no number. */
export const folder = `> npm run letter -- import 来信 --disclosure proactive
共 6 件：4 件都认出来了，请核对后发布；2 件要处理，见最后的汇总
来信/411.txt → content/replies/shili-npc-18-4/411.md
来信/412.txt → content/replies/shili-npc-18-4/412.md
来信/413.txt → content/replies/shili-npc-18-4/413.md
来信/414.txt → content/replies/shili-npc-18-4/414.md（缺成文日期）
来信/415.txt → content/unfiled/415.md（缺号数）
来信/416.txt → content/replies/shili-npc-18-4/416.md
写入 replies/ 5 件，unfiled/ 1 件，没有写入 0 件。
缺成文日期：来信/414.txt
缺号数：来信/415.txt
接下来：核对、补齐，再检查 npm run letter -- check；unfiled/ 里的，写出路径才检查`;

export const registered = `> npm run letter -- register 交办表.xlsx --as-of 2026-06-30 --dry-run
…
> npm run letter -- register 交办表.xlsx --as-of 2026-06-30
…`;
