<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColumnChart</name>
    <message>
        <source>cut-off</source>
        <translation>界值</translation>
    </message>
</context>
<context>
    <name>DrillCertificate</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>学籍记录</translation>
    </message>
    <message>
        <source>Tags of students</source>
        <translation>学生标记</translation>
    </message>
    <message>
        <source>Screening rounds</source>
        <translation>测评轮次</translation>
    </message>
    <message>
        <source>Consent slips</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Danger findings</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>Frozen reports</source>
        <translation>已定稿报告</translation>
    </message>
    <message>
        <source>Bundles sent</source>
        <translation>已发上报包</translation>
    </message>
    <message>
        <source>Bundles received</source>
        <translation>已收上报包</translation>
    </message>
    <message>
        <source>Records received</source>
        <translation>已收记录</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Items in the mailbox</source>
        <translation>信箱条目</translation>
    </message>
    <message>
        <source>Lines of the journal</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>All other rows</source>
        <translation>其余各项</translation>
    </message>
    <message>
        <source>%1: the journal ends with</source>
        <translation>%1：日志末尾</translation>
    </message>
    <message>
        <source>line %1, head %2</source>
        <translation>第 %1 条，摘要 %2</translation>
    </message>
    <message>
        <source>Passed. From this backup the site was rebuilt as a whole: every page was authentic, every table held as many rows as noted, and both journals led without a gap to the noted ends.</source>
        <translation>通过。用这份备份完整地重建了全部数据：每一页都真实无误，每张表的条数与清单一致，两本日志连续无缺，末尾与清单相符。</translation>
    </message>
    <message>
        <source>Not passed. %1</source>
        <translation>未通过。%1</translation>
    </message>
    <message>
        <source>Restore drill %1</source>
        <translation>恢复演练证明 %1</translation>
    </message>
    <message>
        <source>Certificate of a restore drill</source>
        <translation>备份恢复演练证明</translation>
    </message>
    <message>
        <source>%1 · code %2</source>
        <translation>%1 · 代码 %2</translation>
    </message>
    <message>
        <source>Contains no data of students</source>
        <translation>不含学生信息</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Date of the drill</source>
        <translation>演练日期</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Time needed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Journal lines since then</source>
        <translation>此后新增日志</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>清点结果</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In the backup's list</source>
        <translation>备份清单</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>重建后</translation>
    </message>
    <message>
        <source>The site was rebuilt in a scratch place on this computer, opened with the keys that the backup itself carries, and taken away again. The working data was not touched.</source>
        <translation>演练在本机的临时位置重建全部数据，用备份自带的密钥打开，结束后已清除。正在使用的数据未作任何改动。</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>演练人</translation>
    </message>
    <message>
        <source>Seen by the principal</source>
        <translation>校长签阅</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>PageFlow</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
