// What an instrument says of itself in the words of the office: who answers, whether on a screen, for which ages and
// grades, its danger items and its bands; and the plain sentence for a change between two results.
#pragma once

#include "core/screening/instruments.h"
#include "core/screening/reliable_change.h"

#include <QString>

namespace xd::text {

QString labelOf(screening::Informant informant);   // 学生本人, 家长, 教师
QString labelOf(screening::NormedAs normed);       // T 分, 百分位
QString screenWords(const screening::Instruments &instruments, const screening::Instrument &instrument); // 自拟题目, 已有文本, 缺文本, 仅纸笔或导入, 仅导入
QString ageWords(const screening::Instrument &instrument);   // 11–17 岁; empty where the pack says nothing
QString gradeWords(const screening::Instrument &instrument); // 六年级 至 高三
// Where its facts come from and what its holder allows; in Chinese where the pack says it in Chinese too.
QString sourceWords(const screening::Instruments &instruments, const screening::Instrument &instrument);
QString licenceWords(const screening::Instruments &instruments, const screening::Instrument &instrument);
// "9（轻生或自伤的念头）≥1，24 小时内有人看望"
QString dangerWords(const screening::Instrument &instrument, const screening::DangerItem &item);
// "正常 0–14、轻微高 15–17、…" up to the greatest value of the scale.
QString bandWords(const screening::Instrument &instrument, int scale, const screening::ScaleNorm &norm);
// "版本 2", with a space that no column breaks.
QString versionWords(const QString &version);
// Why an added pack is left out here, and what to do about it.
QString unreadableWords(const packs::UnreadablePack &pack);
QString unreadableAdvice(const packs::UnreadablePack &pack);
// "比上次低了 6 分，超出测量误差，可视为真实变化。"
QString changeSentence(const screening::ReliableChange &change);

} // namespace xd::text
