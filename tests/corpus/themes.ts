/** What letters are about. Words of one theme occur together, so that common and rare words are distributed as in real letters. */

export interface Theme {
  /** Its name in `topics`. */
  topic: string;
  /** Ids of the agencies that reply, most likely first. */
  agencies: readonly [string, ...string[]];
  /** Characters that assign the dictionary's words to the theme. */
  characters: string;
  /** Its common words, the commonest first. */
  words: readonly string[];
  /** Latin terms and the like that its letters use. */
  terms: readonly string[];
}

const theme = (topic: string, agencies: string, characters: string, words: string, terms: string): Theme => ({
  topic,
  agencies: agencies.split(' ').map((id) => `shili-${id}`) as [string, ...string[]],
  characters,
  words: words.split(' '),
  terms: terms.split(' '),
});

/** The commonest first. */
export const themes: readonly Theme[] = [
  theme(
    '教育',
    'jyj rsj czj',
    '学校教师课幼读考',
    '教育 学校 学生 教师 义务教育 课程 幼儿园 校园 教学 学位 学前教育 中小学 课后服务 家长 职业教育 优质资源 集团化办学 师资 招生 心理健康 校舍 午休 研学 近视防控 普惠园 食堂 劳动教育 家校',
    'AI STEM PAD “5+2” 1对1 “双减”',
  ),
  theme(
    '交通',
    'jtj gaj zjj zrj',
    '路车交桥站运航',
    '交通 道路 公交 停车 车辆 线路 公路 停车位 拥堵 路口 电动自行车 站点 通行 出行 接驳 信号灯 客运 快速路 隧道 货车 非机动车 斑马线 慢行系统 枢纽 轨道 港口 限行 公交专用道',
    'ETC TOD BRT GPS P+R LED',
  ),
  theme(
    '产业发展',
    'jxj fgw swj tzj',
    '企业工产制造厂',
    '产业 企业 数字化 制造业 工业 产业链 中小企业 规上企业 智能工厂 技术改造 集群 新质生产力 龙头企业 专精特新 数字经济 家电 汽配 工业互联网 园区 服务商 低效用地 新材料 装备 节能 算力 上云 标杆',
    '5G MES “N+X” AI ERP “9+13” PLC',
  ),
  theme(
    '医疗卫生',
    'wjj ybj scj',
    '医药病诊疗护健',
    '医疗 医院 卫生 患者 健康 基层 医生 医共体 诊疗 家庭医生 中医药 急救 疫苗 慢性病 卫生院 专科 门诊 转诊 药品 公共卫生 筛查 儿科 护理 精神卫生 检验 床位 远程会诊',
    'CT AED DRG MRI HPV ICU',
  ),
  theme(
    '养老',
    'mzj wjj ybj',
    '老养护寿年居',
    '养老 老年人 养老服务 照护 居家 社区 失能 助餐 养老机构 护理员 适老化 长者食堂 日间照料 医养结合 认知障碍 康养 床位 独居 探访 银龄 时间银行 助浴 智慧养老 敬老院 补贴 孝老',
    'APP “1+N” 24小时 SOS “15分钟”',
  ),
  theme(
    '城市建设',
    'zjj zrj zfj',
    '城建房住区楼',
    '城市 小区 住宅 老旧小区 改造 物业 城市更新 加装电梯 房屋 业主 配套 管网 公园 绿地 地下空间 保障性住房 危房 维修资金 业委会 街区 海绵城市 口袋公园 夜景 外墙 雨污分流 招标',
    'BIM CIM EPC “三旧” 3D',
  ),
  theme(
    '水利',
    'slj hbj zrj',
    '水河渠污库堤溪',
    '河道 水利 水库 防汛 清淤 水质 供水 排涝 堤防 水资源 灌溉 河长制 泵站 流域 水系 节水 内涝 引水 山塘 闸门 水土保持 岸线 断面 蓝藻 水源地 农饮水',
    'COD “五水共治” GIS Ⅲ类 pH',
  ),
  theme(
    '生态环境',
    'hbj zfj jxj',
    '环污气废排噪绿',
    '环境 生态 污染 排放 治理 空气质量 垃圾分类 噪声 油烟 废气 固废 监测 双碳 湿地 扬尘 异味 生物多样性 再生资源 危废 土壤 碳排放 环保 执法 污水处理 绿色 减排',
    'VOCs PM2.5 EOD CO2 “无废”',
  ),
  theme(
    '农业农村',
    'nyj gxs zrj',
    '农田粮种村畜',
    '农业 农村 乡村振兴 农民 农产品 粮食 种植 农田 合作社 和美乡村 村集体 耕地 杨梅 农机 品牌 冷链 养殖 种业 大棚 宅基地 农旅融合 家庭农场 高标准农田 病虫害 撂荒 预制菜 茶叶',
    '“千万工程” 4A SC认证 RFID “一村一品”',
  ),
  theme(
    '文化旅游',
    'wlj fgw jyj',
    '文化旅游艺戏书',
    '文化 旅游 文旅 景区 游客 非遗 文物 博物馆 图书馆 演出 古镇 民宿 公共文化 传承 夜经济 研学 书房 展览 遗址 文创 青瓷 戏曲 农家乐 露营 阅读 古村落 直播',
    'IP VR 4K 5A级 “文旅+”',
  ),
  theme(
    '社会治理',
    'gaj sfj xfj',
    '安警法治巡调',
    '平安 治理 社区 网格 矛盾纠纷 调解 反诈 巡逻 信访 法治 普法 警情 基层治理 流动人口 出租房 监控 一站式 志愿者 综治 法律援助 人民调解 走访 隐患 接处警 警务 议事',
    'AI “141” 110 “枫桥经验” DNA',
  ),
  theme(
    '就业社保',
    'rsj jyj czj',
    '工职业劳薪才',
    '就业 人才 技能 社保 劳动者 培训 用工 高校毕业生 工资 创业 职工 灵活就业 招聘 养老保险 零工市场 欠薪 工伤 职业技能 工匠 青年 引才 人才公寓 失业 岗位 劳动关系 待遇',
    'HR “1+3” APP 985 “免申即享”',
  ),
  theme(
    '科技创新',
    'kjj jxj jrb',
    '科技研创术知',
    '科技 创新 研发 高新技术企业 科研 成果转化 孵化器 实验室 创新平台 研究院 专利 知识产权 高校 科技型中小企业 研发费用 众创空间 概念验证 中试 院士 攻关 揭榜挂帅 科创 人工智能 技术合同 独角兽',
    'R&D AI PCT “双创” 6G',
  ),
  theme(
    '商贸流通',
    'swj scj jrb',
    '商贸店市销购',
    '消费 商贸 市场 外贸 电商 跨境电商 商圈 农贸市场 出口 步行街 零售 直播带货 夜市 餐饮 供应链 展会 会展 老字号 以旧换新 便利店 物流 快递 首店 订单 海外仓 综合体',
    'RCEP B2B “618” O2O AEO',
  ),
  theme(
    '城市管理',
    'zfj gaj zjj',
    '管街违摊容清',
    '城市管理 执法 市容 违建 摊点 犬类 占道 环卫 公厕 垃圾 户外广告 共享单车 保洁 清运 门前三包 智慧城管 渣土 流浪犬 乱停乱放 疏导点 背街小巷 文明养犬 早餐车 便民',
    '“721” GPS APP NB-IoT',
  ),
  theme(
    '应急消防',
    'yjj xfd qxj',
    '安险消防灾救',
    '安全 安全生产 消防 应急 隐患排查 救援 事故 预警 演练 避灾 灭火 危化品 台风 充电 高层建筑 消防通道 微型消防站 物资储备 森林防火 有限空间 责任制 演习 气象 雷电',
    'AED 119 “智慧消防” 24小时 LNG',
  ),
  theme(
    '营商环境',
    'fgw dsj sjj czj',
    '政务办审批照',
    '营商环境 政务服务 审批 办事 企业 数据 民营经济 信用 窗口 减税降费 帮办代办 证照 要素 公平竞争 惠企政策 融资 政策兑现 一件事 电子证照 招投标 破产 承诺 柔性执法 涉企',
    '“一网通办” APP “四减” API “7×24”',
  ),
  theme(
    '体育',
    'wlj jyj tzb',
    '体球健赛泳',
    '体育 健身 场馆 赛事 全民健身 球场 步道 青少年 运动 足球 篮球 游泳 体育公园 体质 马拉松 社会体育指导员 开放 冠军 体教融合 场地 器材 龙舟 骑行',
    'NBA “10分钟” CBA 3×3',
  ),
  theme(
    '金融财税',
    'jrb czj sws',
    '金税款资债融',
    '金融 融资 贷款 财政 资金 银行 预算 上市 担保 税收 普惠金融 绩效 债券 保险 基金 信贷 国资 股权 专项债 贴息 过紧日子 收费 统计 不良 政府采购',
    'PPP REITs IPO “4+1” ETF',
  ),
  theme(
    '妇女儿童',
    'fnl tsw wjj',
    '妇儿童家母婴',
    '儿童 妇女 家庭 托育 生育 青少年 婴幼儿 母婴室 家庭教育 未成年人 儿童友好 留守儿童 亲子 两癌 婚育 权益 假期 青年 志愿服务 关爱 女职工 驿站',
    '“1米高度” HPV APP “一小”',
  ),
  theme(
    '残疾与救助',
    'cl mzj ybj',
    '残助康救困',
    '残疾人 无障碍 康复 救助 低保 困难群众 慈善 盲道 帮扶 特殊教育 辅具 托养 临时救助 孤独症 就业 社工 轮椅 兜底 手语 低收入 残疾儿童 支出型',
    '“1+8+X” AI C级 APP',
  ),
  theme(
    '食品药品',
    'scj wjj nyj',
    '食品药餐味质',
    '食品 食品安全 药品 监管 抽检 餐饮 小作坊 质量 校园食品 标准 溯源 外卖 特种设备 网络餐饮 认证 打假 投诉 计量 配送 保健品 明厨亮灶 化妆品 广告 年报',
    'HACCP “食安” ISO9001 QR GMP',
  ),
  theme(
    '能源电力',
    'gdg fgw zjj',
    '电能煤油源燃',
    '充电桩 供电 能源 光伏 电网 新能源 电力 储能 燃气 用电 变电站 煤改电 风电 有序用电 线缆 氢能 节能 电价 停电 充电站 分布式 燃气管道 抄表 氢燃料',
    'V2G LNG 110千伏 kW “光储充”',
  ),
  theme(
    '退役军人与双拥',
    'tyj rsj rfb',
    '军役烈优抚荣',
    '退役军人 优抚 双拥 安置 烈士 军属 服务站 优待证 军创 荣誉 褒扬 老兵 就业 人防 国防教育 立功 慰问 纪念 抚恤 民兵 随军 陵园',
    '“1+N” APP “八一”',
  ),
  theme(
    '土地与规划',
    'zrj nyj zjj',
    '地土规划矿林',
    '土地 规划 国土空间 耕地 用地 不动产 登记 林地 地块 征收 村庄规划 三区三线 生态修复 工业用地 控规 矿山 空间 海域 指标 测绘 林业 古树 标准地',
    'GIS M0 “多规合一” 1:500 DEM',
  ),
  theme(
    '邮政与通信',
    'yzj dsj jxj',
    '邮讯网信寄',
    '快递 邮政 网络 通信 基站 末端 驿站 快递员 数据 信号 宽带 信息 智能快件箱 投递 寄递 包装 弱电 骑手 数字乡村 电信 光纤 绿色包装',
    '5G IPv6 WiFi6 “村村通” NB-IoT',
  ),
];