</context>
<context>
    <name>QuarterlyPaper</name>
    <message>
        <source>Quarter %1 of %2</source>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>心理教师</translation>
    </message>
    <message>
        <source>Head in charge</source>
        <translation>分管负责人</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>校长</translation>
    </message>
    <message>
        <source>Table %1  %2</source>
        <translation>表%1　%2</translation>
    </message>
    <message>
        <source>Figure %1  %2</source>
        <translation>图%1　%2</translation>
    </message>
    <message>
        <source>Student mental health, %1</source>
        <translation>%1学生心理健康工作报告</translation>
    </message>
    <message>
        <source>%1 · school year %2 · as of %3</source>
        <translation>%1 · %2 学年 · 数据截至 %3</translation>
    </message>
    <message>
        <source>For the leading group only</source>
        <translation>内部资料 · 仅供学校领导小组</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>%1 boys, %2 girls</source>
        <translation>男 %1 人，女 %2 人</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>应测人数</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>同意参加</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完成测评</translation>
    </message>
    <message>
        <source>1. Enrolment</source>
        <translation>一、在籍学生</translation>
    </message>
    <message>
        <source>Students by grade and sex</source>
        <translation>各年级男女生人数</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>2. Screening</source>
        <translation>二、心理健康测评</translation>
    </message>
    <message>
        <source>No screening took place in this quarter.</source>
        <translation>本季度没有开展测评。</translation>
    </message>
    <message>
        <source>Screening is voluntary and needs the informed consent of guardian and student. What it finds are candidates for a second look by a person. It is not a diagnosis and says nothing about a student's conduct or performance.</source>
        <translation>测评坚持自愿原则，须监护人和学生本人知情同意。测评只提示哪些学生需要由专人进一步了解，不是诊断，也不反映学生的品行与学业，不得用于评优、排名或其他评价。</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>Taking part, by grade</source>
        <translation>各年级参测情况</translation>
    </message>
    <message>
        <source>%1: bands of the total, by grade</source>
        <translation>%1总分各等级人数</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>3. What the numbers mean</source>
        <translation>三、数据说明</translation>
    </message>
    <message>
        <source>Students: at school on the day of the report, in the grade of that day.</source>
        <translation>在籍学生：数据截止日在校的学生，按当日所在年级统计。</translation>
    </message>
    <message>
        <source>Eligible: at school and in a grade of the round. Answered: with at least one answer sheet. Missing: consented, no sheet yet. Refused: guardian or student declined. No slip: no consent slip came back.</source>
        <translation>应测人数：在校且属于本轮测评年级的学生。已测：至少交回一份答卷。未测：已同意但尚无答卷。不同意：监护人或学生本人不同意。未回执：没有收到知情同意书。</translation>
    </message>
    <message>
        <source>Consented (key figure): answered and missing together, of the eligible. Completed: answered, of the consented. Coverage: answered, of the eligible.</source>
        <translation>同意参加 =（已测＋未测）÷ 应测人数；完成测评 = 已测 ÷（已测＋未测）；覆盖率 = 已测 ÷ 应测人数。</translation>
    </message>
    <message>
        <source>Bands follow the norm set of the instrument's pack. No valid result: too many items without an answer, void by the validity scale, or another instrument of the round was answered.</source>
        <translation>等级按量表资源包所载常模划分。无有效结果：漏答过多、效度量表提示无效，或只做了本轮的其他量表。</translation>
    </message>
    <message>
        <source>One table is held back: beside an earlier report it would show how very few have changed.</source>
        <translation>有一张表暂不公布：与此前的报告对照会显示极少数学生的变化。</translation>
    </message>
    <message>
        <source>This report replaces report %1 of the same quarter, whose numbers have changed since.</source>
        <translation>本报告替代同一季度的报告 %1，其数字此后有变动。</translation>
    </message>
    <message>
        <source>Quarterly report %1 %2</source>
        <translation>%1季度报告-%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2 人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Report %1, prepared by %2, frozen on %3. The code beside the title holds the number and the checksum, so that a printed copy can be held against the record.</source>
        <translation>报告编号 %1，编制人 %2，%3 定稿。标题旁的二维码含报告编号与校验码，可将纸质件与系统内存档核对。</translation>
    </message>
    <message>
        <source>Of the %1 with “%2” in the whole school: %3.</source>
        <translation>全校“%2”共 %1 人，其中：%3。</translation>
    </message>
    <message>
        <source>* Counts below %1 are not shown, nor others from which they could be worked out. Shares are whole percent and not given for fewer than 10 students (—). Missing and no slip say nothing of anyone's health and are given as they are.</source>
        <translation>* 表示少于 %1 人，或可由此推算出少于 %1 人的数字，均不公布。比例取整数；人数不足 10 人时不计算比例（—）。未测、未回执只反映参测情况，如实列出。</translation>
    </message>
    <message>
        <source>Times a counsellor stood in for an absent colleague to read what is for her (with a reason, for minutes, reading only): %1.</source>
        <translation>本季度代班查看缺席同事的信件（写明理由，限时、只读）：%1 次。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery sheet %1</source>
        <translation>恢复单 %1</translation>
    </message>
    <message>
        <source>%1 · code %2 · made on %3</source>
        <translation>%1 · 代码 %2 · 制作于 %3</translation>
    </message>
    <message>
        <source>Xindeng recovery sheet</source>
        <translation>心灯 恢复单</translation>
    </message>
    <message>
        <source>Secret: keep sealed, do not copy or photograph</source>
        <translation>机密 · 密封保存，请勿复印或拍照</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>If nobody can sign in any more, any two of the three sheets A, B and C open the records again. One sheet alone opens nothing. If two sheets and all passphrases are lost, the records are lost for good: nobody can restore them.</source>
        <translation>如果再也没有人能够登录，A、B、C 三张恢复单中的任意两张可以重新打开档案。单独一张打不开任何内容。如果两张恢复单和所有口令都已丢失，档案将永远无法恢复，任何人都无能为力。</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>存放地点</translation>
    </message>
    <message>
        <source>This is sheet %1: %2.</source>
        <translation>本单为恢复单 %1，%2。</translation>
    </message>
    <message>
        <source>Never keep two sheets in the same place, and none beside the computer.</source>
        <translation>任何两张不得放在同一处，也不得放在电脑旁。</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>Type the nine groups as printed, or scan the code. Capital and small letters are the same; the letters I, L, O and U do not occur. A mistyped group is noticed and named.</source>
        <translation>按印出的顺序输入九组字符，或扫描二维码。不区分大小写；不会出现字母 I、L、O、U。输错的一组会被发现并指出。</translation>
    </message>
    <message>
        <source>Once a year, check that all three sheets are where they belong and still sealed.</source>
        <translation>每年检查一次：三张恢复单都在原处，封口完好。</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>封存人</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>in a sealed envelope with the counsellor</source>
        <translation>装入密封信封，由心理教师保管</translation>
    </message>
    <message>
        <source>in the safe of the school</source>
        <translation>存放在学校保险柜</translation>
    </message>
    <message>
        <source>with the district centre</source>
        <translation>交区级心理健康教育中心保管</translation>
    </message>
    <message>
        <source>in a sealed envelope with the district officer</source>
        <translation>装入密封信封，由区级管理员保管</translation>
    </message>
    <message>
        <source>in the safe of the education authority</source>
        <translation>存放在区教育行政部门保险柜</translation>
    </message>
    <message>
        <source>with the centre of the city</source>
        <translation>交市级心理健康教育中心保管</translation>
    </message>
