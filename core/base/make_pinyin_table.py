#!/usr/bin/env python3
"""Writes the pinyin table of core/base/pinyin.cpp from the Unihan database (Debian package unicode-data).

One argument: the file to write. Every Han character with a modern reading gets all of them without tones, commonest
first; a character without any takes those of a variant (𠮷 reads as 吉). Surname readings are laid over it.
"""
import bz2
import collections
import os
import re
import sys
import unicodedata

FOLDER = '/usr/share/unicode/'
MODERN = ('kMandarin', 'kTGHZ2013', 'kXHC1983', 'kHanyuPinlu')
OLDER = ('kHanyuPinyin',)
VARIANTS = ('kSemanticVariant', 'kZVariant', 'kSimplifiedVariant', 'kTraditionalVariant',
            'kSpecializedSemanticVariant', 'kSpoofingVariant')
MOST_READINGS = 6
BMP_FIRST, BMP_END = 0x3400, 0xA000

# Readings that a character has as a surname, where the commonest reading is another or Unihan leaves it in doubt.
SURNAMES = dict(pair.split(':') for pair in '''
单:shan 曾:zeng 解:xie 仇:qiu 查:zha 朴:piao 区:ou 盖:ge 任:ren 翟:zhai 覃:qin 种:chong 繁:po 员:yun 折:she 召:shao 缪:miao
乐:yue 华:hua 宁:ning 冼:xian 洗:xian 秘:bi 尉:wei 万:wan 黑:he 哈:ha 郇:xun 逄:pang 燕:yan 牟:mou 么:yao 幺:yao 隽:juan
不:fou 佴:nai 那:na 乜:nie 谌:chen 晟:cheng 卜:bu 车:che 祭:zhai 重:chong 能:nai 过:guo 令:ling 曲:qu 纪:ji 葛:ge 柏:bai
褚:chu 郗:xi 薄:bo 应:ying 鲜:xian 隗:wei 句:gou 都:du 莘:shen 粘:nian 炅:gui 訾:zi 宿:su 盛:sheng 沈:shen 占:zhan 石:shi
冯:feng 贾:jia 费:fei 谷:gu 余:yu 於:yu 俞:yu 强:qiang 相:xiang 咸:xian 撒:sa 眭:sui 睢:sui 瞿:qu 臧:zang 贲:ben 阚:kan
仉:zhang 缑:gou 呙:guo 亓:qi 晁:chao 长:zhang 叶:ye 尹:yin 曹:cao 行:xing 降:xiang 适:kuo 藏:zang 朱:zhu 弓:gong 阮:ruan
單:shan 區:ou 蓋:ge 種:chong 員:yun 繆:miao 樂:yue 華:hua 寧:ning 萬:wan 車:che 過:guo 紀:ji 應:ying 鮮:xian 馮:feng 葉:ye
'''.split())

DOUBLE_SURNAMES = dict(pair.split(':') for pair in '''
尉迟:yu,chi 万俟:mo,qi 单于:chan,yu 长孙:zhang,sun 澹台:tan,tai 乐正:yue,zheng 子车:zi,ju 宰父:zai,fu 令狐:ling,hu
鲜于:xian,yu 亓官:qi,guan 相里:xiang,li 颛孙:zhuan,sun 尉遲:yu,chi 萬俟:mo,qi 單于:chan,yu 長孫:zhang,sun 澹臺:tan,tai
樂正:yue,zheng 皇甫:huang,fu 拓跋:tuo,ba 呼延:hu,yan 夏侯:xia,hou 淳于:chun,yu 濮阳:pu,yang 钟离:zhong,li 仲长:zhong,chang
'''.split())


def lines(name):
    path = FOLDER + name
    opened = bz2.open(path + '.bz2', 'rt', encoding='utf-8') if os.path.exists(path + '.bz2') else open(path, encoding='utf-8')
    with opened as file:
        for line in file:
            if line.startswith('U+'):
                point, key, value = line.rstrip('\n').split('\t')
                yield int(point[2:], 16), key, value


