<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Gallery</name>
    <message>
        <source>Second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>12 longer than a week</source>
        <translation>其中 12 人已超过一周</translation>
    </message>
    <message>
        <source>Danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>Answer today</source>
        <translation>今日须处置</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>90.3 % of the roster</source>
        <translation>占名单的 90.3 %</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>in 24 classes</source>
        <translation>共 24 个班</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>提示条</translation>
    </message>
    <message>
        <source>The last verified backup is 9 days old.</source>
        <translation>最近一次经过验证的备份已是 9 天前。</translation>
    </message>
    <message>
        <source>Back up to a USB stick</source>
        <translation>备份到 U 盘</translation>
    </message>
    <message>
        <source>The district has not yet confirmed the bundle of the third quarter.</source>
        <translation>区里尚未确认第三季度的上报包。</translation>
    </message>
    <message>
        <source>2 students marked a danger answer. The duty clock has started.</source>
        <translation>有 2 名学生作出危险作答，告知时钟已开始计时。</translation>
    </message>
    <message>
        <source>1,198 rows were imported; 2 were refused.</source>
        <translation>已导入 1,198 行，另有 2 行未通过。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>alternate row</source>
        <translation>隔行</translation>
    </message>
    <message>
        <source>line</source>
        <translation>细线</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>muted ink</source>
        <translation>次要文字</translation>
    </message>
    <message>
        <source>accent</source>
        <translation>主色</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>暖色</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>news</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>pointer</source>
        <translation>指针经过</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Type and marks</source>
        <translation>字号与状态标记</translation>
    </message>
    <message>
        <source>Page title, 18 pt</source>
        <translation>页面标题，18 磅</translation>
    </message>
    <message>
        <source>Section, 13 pt</source>
        <translation>小节标题，13 磅</translation>
    </message>
    <message>
        <source>Running text, 10.5 pt, with a line height of one and a half. Screening finds candidates; people decide. A score never becomes a label by itself.</source>
        <translation>正文 10.5 磅，行距一倍半。测评只找出需要再看一眼的学生，判断由人来做；分数本身从不变成标签。</translation>
    </message>
    <message>
        <source>Small and muted, 9.5 pt: 0123456789</source>
        <translation>小号次要文字，9.5 磅：0123456789</translation>
    </message>
    <message>
        <source>Not screened</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Grade 7</source>
        <translation>初一</translation>
    </message>
    <message>
        <source>Grade 8</source>
        <translation>初二</translation>
    </message>
    <message>
        <source>Grade 9</source>
        <translation>初三</translation>
    </message>
    <message>
        <source>Bands by grade</source>
        <translation>各年级分档人数</translation>
    </message>
    <message>
        <source>A screening result is no diagnosis. Small numbers are protected.</source>
        <translation>测评结果不是诊断；人数过少的格子已作保护。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>明显</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>参测情况</translation>
    </message>
    <message>
        <source>Appointments a month</source>
        <translation>每月预约次数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本学年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上学年</translation>
    </message>
    <message>
        <source>Coverage, as a table</source>
        <translation>参测情况（表格）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop the roster here</source>
        <translation>把学生名单拖到这里</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Lin Xiaoyu · Zhou Ziming · Chen Yutong</source>
        <translation>林晓雨 · 周子鸣 · 陈雨桐</translation>
    </message>
    <message>
        <source>Column B: Name</source>
        <translation>B 列：姓名</translation>
    </message>
    <message>
        <source>Column C: Class</source>
        <translation>C 列：班级</translation>
    </message>
    <message>
        <source>Class for all rows</source>
        <translation>所有行的班级</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Rows as they will be stored</source>
        <translation>将要存入的各行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lin Xiaoyu</source>
        <translation>林晓雨</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Zhou Ziming</source>
        <translation>周子鸣</translation>
    </message>
    <message>
        <source>Date of birth is missing</source>
        <translation>缺出生日期</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>导入 1 行</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>组件陈列</translation>
    </message>
    <message>
        <source>Every part that pages are put together from, in all its states.</source>
        <translation>各页面所用的全部组件，以及它们的各种状态。</translation>
    </message>
    <message>
        <source>Open a wizard</source>
        <translation>打开一个向导</translation>
    </message>
    <message>
        <source>Sections of the gallery</source>
        <translation>陈列分区</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A form with errors</source>
        <translation>带错误提示的表单</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>G, J or L and 18 characters, as in the national register</source>
        <translation>以 G、J 或 L 开头，后接 18 位，与全国学籍系统一致</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only what the next reader needs</source>
        <translation>只写下一位读者需要知道的</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Lakeside Middle School</source>
        <translation>湖滨中学</translation>
    </message>
    <message>
        <source>The check digit does not fit.</source>
        <translation>校验位不对。</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase, long enough</source>
        <translation>新口令（足够长）</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Include charts</source>
        <translation>包含图表</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>全部年级</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Names (the gate does not allow it)</source>
        <translation>姓名（出口规则不允许）</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区级</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定时间</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Grade %1, class %2</source>
        <translation>%1 年级（%2）班</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Second look: kept in view</source>
        <translation>复核：继续观察</translation>
    </message>
    <message>
        <source>Talked in the counselling room; next look in two weeks.</source>
        <translation>已在辅导室面谈，两周后再看。</translation>
    </message>
    <message>
        <source>Screened with PHQ-9</source>
        <translation>完成 PHQ-9 测评</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>已取得知情同意</translation>
    </message>
    <message>
        <source>Progress and questions</source>
        <translation>进度与询问</translation>
    </message>
    <message>
        <source>Importing the roster</source>
        <translation>正在导入名单</translation>
    </message>
    <message>
        <source>Ask before something is lost</source>
        <translation>丢失之前先问一声</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>1,198 students go back to what they were before.</source>
        <translation>1,198 名学生的资料将恢复到导入之前。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>还没有学生</translation>
    </message>
    <message>
        <source>Bring the roster over from a table: XLSX, XLS or CSV, as the school has it.</source>
        <translation>从学校现有的表格导入名单：XLSX、XLS 或 CSV 均可。</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Chen Yutong</source>
        <translation>陈雨桐</translation>
    </message>
    <message>
        <source>Ouyang Ruoxi</source>
        <translation>欧阳若曦</translation>
    </message>
    <message>
        <source>Shan Yichen</source>
        <translation>单亦辰</translation>
    </message>
    <message>
        <source>Zeng Kexin</source>
        <translation>曾可欣</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近面谈</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>显示 %1 人，共 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Screening rounds</source>
        <translation>测评轮次</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>No screening round yet</source>
        <translation>还没有测评轮次</translation>
    </message>
    <message>
        <source>A round holds who is asked, the consent slips, the answers and what was found.</source>
        <translation>一轮测评包含范围、知情同意、答卷和结果。</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>新建一轮</translation>
    </message>
</context>
</TS>