</context>
<context>
    <name>ReleasedPaper</name>
    <message>
        <source>Confidential: for the counselling room only</source>
        <translation>机密 · 仅限心理辅导室</translation>
    </message>
    <message>
        <source>For the named reader only</source>
        <translation>内部资料 · 仅供指定人员</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>Not for this reader and left out: %n item(s).</source>
        <translation>
            <numerusform>有 %n 项不在该读者的查阅范围内，未列出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>The numbers of a grade are brought up to date once at least %1 of its students have come or gone, so that two reports side by side tell nothing of one.</source>
        <translation>一个年级有至少 %1 名学生增减后才更新其数字，前后两份报告对比看不出个别学生。</translation>
    </message>
</context>
<context>
    <name>ReportSheets</name>
    <message>
        <source>Taking part</source>
        <translation>参测情况</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>在籍学生</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>RoundCharts</name>
    <message>
        <source>Students</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Nothing to compare: no round of the school year before has this instrument.</source>
        <translation>没有可比的数据：上一学年没有使用该量表的测评。</translation>
    </message>
    <message>
        <source>Not compared: the round of the year before used another version of the instrument.</source>
        <translation>不作比较：上一学年用的是该量表的另一个版本。</translation>
    </message>
    <message>
        <source>Not compared: the round of the year before used another norm set.</source>
        <translation>不作比较：上一学年用的是另一套常模（界值）。</translation>
    </message>
    <message>
        <source>Not compared: no grade answered in both years.</source>
        <translation>不作比较：没有两年都作答的年级。</translation>
    </message>
    <message>
        <source>Not compared: the norm set has no cut-off for this scale.</source>
        <translation>不作比较：所用常模没有给出该分量表的界值。</translation>
    </message>
    <message>
        <source>%1: share by grade, this year and last</source>
        <translation>%1：各年级所占比例，今年与去年</translation>
    </message>
    <message>
        <source>% of the valid results</source>
        <translation>占有效结果的百分比</translation>
    </message>
    <message>
        <source>%1, students</source>
        <translation>%1 人数</translation>
    </message>
    <message>
        <source>%1, of</source>
        <translation>%1 有效结果数</translation>
    </message>
    <message>
        <source>No share is given for fewer than 10 students.</source>
        <translation>不足10人的不计算比例。</translation>
    </message>
    <message>
        <source>%1: bands by grade and sex</source>
        <translation>%1：各年级、性别的分档</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>%1: mean by grade</source>
        <translation>%1：各年级平均分</translation>
    </message>
    <message>
        <source>Profile of the scales: mean of all grades</source>
        <translation>各分量表剖面：全体平均分</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>n</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Spread (SD)</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>n without void</source>
        <translation>人数（不含效度存疑）</translation>
    </message>
    <message>
        <source>Mean without void</source>
        <translation>平均分（不含效度存疑）</translation>
    </message>
    <message>
        <source>SD without void</source>
        <translation>标准差（不含效度存疑）</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未计分</translation>
    </message>
    <message>
        <source>At the cut-off</source>
        <translation>达到界值</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>%1: this year and last</source>
        <translation>%1：今年与去年</translation>
    </message>
    <message>
        <source>%1, at the cut-off</source>
        <translation>%1达到界值</translation>
    </message>
    <message>
        <source>%1 Asked in one of the two years alone and left out: %2.</source>
        <translation>%1只有一年参加、未列入比较的年级：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: distribution of the scores</source>
        <translation>%1：得分分布</translation>
    </message>
    <message>
        <source>Bands of the total by grade</source>
        <translation>各年级总分分档</translation>
    </message>
    <message>
        <source>Bands of the total by sex</source>
        <translation>男女生总分分档</translation>
    </message>
    <message>
        <source>This year and last</source>
        <translation>今年与去年</translation>
    </message>
    <message>
        <source>Held back: beside an earlier report it would show how very few have changed.</source>
        <translation>暂不显示：与此前的报告对照，会看出极少数人的变化。</translation>
    </message>
    <message>
        <source>Distribution of the scores</source>
        <translation>得分分布</translation>
    </message>
    <message>
        <source>Scores of bands in which very few lie are left out.</source>
        <translation>人数极少的档次，其得分分布不列出。</translation>
    </message>
    <message>
        <source>Profile of the scales: students at the cut-off, or in the highest band where there is none</source>
        <translation>各分量表剖面：达到界值的人数（无界值的按最高一档）</translation>
    </message>
    <message>
        <source>There</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>No valid result</source>
        <translation>无有效结果</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>No slip</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Not shown (too few)</source>
        <translation>不显示（人数过少）</translation>
    </message>
    <message>
        <source>Parts that are missing are not shown: very few are there, or others could be worked out from them.</source>
        <translation>缺少的部分不公布：人数极少，或可据此推算出其他数字。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>效度存疑</translation>
    </message>
    <message>
        <source>Nothing can be compared here: too few students are concerned.</source>
        <translation>这里无法比较：涉及的学生太少。</translation>
    </message>
    <message>
        <source>A class that holds fewer scores is drawn narrower, and higher in the same measure: equal areas are equally many students. The number is of the class.</source>
        <translation>所含分数较少的一组画得窄些，并按同样的比例画得高些：面积相等，人数就相等；数字是该组的人数。</translation>
    </message>
