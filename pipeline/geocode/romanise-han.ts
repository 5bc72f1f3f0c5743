/**
 * Characters with which foreign names are written in Chinese, by the sound that they stand for. Not their Pinyin:
 * 基 is ki or gi in names (基加利 Kigali), 加 is ga or ka. Simplified forms, as fold.ts leaves them.
 */
const SOUNDS = `
a 阿 啊|ai 埃 艾 爱|an 安 昂|au 奥 澳|ba 巴 芭|be 贝 拜 别 北|ban 班 邦 本|bo 博 波 玻 伯 勃 保 鲍|bi 比 彼 毕|bin 宾 滨|bu 布 卜|biu 彪
cha 查 察 恰 乍|che 切 彻 车|chan 昌 钱|chi 奇 其 齐 契 琪 池|chin 钦 青|chu 楚 丘 秋|cho 乔 绰|da 达 大|de 德 迭 的 得 代 戴 黛|dan 丹 当 顿 登 邓 敦
di 迪 地 第 蒂 狄 底|din 丁 廷 亭|du 杜 都 督 度|do 多 道 朵 铎|don 东 栋 董|e 厄 额|r 尔 耳|en 恩|fa 法 发|fan 凡 范 梵 方|fe 费 菲 非 斐 芙 弗 夫 福 富 佛 孚 符|fen 芬 丰 冯
ga 加 嘎 伽 噶|gai 盖|gan 甘 冈 干 根 贡|gao 高 戈 哥 葛 各 格|gu 古 谷 果 郭 固|gua 瓜 危 爪|gui 圭 归|ha 哈 海 黑 赫 霍 豪 何 和 河|han 汉 罕 杭 翰 亨 洪 宏 恒 汗|hi 希
hu 胡 呼 虎|wa 瓦 华 怀|we 惠 韦 维 威 魏 卫 慰 未|wo 沃 渥 窝|wu 乌 武 伍 吴 务|won 旺 汪 万 文 温 翁|gi 吉 季 杰 捷 基 纪 及 积 济|gia 贾 迦 佳 嘉|gin 金 京 津 坚|giu 久 居 朱 珠 茹 祖|ka 卡 喀 咖
kai 凯 开|kan 坎 康 堪 肯 孔|kao 考 科 柯 可 克 刻 寇|ki 奎 魁 葵|ku 库 苦|kun 昆|kua 夸|la 拉 喇 腊 剌|lai 莱 来 赖 雷 累|lan 兰 朗 郎 伦 仑|lao 劳 老 洛 罗 勒 乐 络|li 里 利 黎 丽 立 力 理 莉 列 烈 吕
lin 林 灵 临 琳 宁|liu 柳 留 刘 卢 鲁 路 芦|lon 隆 龙|ma 马 玛 麻 买 迈 麦 么|man 曼 满 芒 门 蒙 孟|mao 毛 茂 莫 摩 墨 默|me 梅 美 媚|mi 米 密 弥|min 明 闵 敏|mu 姆 穆 慕 木 牧|miu 缪 谬
na 纳 那 娜 拿|nai 奈 乃 内|nan 南 楠 囊|nao 瑙 诺|ni 尼 涅 妮 讷|nu 努|niu 纽|non 农|o 欧|pa 帕|pai 派 佩|pan 潘 庞 彭 蓬|pi 皮 匹|pin 平 品|po 坡|pu 普 浦 朴 葡|ran 让 然|re 热 若|ri 日|ron 荣 容|ru 儒
rui 瑞|sa 萨 撒|sai 塞 赛|san 桑 三 圣 森 孙 辛 松 申 生|si 西 锡 悉|se 色 瑟 斯 思 丝 史 司 兹 茨 次 什 施 士 石|sao 索 绍|su 苏 素|sha 沙 莎 夏|shai 谢|shan 山 尚 香 上|she 舍|shu 舒 许|sho 肖 邵|shin 欣 新 兴|shiu 休 修
ta 塔|tai 泰 太 台|tan 坦 唐 汤 坛|tao 陶 托 脱 图 土|te 特 忒|ten 滕|ti 提 梯 帖|tian 田 天|tin 汀|ton 通 桐|tu 突|ia 亚 雅 娅 牙|ian 延 扬 杨 阳 央|iao 耀 姚|ie 耶 叶 也|i 伊 依 易 以 艺|in 因 英 印|ion 永 雍|iu 尤 于 约 优 由 犹
iuan 元|za 扎|zan 赞 詹|ze 泽 则|zen 曾|zhe 哲|zhen 真 珍|zhi 芝 治|zho 卓 佐 左|zon 宗|zi 子|ts 策 采|uei 伟|ue 越 月`;

const LETTERS: ReadonlyMap<string, string> = new Map(
  SOUNDS.trim()
    .split(/[|\n]/)
    .flatMap((group) => {
      const [sound = '', ...characters] = group.trim().split(' ');
      return characters.map((character): [string, string] => [character, sound]);
    }),
);

/** The sound of a character in a foreign name; null when it does not stand for a sound. */
export function romaniseHan(character: string): string | null {
  return LETTERS.get(character) ?? null;
}