def toneless(syllable):
    plain = unicodedata.normalize('NFD', syllable).replace('u\u0308', 'v')
    return ''.join(c for c in plain if c.isascii() and c.isalpha()).lower()


def syllables_of(key, value):
    if key == 'kMandarin':
        return value.split()[:1]
    if key == 'kHanyuPinlu':
        return [re.sub(r'\(.*?\)', '', part) for part in value.split()]
    return [s for part in value.split() for s in part.split(':')[1].split(',')]


def readings():
    found = collections.defaultdict(dict)
    for point, key, value in lines('Unihan_Readings.txt'):
        if key in MODERN + OLDER:
            found[point][key] = [toneless(s) for s in syllables_of(key, value)]
    table = {}
    for point, by_key in found.items():
        keys = [k for k in MODERN if k in by_key] or OLDER
        unique = dict.fromkeys(s for k in keys for s in by_key.get(k, []) if s)
        if unique:
            table[point] = list(unique)[:MOST_READINGS]
    for point, key, value in lines('Unihan_Variants.txt'):
        if point in table or key not in VARIANTS:
            continue
        for variant in value.split():
            other = int(variant.split('<')[0][2:], 16)
            if other in table:
                table[point] = list(table[other])
                break
    spoken = [(c, s) for c, s in SURNAMES.items()]
    spoken += [pair for name, both in DOUBLE_SURNAMES.items() for pair in zip(name, both.split(','))]
    for character, syllable in spoken:
        if syllable not in table[ord(character)]:
            table[ord(character)].append(syllable)
    return table


def array(file, type_name, name, values):
    file.write('constexpr %s %s[] = {\n' % (type_name, name))
    values = [str(v) for v in values]
    for start in range(0, len(values), 24):
        file.write(','.join(values[start:start + 24]) + ',\n')
    file.write('};\n')


def main():
    table = readings()
    syllables = sorted({s for set_ in table.values() for s in set_})
    number = {s: i for i, s in enumerate(syllables)}
    sets = {}
    for point in sorted(table):
        sets.setdefault(tuple(table[point]), len(sets))
    assert len(sets) < 0xFFFF
    flat, offsets = [], [0]
    for set_ in sets:
        flat += [number[s] for s in set_]
        offsets.append(len(flat))
    assert offsets[-1] < 0xFFFF
    bmp = [sets[tuple(table[p])] if p in table else 0xFFFF for p in range(BMP_FIRST, BMP_END)]
    others = sorted(p for p in table if not BMP_FIRST <= p < BMP_END)

    with open(sys.argv[1], 'w', encoding='utf-8') as file:
        file.write('// Made by make_pinyin_table.py from the Unihan database (Unicode licence).\n')
        array(file, 'const char *', 'syllables', ['"%s"' % s for s in syllables])
        array(file, 'unsigned short', 'readingsFlat', flat)
        array(file, 'unsigned short', 'readingsOffset', offsets)
        array(file, 'unsigned short', 'bmpSet', bmp)
        array(file, 'char32_t', 'otherPoint', others)
        array(file, 'unsigned short', 'otherSet', [sets[tuple(table[p])] for p in others])
        file.write('constexpr char32_t bmpFirst = %d, bmpEnd = %d;\n' % (BMP_FIRST, BMP_END))
        file.write('struct Surname { char32_t character; unsigned short syllable; };\n')
        array(file, 'Surname', 'surnames', ['{%d,%d}' % (ord(c), number[s]) for c, s in sorted(SURNAMES.items())])
        file.write('struct DoubleSurname { char32_t first, second; unsigned short firstSyllable, secondSyllable; };\n')
        doubles = [(n, b.split(',')) for n, b in sorted(DOUBLE_SURNAMES.items())]
        array(file, 'DoubleSurname', 'doubleSurnames',
              ['{%d,%d,%d,%d}' % (ord(n[0]), ord(n[1]), number[b[0]], number[b[1]]) for n, b in doubles])


main()