</context>
<context>
    <name>RoundPaper</name>
    <message>
        <source>Table %1  %2</source>
        <translation>表%1　%2</translation>
    </message>
    <message>
        <source>What the screening shows: %1</source>
        <translation>测评分析：%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>grades %1</source>
        <translation>%1年级</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Confidential: for the counselling room only</source>
        <translation>机密：仅供心理辅导室使用</translation>
    </message>
    <message>
        <source>For the leading group only</source>
        <translation>内部资料：仅供学校领导小组使用</translation>
    </message>
    <message>
        <source>Prepared by %1</source>
        <translation>制表：%1</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>students</source>
        <translation>名学生</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>同意参加</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>1. Instruments and sheets</source>
        <translation>1. 量表与答卷</translation>
    </message>
    <message>
        <source>Instruments, norm sets and validity</source>
        <translation>量表、常模与有效性</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Norm set</source>
        <translation>常模（界值）</translation>
    </message>
    <message>
        <source>Valid results</source>
        <translation>有效结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>instrument, scale</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taking part, by grade</source>
        <translation>各年级参加情况</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, instrument</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Figure %1  %2</source>
        <translation>图%1　%2</translation>
    </message>
    <message>
        <source>%1. By class</source>
        <translation>%1. 各班情况</translation>
    </message>
    <message>
        <source>Classes, for the counselling room alone</source>
        <translation>各班情况（仅供心理辅导室）</translation>
    </message>
    <message>
        <source>%1. What the numbers mean</source>
        <translation>%1. 数据说明</translation>
    </message>
    <message>
        <source>Screening is voluntary and needs the informed consent of guardian and student. Screening is not diagnosis: who reaches a cut-off is a candidate for a second look by a person, and nothing follows from a score alone.</source>
        <translation>测评遵循自愿原则，须经监护人和学生本人知情同意。测评不是诊断：达到界值只表示需要由专人复核，不能仅凭分数作出任何结论。</translation>
    </message>
    <message>
        <source>Eligible: at school and in a grade of the round. Consented: answered and absent together. Absent: consented, no sheet. Refused: guardian or student declined. No slip: no consent slip came back. Nobody without a sheet is counted as zero.</source>
        <translation>应测：在校且属于本轮年级的学生。同意参加：已测与未测之和。未测：同意参加而没有答卷。不同意：监护人或学生不同意。未回执：没有收到同意书回执。没有答卷的学生一律不按零分计。</translation>
    </message>
    <message>
        <source>Valid results: scored sheets that the validity scale does not call void. Void sheets stand beside and are not left out in silence.</source>
        <translation>有效结果：已计分且效度量表未提示存疑的答卷。效度存疑的答卷单独列出，不悄悄剔除。</translation>
    </message>
    <message>
        <source>Years are compared only by the same instrument, version and norm set, in grades that answered in both.</source>
        <translation>只有量表、版本、常模都相同，且两年都作答的年级才作年度比较。</translation>
    </message>
    <message>
        <source>* Counts below %1 are not shown, nor others from which they could be worked out; a chart or a part of it that would tell them is left out. Shares are whole percent and not given for fewer than 10 students (—).</source>
        <translation>* 少于%1人的数字不显示，可以据此推算出来的数字也不显示；会透露这些数字的图表（或其中一部分）不列出。比例取整数百分比，不足10人的不计算（—）。</translation>
    </message>
    <message>
        <source>What the screening shows-%1</source>
        <translation>测评分析-%1</translation>
    </message>
    <message>
        <source>Means of the scales, by grade</source>
        <translation>各年级分量表平均分</translation>
    </message>
    <message>
        <source>No valid result</source>
        <translation>无有效结果</translation>
    </message>
    <message>
        <source>of these void</source>
        <translation>其中效度存疑</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>Report %1, prepared by %2, released once when the round was over and frozen on %3. The code beside the title holds the number and the checksum, so that a printed copy can be held against the record.</source>
        <translation>报告 %1，制表人 %2，测评结束后一次发布，冻结于 %3。标题旁的二维码含编号和校验值，可用来核对纸质件与存档是否一致。</translation>
    </message>
</context>
<context>
    <name>RoundPapers</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Cut here and give the slip to the homeroom teacher, whichever you choose.</source>
        <translation>沿虚线剪下，无论是否同意，都请交给班主任。</translation>
    </message>
    <message>
        <source>Consent slip · %1</source>
        <translation>知情同意回执 · %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意参加</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不同意参加</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The student's own word</source>
        <translation>学生本人</translation>
    </message>
    <message>
        <source>I am willing</source>
        <translation>我愿意参加</translation>
    </message>
    <message>
        <source>I am not willing</source>
        <translation>我不愿意参加</translation>
    </message>
    <message>
        <source>To the guardians of %1, %2</source>
        <translation>%2 %1 同学的监护人：</translation>
    </message>
    <message>
        <source>Once a year our school asks its students how they are: their mood, their worries, their sleep and what burdens them. This time it is %1, %2. We would like to ask for your consent, and your child's own.</source>
        <translation>学校每年了解一次学生的心理状况，包括情绪、烦恼、睡眠和压力。本次为“%1”，时间为%2。参加与否，请您和孩子各自决定，并在回执上写明。</translation>
    </message>
    <message>
        <source>What is asked: questionnaires that are filled in at school in less than one lesson (%1). There are no right or wrong answers, and any question may be left out.</source>
        <translation>做什么：学生在校用不到一节课的时间填写问卷（%1）。答案没有对错，不想回答的题可以不答。</translation>
    </message>
    <message>
        <source>What it is for: to notice early who could use somebody to talk to. A result is no diagnosis and no mark. It only tells the school's psychology teacher whom to ask personally; she speaks with the student before anything is decided.</source>
        <translation>为什么做：尽早发现可能需要有人陪着聊一聊的学生。结果不是诊断，也不是成绩，只是提示心理老师可以找谁当面谈谈；在作出任何判断之前，心理老师都会先和学生本人谈话。</translation>
    </message>
    <message>
        <source>Who sees it: the school's psychology teachers, nobody else. Not classmates, not subject teachers; nothing is posted, ranked or used for marks, awards or admission. The answers are kept encrypted on one computer at school. The authority only gets numbers in which nobody can be recognised.</source>
        <translation>谁能看到：只有学校的心理老师。同学和任课老师都看不到；结果不公布、不排名，不用于成绩、评优和升学。答卷加密保存在校内的一台电脑上，上报的只有认不出个人的汇总数字。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of questionnaires</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Tear this strip off before you hand the sheet in. The sheet itself bears no name, only the number.</source>
        <translation>交卷前请撕下这一条。答题纸上没有姓名，只有编号。</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between options of an answer</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>A letter about this year's questionnaire</source>
        <translation>关于学生心理测评的告家长书</translation>
    </message>
    <message>
        <source>Class lists for the consent slips</source>
        <translation>知情同意回执发放表</translation>
    </message>
    <message>
        <source>For the homeroom teacher only</source>
        <translation>仅供班主任使用</translation>
    </message>
    <message>
        <source>Tick when the slip is back, whatever stands on it, and give all slips to the psychology teacher unopened. Please do not ask anyone why.</source>
        <translation>回执交回即打勾，不看内容，全部原样转交心理老师。请不要询问任何人原因。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>答题纸</translation>
    </message>
    <message>
        <source>In danger: if an answer suggests that your child or somebody else may come to serious harm, we look after your child within a day and tell you and those who must help.</source>
        <translation>遇到危险时：如果答卷提示孩子或他人可能受到严重伤害，我们会在一天之内关心孩子，并告知您和必须参与帮助的人。</translation>
    </message>
    <message>
        <source>It is voluntary for both of you. Whoever does not take part has no disadvantage of any kind. You or your child may withdraw at any time, also afterwards: tell the psychology teacher, and the answers are deleted; only what must be known to protect a life is kept. Whether you take part or not, the counselling room is open to your child.</source>
        <translation>自愿参加：您和孩子都可以不同意，不参加不会有任何不利影响。您或孩子随时可以撤回同意，测评之后也可以：告诉心理老师，答卷即被删除，只保留为保护生命必须知道的内容。无论是否参加，心理辅导室都向孩子开放。</translation>
    </message>
    <message>
        <source>Tick one　%1</source>
        <translation>勾选一项　%1</translation>
    </message>
    <message>
        <source>Tick one</source>
        <translation>勾选一项</translation>
    </message>
    <message>
        <source>The questions are on the questionnaire that lies beside this sheet. Tick one answer for each; leave out what you do not want to answer.</source>
        <translation>题目见另附的问卷。每题勾选一项；不想回答的题可以空着。</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a line</comment>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>RoundSheets</name>
    <message>
        <source>Classes</source>
        <translation>各班</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>No slip</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Not shown (too few)</source>
        <translation>不公布（人数过少）</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void by validity</source>
        <translation>效度存疑</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未计分</translation>
    </message>
    <message>
        <source>Grade and sex</source>
        <translation>年级、性别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>答卷质量</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>grade, sex</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>xd::paper::PrintPreview</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>存为 PDF(&amp;D)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Fill the width</source>
        <translation>按页宽显示</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 / %2 页</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
</TS>
