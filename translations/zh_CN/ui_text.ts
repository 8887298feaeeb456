<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalendarWords</name>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter of a year</comment>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>Q%1 of school year %2—%3</source>
        <translation>%2—%3学年第%1季度</translation>
    </message>
    <message>
        <source>first term of %1</source>
        <translation>%1第一学期</translation>
    </message>
    <message>
        <source>second term of %1</source>
        <translation>%1第二学期</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>Spoke with the student</source>
        <translation>已与学生谈话</translation>
    </message>
    <message>
        <source>Spoke with a guardian who has the student with them</source>
        <translation>已与监护人沟通，学生在其身边</translation>
    </message>
    <message>
        <source>A colleague took over</source>
        <translation>已交由同事接手</translation>
    </message>
    <message>
        <source>The student is in medical care</source>
        <translation>学生已就医</translation>
    </message>
    <message>
        <source>Called 120 or 110</source>
        <translation>已拨打 120 或 110</translation>
    </message>
    <message>
        <source>Looked into: no student of this school</source>
        <translation>已核实：不是本校学生</translation>
    </message>
    <message>
        <source>screening with consent</source>
        <translation>知情同意的测评</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>危及生命</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>The student came</source>
        <translation>学生自己来谈</translation>
    </message>
    <message>
        <source>A teacher noticed</source>
        <translation>老师发现</translation>
    </message>
    <message>
        <source>A guardian asked for help</source>
        <translation>监护人求助</translation>
    </message>
    <message>
        <source>Another student said so</source>
        <translation>同学反映</translation>
    </message>
    <message>
        <source>Something happened</source>
        <translation>发生了事件</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他途径</translation>
    </message>
    <message numerus="yes">
        <source>late by %n minute(s)</source>
        <translation>
            <numerusform>已超时 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>还有 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n hour(s)</source>
        <translation>
            <numerusform>已超时 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>还有 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>已超时 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>ID card number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>School&apos;s own number</source>
        <translation>校内学号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>年级范围</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>班级名称</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Guardian&apos;s telephone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
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
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>测评轮次</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>数据级别</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二位经办人</translation>
    </message>
    <message>
        <source>A rule of the program does not allow this now. Nothing was changed.</source>
        <translation>按规定现在不能这样做，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was changed.</source>
        <translation>已按您的要求停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is nothing here by this name or number. Check it and try again.</source>
        <translation>没有找到这个名称或编号，请核对后重试。</translation>
    </message>
    <message>
        <source>This exists already. Use the one that is there, or choose another name or number.</source>
        <translation>已经存在，请直接使用现有的，或换一个名称或编号。</translation>
    </message>
    <message>
        <source>No report has been released to you yet. Ask the counsellor to make this quarter&apos;s report.</source>
        <translation>还没有发布给您的报告，请心理教师先生成本季度报告。</translation>
    </message>
    <message>
        <source>This screening round is closed. Open a new round for more answers.</source>
        <translation>这一轮测评已经结束，如需继续收答卷，请新建一轮。</translation>
    </message>
    <message>
        <source>This must not be empty. Please fill it in.</source>
        <translation>此项不能为空，请填写。</translation>
    </message>
    <message>
        <source>This is longer than can be stored. Please shorten it.</source>
        <translation>内容过长，无法保存，请缩短。</translation>
    </message>
    <message>
        <source>This cannot be a person&apos;s name. Write the name without numbers or signs.</source>
        <translation>这不像是姓名，请填写不带数字和符号的姓名。</translation>
    </message>
    <message>
        <source>This is not a sex that is known here. Write 男 or 女.</source>
        <translation>性别无法识别，请填写“男”或“女”。</translation>
    </message>
    <message>
        <source>This is not a possible date. Write it as year-month-day, such as 2015-09-01.</source>
        <translation>日期不成立，请按“年-月-日”填写，例如 2015-09-01。</translation>
    </message>
    <message>
        <source>This grade was not understood. Grades run from 1 to 12 (一年级 to 高三).</source>
        <translation>年级无法识别，年级为 1 至 12（一年级至高三）。</translation>
    </message>
    <message>
        <source>A student number (学籍号) is G, J or L and 18 characters after it. Copy it from the register.</source>
        <translation>学籍号应为 G、J 或 L 加 18 位，请从学籍系统中复制。</translation>
    </message>
    <message>
        <source>The last character does not fit the other digits, so one was mistyped. Compare with the register.</source>
        <translation>校验码与其他数字不符，说明有一位录错了，请与学籍系统核对。</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this number and its last digits are lost. Format the column as text and type the number again.</source>
        <translation>表格软件把这个号码四舍五入了，末几位已丢失。请把该列设为文本格式后重新录入。</translation>
    </message>
    <message>
        <source>This is not a valid ID card number of 18 characters. Compare with the ID card.</source>
        <translation>这不是有效的 18 位身份证号，请与证件核对。</translation>
    </message>
    <message>
        <source>The date of birth differs from the one inside the number. Find out which of the two is right.</source>
        <translation>出生日期与号码中的不一致，请查清哪一个正确。</translation>
    </message>
    <message>
        <source>The sex differs from the one inside the number. Find out which of the two is right.</source>
        <translation>性别与号码中的不一致，请查清哪一个正确。</translation>
    </message>
    <message>
        <source>A school&apos;s code has 10 digits and a district&apos;s code has 6. Copy it from the official list.</source>
        <translation>学校代码为 10 位数字，区县代码为 6 位数字，请从正式名录中复制。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Use at least 12 characters, or 4 words that do not belong together.</source>
        <translation>口令太容易被猜到，请用至少 12 个字符，或 4 个互不相干的词。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
    <message>
        <source>The same student stands in this table more than once. Keep one of the rows.</source>
        <translation>同一名学生在表中出现了不止一次，请只保留一行。</translation>
    </message>
    <message>
        <source>No student of this school fits. Import the roster first, or correct the number or the name.</source>
        <translation>本校没有对应的学生，请先导入名册，或更正学籍号、姓名。</translation>
    </message>
    <message>
        <source>More than one student fits. Add the student number so that it is clear who is meant.</source>
        <translation>有不止一名学生符合，请补上学籍号以便确认是谁。</translation>
    </message>
    <message>
        <source>The number belongs to a student with another name. Correct the number or the name.</source>
        <translation>该号码属于另一名姓名不同的学生，请更正号码或姓名。</translation>
    </message>
    <message>
        <source>This answer on the consent slip was not understood. Write 同意 or 不同意.</source>
        <translation>同意书的意见无法识别，请填写“同意”或“不同意”。</translation>
    </message>
    <message>
        <source>There is no consent to this screening, so the answers are not stored. Collect the slip first.</source>
        <translation>没有本次测评的知情同意，答卷不予保存，请先收回同意书。</translation>
    </message>
    <message>
        <source>This is none of the item&apos;s options. Use the option&apos;s letter, number or text.</source>
        <translation>不是该题的选项，请填写选项的字母、序号或文字。</translation>
    </message>
    <message>
        <source>This value lies outside what is possible here. Correct it.</source>
        <translation>数值超出允许范围，请更正。</translation>
    </message>
    <message>
        <source>Too many items are unanswered to score this sheet. Ask the student to complete it.</source>
        <translation>漏答的题目太多，无法计分，请学生补答。</translation>
    </message>
    <message>
        <source>The digits are not those of this key. Do not go on: ring the number from your own list and read them aloud again.</source>
        <translation>核对码与该密钥不符。请不要继续：按您自己通讯录上的电话拨打，重新逐位核对。</translation>
    </message>
    <message>
        <source>This is not what stands on the recovery sheet. Compare it group by group.</source>
        <translation>与恢复单上的内容不符，请逐组核对。</translation>
    </message>
    <message>
        <source>This cell holds a formula, not a typed value. Paste it as a value, then import again.</source>
        <translation>该单元格是公式而不是录入的值，请粘贴为数值后再导入。</translation>
    </message>
    <message>
        <source>There is already an answer sheet of this student in this round. The first one was kept.</source>
        <translation>该学生在本轮测评中已有答卷，保留先收到的一份。</translation>
    </message>
    <message>
        <source>This student does not belong to the grades of this round. Check the round or the student.</source>
        <translation>该学生不在本轮测评的年级范围内，请核对轮次或学生。</translation>
    </message>
    <message>
        <source>The command was not understood. Add --help to see how it is written, with an example.</source>
        <translation>命令写法不对，加上 --help 可查看用法和示例。</translation>
    </message>
    <message>
        <source>The login or the passphrase is wrong. Check Caps Lock and try again.</source>
        <translation>登录名或口令不正确，请检查大写锁定键后重试。</translation>
    </message>
    <message>
        <source>Your role does not include this. Ask the counsellor of your school, or your district officer.</source>
        <translation>您的角色没有此项权限，请联系本校心理教师或区级管理员。</translation>
    </message>
    <message>
        <source>Your account has no key to these records, so they cannot be opened for you. A counsellor can do this.</source>
        <translation>您的账户没有这些记录的密钥，无法为您打开，请由心理教师办理。</translation>
    </message>
    <message>
        <source>The program is locked. Unlock it with your passphrase first.</source>
        <translation>程序已锁定，请先用口令解锁。</translation>
    </message>
    <message>
        <source>This folder holds no Xindeng site. Choose the folder in which keyring.xdk lies, or create a new site.</source>
        <translation>该文件夹中没有心灯站点，请选择 keyring.xdk 所在的文件夹，或新建站点。</translation>
    </message>
    <message>
        <source>The key file keyring.xdk is damaged. Put keyring.xdk.bak in its place, or restore the last backup.</source>
        <translation>密钥文件 keyring.xdk 已损坏，请用 keyring.xdk.bak 替换，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>Somebody has altered the accounts in keyring.xdk. Do not work here: restore the last backup and tell the person in charge.</source>
        <translation>keyring.xdk 中的账户被人改动过。请停止使用，恢复最近的备份并报告负责人。</translation>
    </message>
    <message>
        <source>The data file is damaged. Leave everything as it is and restore the last verified backup.</source>
        <translation>数据文件已损坏，请保持现状，恢复最近一份经过验证的备份。</translation>
    </message>
    <message>
        <source>The data file is not encrypted, so it was not written by this program. Restore the last verified backup.</source>
        <translation>数据文件没有加密，不是本程序写入的，请恢复最近一份经过验证的备份。</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program. Install that version on this computer.</source>
        <translation>数据由更新版本的程序写入，请在本机安装该版本。</translation>
    </message>
    <message>
        <source>The data file is older than this computer remembers. Somebody may have put back an old copy: ask before you go on.</source>
        <translation>数据文件比本机记得的要旧，可能有人放回了旧副本，请先问清楚再继续。</translation>
    </message>
    <message>
        <source>The encryption of the data files is not at work, so nothing was opened. Install the program again.</source>
        <translation>数据文件的加密没有生效，因此没有打开，请重新安装程序。</translation>
    </message>
    <message>
        <source>The journal has a break: a line was altered or removed outside the program. Tell the person in charge and keep a copy.</source>
        <translation>日志链断裂：有记录在程序之外被改动或删除。请保留副本并报告负责人。</translation>
    </message>
    <message>
        <source>The bundle was damaged on its way. Ask the sender for the file once more.</source>
        <translation>文件在传递中损坏，请让发送方重新发送。</translation>
    </message>
    <message>
        <source>The bundle was made by a newer version of the program. Update this computer, then import it.</source>
        <translation>文件由更新版本的程序生成，请先升级本机程序再导入。</translation>
    </message>
    <message>
        <source>The sender of this bundle is not enrolled here. Enrol the sender first, with the digits read over the telephone.</source>
        <translation>该文件的发送方尚未在此登记，请先通过电话核对核对码完成登记。</translation>
    </message>
    <message>
        <source>Bundles before this one are missing here. Import them first, or ask the sender for a full export.</source>
        <translation>本处缺少此前的上报包，请先导入缺少的，或请发送方重新全量上报。</translation>
    </message>
    <message>
        <source>The bundle is addressed to somebody else. Ask the sender to make one for you.</source>
        <translation>文件的收件方不是您，请发送方重新生成给您的文件。</translation>
    </message>
    <message>
        <source>The bundle is genuine, but its contents break the rules of the format. Tell the sender&apos;s IT person.</source>
        <translation>文件是真实的，但内容不合格式规定，请告知发送方的技术人员。</translation>
    </message>
    <message>
        <source>The bundle is larger than is allowed for its kind. Tell the sender&apos;s IT person.</source>
        <translation>文件超过该类文件允许的大小，请告知发送方的技术人员。</translation>
    </message>
    <message>
        <source>This file is of another kind than is needed here. Choose the right file.</source>
        <translation>文件种类不对，请选择正确的文件。</translation>
    </message>
    <message>
        <source>The resource pack is incomplete or contradicts itself. Get it from its source once more.</source>
        <translation>资源包不完整或前后矛盾，请从来源处重新获取。</translation>
    </message>
    <message>
        <source>The worked examples of the resource pack do not come out, so it would score wrongly. It is not used.</source>
        <translation>资源包自带的算例算不出应有结果，会导致计分错误，不予使用。</translation>
    </message>
    <message>
        <source>The resource pack needs a newer version of the program. Update the program first.</source>
        <translation>资源包需要更新版本的程序，请先升级程序。</translation>
    </message>
    <message>
        <source>This file is not a table. Save it as .xlsx or .csv and choose that file.</source>
        <translation>该文件不是表格，请另存为 .xlsx 或 .csv 后再选择。</translation>
    </message>
    <message>
        <source>The file ends in the middle. Copy it or download it once more.</source>
        <translation>文件不完整，请重新复制或下载。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Remove the password in WPS or Excel and save it again.</source>
        <translation>文件设有密码，请在 WPS 或 Excel 里取消密码后另存。</translation>
    </message>
    <message>
        <source>The file would unpack to an absurd size, which no real table does. It was not opened.</source>
        <translation>文件解压后大得异常，正常表格不会如此，已拒绝打开。</translation>
    </message>
    <message>
        <source>This is a picture and not a table, whatever its name says. Ask for the table itself.</source>
        <translation>不论文件名怎么写，这是一张图片而不是表格，请索取表格原件。</translation>
    </message>
    <message>
        <source>The table is too large to be read at once. Split it into several files.</source>
        <translation>表格过大，无法一次读取，请拆成几个文件。</translation>
    </message>
    <message>
        <source>This is a web page named like a workbook. Open it in WPS or Excel and save it as .xlsx.</source>
        <translation>这是改了扩展名的网页，请用 WPS 或 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The characters of this text file cannot be read. Save it as CSV in UTF-8 or GB18030.</source>
        <translation>文本文件的编码无法识别，请另存为 UTF-8 或 GB18030 编码的 CSV。</translation>
    </message>
    <message>
        <source>There are no rows in this table. Choose another sheet or another file.</source>
        <translation>表格中没有数据行，请选择其他工作表或文件。</translation>
    </message>
    <message>
        <source>The workbook has no sheet of this name. Choose one of those it has.</source>
        <translation>工作簿中没有这个名称的工作表，请从现有的中选择。</translation>
    </message>
    <message>
        <source>A column that is needed is missing. Say which column it is, or add it to the table.</source>
        <translation>缺少必需的列，请指定对应的列，或在表格中补上。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there, that the stick is plugged in and that you may open it.</source>
        <translation>文件无法读取，请检查文件是否存在、U 盘是否插好、您是否有权打开。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder, or close the program that has it open.</source>
        <translation>文件无法写入，请换一个文件夹，或关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some space and try again; nothing was lost.</source>
        <translation>磁盘空间不足，请腾出空间后重试，数据没有丢失。</translation>
    </message>
    <message>
        <source>This site is open in another window or on another computer. Close it there first.</source>
        <translation>该站点已在另一个窗口或另一台电脑上打开，请先在那里关闭。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save it as a PDF instead.</source>
        <translation>本机没有安装打印机，请改为存为 PDF。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field or column, sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This cannot be a login name. Use 2 to 32 letters, digits, dots, dashes or Chinese characters, without spaces.</source>
        <translation>登录名不可用，请用 2 至 32 个字母、数字、点、短横线或汉字，不含空格。</translation>
    </message>
    <message>
        <source>This is not a telephone number. Write a mobile number of 11 digits, or area code and number.</source>
        <translation>电话号码有误，请填写 11 位手机号，或区号加号码。</translation>
    </message>
    <message>
        <source>The parts of this bundle contradict each other: somebody has put together what does not belong together. Do not use it, and ring the supposed sender.</source>
        <translation>这个文件的各部分互相矛盾，是被人拼凑起来的。请勿使用，并致电所称的报送方。</translation>
    </message>
    <message>
        <source>The lowest number of this instrument never occurs in the table. Make sure that the numbers do not start at 1 instead of 0 before you import.</source>
        <translation>该量表的最低分在表中一次也没有出现。导入前请确认表中数字不是从 1 开始编号的。</translation>
    </message>
    <message>
        <source>A data file of this site is gone from its folder. Make no new site in its place; restore it from a backup.</source>
        <translation>站点文件夹中的数据文件不见了。请不要在原处新建站点，应从备份恢复。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Kind of identity document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Boarding</source>
        <translation>是否住宿</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>学生名册</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校数</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Guardian&apos;s decision</source>
        <translation>监护人意见</translation>
    </message>
    <message>
        <source>Student&apos;s own decision</source>
        <translation>学生本人意见</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>所用时间</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>常模</translation>
    </message>
    <message>
        <source>Danger answer</source>
        <translation>危险回答</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Target folder or file</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Whether it was stored shows when the site is opened again</source>
        <translation>是否已保存，要重新打开站点才能确定</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>登记文件</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
    <message>
        <source>Nobody else could open the site then. Add another counsellor or officer first.</source>
        <translation>此后将无人能打开本站点，请先增加另一位心理教师或区县工作人员。</translation>
    </message>
    <message>
        <source>This account still owns open duties. Hand them to somebody else first.</source>
        <translation>该账户名下还有未办结的任务，请先转交他人。</translation>
    </message>
    <message>
        <source>This account is disabled. Ask the counsellor in charge.</source>
        <translation>该账户已停用，请联系负责的心理教师。</translation>
    </message>
    <message>
        <source>This backup belongs to another site. Choose one made here.</source>
        <translation>此备份属于另一站点，请选择本站点的备份。</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered and cannot be trusted. Take another one.</source>
        <translation>此备份已损坏或被改动，不可信，请使用另一份备份。</translation>
    </message>
    <message>
        <source>What can be read back from the medium differs from what was written. Do not trust this stick; use another one.</source>
        <translation>从介质读回的内容与写入的不一致，此U盘不可靠，请换一个。</translation>
    </message>
    <message>
        <source>Other records rest on this, so it cannot be taken back. Take those back first, or correct it instead.</source>
        <translation>已有其他记录以此为依据，不能撤销。请先撤销那些记录，或改用更正。</translation>
    </message>
    <message>
        <source>The numbers in this table do not start where this instrument&apos;s do (often at 1 instead of 0), so nothing was scored. Say how they are numbered: beside the columns of the import, or with --numbers-from on the command line.</source>
        <translation>这份表的数字与量表的编号起点不同（常见的是从 1 而不是从 0 开始），因此没有计分。请说明编号方式：在导入的“对应列”一步选择，或在命令行用 --numbers-from。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>School system</source>
        <translation>学制</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Recovery sheets</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Too many digits</source>
        <translation>位数过多</translation>
    </message>
    <message>
        <source>School with this code</source>
        <translation>同代码的学校</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Held bundle</source>
        <translation>暂存的上报包</translation>
    </message>
    <message>
        <source>The sender&apos;s key has been revoked, and the bundle is not taken: the sender must enrol again.</source>
        <translation>发送方的密钥已吊销，上报包未接收：发送方须重新登记。</translation>
    </message>
    <message>
        <source>Two different bundles bear the same number: a computer was copied or restored. This one is not taken; ring the sender.</source>
        <translation>两个不同的上报包用了同一编号：有电脑被复制或恢复过。此包未接收，请致电发送方。</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>This class contradicts the grade column. Compare the two and correct the wrong one.</source>
        <translation>与年级列不符，请对照两列，改正写错的一列。</translation>
    </message>
    <message>
        <source>The grade of this class is missing. Add a grade column, or write 七年级3班.</source>
        <translation>没有写明年级，请加年级列，或写成“七年级3班”这样的形式。</translation>
    </message>
    <message>
        <source>This year may be of primary, junior or senior school. Add a grade column, or write 初2024级3班.</source>
        <translation>看不出是小学、初中还是高中，请加年级列，或写成“初2024级3班”这样的形式。</translation>
    </message>
    <message>
        <source>No grade fits this in the school year. Check the year of entry or leaving, and the grade.</source>
        <translation>本学年没有与此相符的年级，请核对入学或毕业年份以及年级。</translation>
    </message>
    <message>
        <source>This site is not enrolled with a district yet. Do that first, under Submission.</source>
        <translation>本单位还没有与区县登记，请先在“上报”中登记。</translation>
    </message>
    <message>
        <source>This class name was not understood. Write it as 七年级3班 or 初2024级3班.</source>
        <translation>班级名称无法识别，请写成“七年级3班”或“初2024级3班”这样的形式。</translation>
    </message>
    <message>
        <source>The program is not installed completely: the part that reads old workbooks (.xls) is missing. Install it again, or save the table as .xlsx.</source>
        <translation>程序安装不完整：缺少读取旧格式工作簿（.xls）的部分。请重新安装，或把表格另存为 .xlsx。</translation>
    </message>
    <message>
        <source>A school with this code is enrolled already, with other keys. Ring it: if it has a new computer or was set up anew, enrol it with --renew; if not, do not enrol this file.</source>
        <translation>该代码的学校已用另一套密钥登记。请致电学校：如果是更换了电脑或重新建立了站点，请加 --renew 登记；如果不是，请不要登记此文件。</translation>
    </message>
    <message>
        <source>This instrument was not made for this age. Ask it of fewer grades, or choose another instrument.</source>
        <translation>这份量表不适合这个年龄。请减少年级，或换一份量表。</translation>
    </message>
    <message>
        <source>The rights holder does not allow this instrument on a screen. Let it be answered on paper and type the answers.</source>
        <translation>版权方不允许在屏幕上显示这份量表。请用纸质作答，再录入答案。</translation>
    </message>
    <message>
        <source>The sentences of this instrument are not here. Add its text pack first, or let it be answered on paper.</source>
        <translation>这里没有这份量表的题目文本。请先添加它的文本包，或用纸质作答。</translation>
    </message>
    <message>
        <source>The last two digits do not fit the others, or no slip of this round has this number. Read it from the slip once more.</source>
        <translation>末两位校验数字不符，或本轮没有这个编号的回执。请对照回执再看一遍。</translation>
    </message>
    <message>
        <source>There are more or fewer answers here than the instrument has items. Ask the sender for the complete row.</source>
        <translation>答案个数与量表题数不一致。请向提供方索取完整的这一行。</translation>
    </message>
    <message>
        <source>These answers belong to another version of the instrument. Import them into a round that uses that version.</source>
        <translation>这些答案属于量表的另一个版本。请导入到使用该版本的轮次。</translation>
    </message>
    <message>
        <source>The signature of this resource pack does not hold, or is not your district&apos;s. Do not use it; ask the district to send it again.</source>
        <translation>资源包的签名无效，或不是本区的签名。请不要使用，并请区里重新下发。</translation>
    </message>
    <message>
        <source>Some of what was answered at this computer cannot be read or is not genuine. What could be read was taken in; the file is kept beside it.</source>
        <translation>本机作答的内容有一部分无法读取或不可信。能读取的已收进来，原文件另行保留。</translation>
    </message>
    <message>
        <source>This student has answered, so a refusal takes the answers away. Record it on the round&apos;s page, under “Someone withdraws”.</source>
        <translation>该生已作答，拒绝会删除答卷。请在测评页的“有人撤回同意”中登记。</translation>
    </message>
    <message>
        <source>Students&apos; answers given at this computer have not been taken in yet. Sign in again once answering has ended, then close the round.</source>
        <translation>学生在本机的作答还没有收入。请在作答结束后重新登录，再结束本轮。</translation>
    </message>
    <message>
        <source>%1 was not made for grades %2, but for %3. Ask it of these alone, or choose another instrument.</source>
        <translation>%1 不适用于 %2 年级，只适用于 %3 年级。请只用于适用的年级，或改选其他量表。</translation>
    </message>
    <message>
        <source>No instrument of this round was made for grades %1. Add one that was, or choose fewer grades.</source>
        <translation>%1 年级没有可用的量表。请加选适用的量表，或缩小年级范围。</translation>
    </message>
    <message>
        <source>This family or student has refused. A table changes that only with a later date of its own; otherwise record the new slip by hand.</source>
        <translation>该家庭或学生已表示不同意。表格只有注明更晚的日期才能改变；否则请手工登记新的回执。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>特殊安排</translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation>特殊安排</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Grades of an instrument</source>
        <translation>量表的年级</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>告家长书</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>告家长书</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>Page for students</source>
        <translation>学生作答页</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>作答场次</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>This item asks about danger and its answer cannot be read: look at this sheet today.</source>
        <translation>此题询问危险情况，而作答无法识别：请今天就查看这份答卷。</translation>
    </message>
    <message>
        <source>A second look at some of these answers has begun, and a person rests a decision on them: they stay. What is wrong with them is said in its interview.</source>
        <translation>其中有答卷已开始复核，老师的结论以它们为依据，因此保留不动。答卷有误之处请写在访谈里。</translation>
    </message>
    <message>
        <source>This round still takes answers. Close it first, then release its report.</source>
        <translation>本轮测评还在收答卷。请先结束本轮，再发布报告。</translation>
    </message>
    <message>
        <source>Two rows of this student contradict each other, and no dates say which is newer. The refusal counts; ask the family, then record the slip by hand.</source>
        <translation>同一名学生的两行互相矛盾，又没有日期说明哪一行更新。按不同意算；请与家长核实后逐份登记回执。</translation>
    </message>
    <message>
        <source>Person&apos;s name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>Round that is open</source>
        <translation>尚未结束的测评</translation>
    </message>
    <message>
        <source>There are more or fewer answers here than the instrument has items, so that the one about danger may be any of several: look at this sheet today.</source>
        <translation>这里的答案比量表的题目多或少，无法确定哪一个是危险题的回答：请今天就看这份答卷。</translation>
    </message>
    <message>
        <source>This does not fit the student whom the row means. Compare them and correct the wrong cell, or say who is meant.</source>
        <translation>这一格与该行所指的学生不符。请核对并改正写错的一格，或指认是哪名学生。</translation>
    </message>
    <message>
        <source>This is not the student&apos;s class on the roster. The row is taken, since number and name agree.</source>
        <translation>与名册上该生的班级不同。学号和姓名都对得上，所以照收。</translation>
    </message>
    <message>
        <source>This time is more than 60 days before the round&apos;s first day. Check that the table belongs to this round, or change its first day.</source>
        <translation>这个时间比本次测评的首日早 60 天以上。请核对这张表是否属于本次测评，或修改首日。</translation>
    </message>
    <message>
        <source>There are more or fewer sentences in this file than the instrument has items, or one is numbered otherwise. Compare them with the form, and give each item its own.</source>
        <translation>文件里的题目句子比量表的题目多或少，或题号不对。请与原量表核对，每题一句。</translation>
    </message>
    <message>
        <source>This time is more than a week ahead of the clock of this computer. Ask the sender when it was answered, or set the clock.</source>
        <translation>这个时间比本机时钟晚一周以上。请向提供者核实作答时间，或校准本机时钟。</translation>
    </message>
    <message>
        <source>This file is larger than 20 MB. Scan it at 150 dpi in grey, or attach its pages one by one.</source>
        <translation>这个文件超过 20 MB。请用 150 dpi 灰度重新扫描，或者分页添加。</translation>
    </message>
    <message>
        <source>This is no document or picture, or its name says something else than what is inside. PDF, PNG, JPEG, TIFF, WebP, HEIC and office documents can be attached; programs and archives cannot.</source>
        <translation>这不是文档或图片，或者文件名与内容不符。可以添加 PDF、PNG、JPEG、TIFF、WebP、HEIC 和办公软件的文档；程序和压缩包不能添加。</translation>
    </message>
    <message>
        <source>There is a student already who may be the same child. Compare the two, and add this one only if it is another child.</source>
        <translation>已经有一名可能是同一个孩子的学生。请对照两份资料，确认是另一个孩子再新增。</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>个案记录</translation>
    </message>
    <message>
        <source>Process note</source>
        <translation>过程记录</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Entry to be corrected</source>
        <translation>要更正的记录</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Student who stays</source>
        <translation>保留的学生</translation>
    </message>
    <message>
        <source>Student who is merged</source>
        <translation>并入的学生</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>在场人</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>资源包</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>List of phrases</source>
        <translation>词语表</translation>
    </message>
    <message>
        <source>Wording to offer</source>
        <translation>建议的说法</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The folder is older than this computer remembers.</source>
        <translation>数据文件夹比这台电脑记得的还要旧。</translation>
    </message>
    <message>
        <source>What is written here does not come back as it was.</source>
        <translation>写到这个磁盘上的内容，读回来不一样了。</translation>
    </message>
    <message>
        <source>The folder lies on a network disk.</source>
        <translation>数据文件夹放在网络磁盘上。</translation>
    </message>
    <message>
        <source>The folder lies where %1 copies it away.</source>
        <translation>数据文件夹放在会被“%1”同步的位置。</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is behind by %n days or more.</source>
        <translation>
            <numerusform>这台电脑的时钟慢了至少 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the clock of this computer, nobody has worked here for %n days.</source>
        <translation>
            <numerusform>按这台电脑的时钟，已有 %n 天没有人在这里工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no verified backup.</source>
        <translation>还没有经过核验的备份。</translation>
    </message>
    <message numerus="yes">
        <source>The last verified backup is %n days old.</source>
        <translation>
            <numerusform>最近一次核验过的备份已是 %n 天前的了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody had put a foreign key file in place; its copy was used.</source>
        <translation>有人放入了不属于本单位的钥匙文件，本次用的是原文件的副本。</translation>
    </message>
    <message>
        <source>Only a key file from before the last change of accounts was left.</source>
        <translation>只剩下最近一次账户变动之前的钥匙文件。</translation>
    </message>
    <message>
        <source>A change of keys has not been finished.</source>
        <translation>有一次更换密钥还没有完成。</translation>
    </message>
    <message>
        <source>The key file was damaged; its copy was used.</source>
        <translation>钥匙文件已损坏，本次用的是它的副本。</translation>
    </message>
    <message>
        <source>Last time the program was not closed as it should be.</source>
        <translation>上次程序没有正常关闭。</translation>
    </message>
    <message>
        <source>Little room is left on the disk: %1 MB.</source>
        <translation>磁盘剩余空间不多：%1 MB。</translation>
    </message>
    <message>
        <source>The folder lies on a disk that can be pulled out.</source>
        <translation>数据文件夹放在可以拔下的磁盘上。</translation>
    </message>
    <message>
        <source>This computer has not been restarted since the site came here.</source>
        <translation>数据放到这台电脑后，电脑还没有重启过。</translation>
    </message>
    <message>
        <source>A restore card or an old copy of the folder has undone work. Enter nothing more here. Ask your IT person whether the disk is protected by a restore card, have the folder moved to a disk that is not, and restore the newest backup.</source>
        <translation>还原卡，或者有人放回了旧的文件夹，使一部分工作丢失了。请不要再在这里录入。请信息老师查看这个磁盘是否装有还原卡（冰点等），把文件夹移到不受还原保护的磁盘，再恢复最新的备份。</translation>
    </message>
    <message>
        <source>The disk may be failing or full. Make a backup on a stick at once and have the disk looked at.</source>
        <translation>磁盘可能已满或将要损坏。请马上备份到U盘，并请人检查磁盘。</translation>
    </message>
    <message>
        <source>A network that breaks off can damage the data files. Close the program, have the folder moved to a disk of this computer, and open it there.</source>
        <translation>网络中断可能损坏数据文件。请关闭程序，把文件夹移到本机的磁盘上，再从那里打开。</translation>
    </message>
    <message>
        <source>Such a program copies half-written files and sends them to a company&apos;s computers. Close this program, move the folder to a place that is not mirrored, and open it there.</source>
        <translation>同步软件会把写到一半的文件复制走，并上传到企业的服务器。请关闭本程序，把文件夹移到不会被同步的位置，再从那里打开。</translation>
    </message>
    <message>
        <source>Set date and time of the computer right, then lock and unlock. Until then, deadlines may be wrong.</source>
        <translation>请把电脑的日期和时间调准，然后锁定再解锁一次。在此之前，各种期限可能不准。</translation>
    </message>
    <message>
        <source>If that is so, there is nothing to do. If not, set date and time of the computer right.</source>
        <translation>如果确实如此，不用处理；如果不是，请把电脑的日期和时间调准。</translation>
    </message>
    <message>
        <source>Press “Back up now”, and copy the backup to a stick that is kept in another room.</source>
        <translation>请点“立即备份”，再把备份复制到U盘，放在另一个房间保管。</translation>
    </message>
    <message>
        <source>Nobody got in by it. The foreign file was kept beside the others. Ask who has had their hands on this computer, and tell the person in charge.</source>
        <translation>没有人借此进入。那个文件已另存在数据文件夹里。请了解谁动过这台电脑，并报告负责人。</translation>
    </message>
    <message>
        <source>Look through the accounts: what was changed last may have to be changed once more.</source>
        <translation>请检查一遍账户：最近一次的变动可能需要重做。</translation>
    </message>
    <message>
        <source>The data can be worked with. Let a counsellor sign in once, then it is finished by itself.</source>
        <translation>可以照常工作。请一位心理教师登录一次，就会自动完成。</translation>
    </message>
    <message>
        <source>Nothing is lost. Lock once, so that the key file is written anew. If this comes back, have the disk looked at.</source>
        <translation>没有丢失任何内容。请锁定一次，让钥匙文件重新写好。如果再次出现，请人检查磁盘。</translation>
    </message>
    <message>
        <source>After a power cut or a crash everything is looked through by itself; wait for what it says. Shut the computer down by its menu, not by its switch.</source>
        <translation>断电或死机之后，程序会自动检查全部数据，请等待结果。请用菜单关机，不要直接断电。</translation>
    </message>
    <message>
        <source>Backups need room. Delete what is not needed on this disk, or copy older backups to a stick.</source>
        <translation>备份需要空间。请清理这个磁盘上用不到的文件，或把较早的备份复制到U盘。</translation>
    </message>
    <message>
        <source>Pulled out at the wrong moment, it loses work. Move the folder to a disk of this computer; use the stick for backups.</source>
        <translation>拔下的时机不对就会丢失工作。请把文件夹移到本机磁盘；U盘用来放备份。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup has been copied to another disk since the site was set up %n days ago.</source>
        <translation>
            <numerusform>站点建立 %n 天以来，还没有把备份复制到别的磁盘上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last verified copy on another disk is %n days old.</source>
        <translation>
            <numerusform>另一磁盘上最近一份核验过的副本，已是 %n 天前的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in the stick, press “Copy to a stick”, and lock the stick away in another room: fire, theft and a broken disk take every backup on this computer with it. Do so each week.</source>
        <translation>插入U盘，点“复制到U盘”，再把U盘锁在另一个房间：火灾、失窃或磁盘损坏，会让这台电脑上的备份一并失去。请每周做一次。</translation>
    </message>
    <message>
        <source>This folder does not keep what is written into it.</source>
        <translation>这个文件夹存不住写入的内容。</translation>
    </message>
    <message>
        <source>The folder lies inside the folder of another site.</source>
        <translation>这个文件夹在另一个站点的文件夹里面。</translation>
    </message>
    <message>
        <source>No site can be kept here. Choose a folder on a disk of this computer, such as one in your home folder.</source>
        <translation>这里不能建立站点。请选择本机硬盘上的文件夹，例如您个人文件夹中的一个。</translation>
    </message>
    <message>
        <source>Whoever moves, restores or deletes that site would take this one along. Choose a folder beside it.</source>
        <translation>移动、恢复或删除那个站点时，会把这个一起带走。请选择它旁边的文件夹。</translation>
    </message>
    <message>
        <source>Some computers have a restore card that forgets everything at a restart. Restart this one once before you rely on it, and open the site again.</source>
        <translation>有些电脑装有还原卡，一重启就全部还原。正式使用前，请把这台电脑重启一次，再打开看数据还在不在。</translation>
    </message>
</context>
<context>
    <name>InstrumentWord</name>
    <message>
        <source>the student</source>
        <translation>学生本人</translation>
    </message>
    <message>
        <source>a parent</source>
        <translation>家长</translation>
    </message>
    <message>
        <source>a teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>T value</source>
        <translation>T 分</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>import only</source>
        <translation>仅导入</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>缺文本</translation>
    </message>
    <message>
        <source>%1 to %2 years</source>
        <translation>%1–%2 岁</translation>
    </message>
    <message>
        <source>from %1 years</source>
        <translation>%1 岁起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Item %1 (%2) from “%3”: somebody looks after the student within %4 hours</source>
        <translation>第 %1 题（%2）答到“%3”及以上：%4 小时内须有人去看望学生</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>One of the two was not scored, so there is nothing to compare.</source>
        <translation>其中一次未计分，无从比较。</translation>
    </message>
    <message>
        <source>The same as last time.</source>
        <translation>与上次相同。</translation>
    </message>
    <message>
        <source>%1 points lower than last time, more than the error of measurement: a real change.</source>
        <translation>比上次低了 %1 分，超出测量误差，可视为真实变化。</translation>
    </message>
    <message>
        <source>%1 points higher than last time, more than the error of measurement: a real change.</source>
        <translation>比上次高了 %1 分，超出测量误差，可视为真实变化。</translation>
    </message>
    <message>
        <source>%1 points lower than last time, within the error of measurement: it may be chance.</source>
        <translation>比上次低了 %1 分，在测量误差之内，可能只是偶然。</translation>
    </message>
    <message>
        <source>%1 points higher than last time, within the error of measurement: it may be chance.</source>
        <translation>比上次高了 %1 分，在测量误差之内，可能只是偶然。</translation>
    </message>
    <message>
        <source>%1 points lower than last time. How exactly this scale measures is not known, so whether that is a real change cannot be said.</source>
        <translation>比上次低了 %1 分。这份量表的测量误差不明，不能断定是不是真实变化。</translation>
    </message>
    <message>
        <source>%1 points higher than last time. How exactly this scale measures is not known, so whether that is a real change cannot be said.</source>
        <translation>比上次高了 %1 分。这份量表的测量误差不明，不能断定是不是真实变化。</translation>
    </message>
    <message>
        <source>paper or import</source>
        <translation>仅纸笔或导入</translation>
    </message>
    <message>
        <source>own wording</source>
        <translation>自拟题目</translation>
    </message>
    <message>
        <source>text added</source>
        <translation>已有文本</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版⁠本 %1</translation>
    </message>
    <message>
        <source>The instrument whose sentences these are cannot be read here either.</source>
        <translation>这些题目所属的量表在本机也无法读取。</translation>
    </message>
    <message>
        <source>Results that came with it stay, and its danger answers stand; nothing new is taken in with it.</source>
        <translation>已有结果照常保留，危险题的待办仍然有效；但不再用它收录新的作答。</translation>
    </message>
    <message>
        <source>Install the newer program: the pack is then read by itself.</source>
        <translation>请安装新版程序，届时会自动读取这个量表包。</translation>
    </message>
    <message>
        <source>Ask whoever made it for a corrected pack with a higher version, and add that.</source>
        <translation>请向提供者要一份版本号更高的更正版，再添加进来。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>answer sheets</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>table cells</source>
        <translation>统计单元格</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>conflicting</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>in the round</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>consented</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟交</translation>
    </message>
    <message>
        <source>candidates for a second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不予上报</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>心理教师</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>校长</translation>
    </message>
    <message>
        <source>Homeroom teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>District officer</source>
        <translation>区级管理员</translation>
    </message>
    <message>
        <source>IT person</source>
        <translation>技术人员</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Children&apos;s records</source>
        <translation>学生档案库</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室库</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>day student</source>
        <translation>走读</translation>
    </message>
    <message>
        <source>boarder</source>
        <translation>住校</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>在籍</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>休学</translation>
    </message>
    <message>
        <source>guest student</source>
        <translation>借读</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>graduated</source>
        <translation>毕业</translation>
    </message>
    <message>
        <source>validity in doubt</source>
        <translation>效度存疑</translation>
    </message>
    <message>
        <source>answered too fast</source>
        <translation>作答过快</translation>
    </message>
    <message>
        <source>all answers alike</source>
        <translation>答案雷同</translation>
    </message>
    <message>
        <source>items left out</source>
        <translation>有漏答</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>未计分</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Grade 1</source>
        <translation>一年级</translation>
    </message>
    <message>
        <source>Grade 2</source>
        <translation>二年级</translation>
    </message>
    <message>
        <source>Grade 3</source>
        <translation>三年级</translation>
    </message>
    <message>
        <source>Grade 4</source>
        <translation>四年级</translation>
    </message>
    <message>
        <source>Grade 5</source>
        <translation>五年级</translation>
    </message>
    <message>
        <source>Grade 6</source>
        <translation>六年级</translation>
    </message>
    <message>
        <source>Grade 7</source>
        <translation>七年级</translation>
    </message>
    <message>
        <source>Grade 8</source>
        <translation>八年级</translation>
    </message>
    <message>
        <source>Grade 9</source>
        <translation>九年级</translation>
    </message>
    <message>
        <source>Grade 10</source>
        <translation>高一</translation>
    </message>
    <message>
        <source>Grade 11</source>
        <translation>高二</translation>
    </message>
    <message>
        <source>Grade 12</source>
        <translation>高三</translation>
    </message>
    <message>
        <source>Site created</source>
        <translation>新建站点</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Data checked</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>Resource pack added</source>
        <translation>添加资源包</translation>
    </message>
    <message>
        <source>Roster imported</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Roster import taken back</source>
        <translation>撤销名册导入</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Student&apos;s page opened</source>
        <translation>查看学生页面</translation>
    </message>
    <message>
        <source>Screening round opened</source>
        <translation>新建测评</translation>
    </message>
    <message>
        <source>Screening round closed</source>
        <translation>结束测评</translation>
    </message>
    <message>
        <source>Consent slips imported</source>
        <translation>导入知情同意书</translation>
    </message>
    <message>
        <source>Answers imported</source>
        <translation>导入答卷</translation>
    </message>
    <message>
        <source>Answer import taken back</source>
        <translation>撤销答卷导入</translation>
    </message>
    <message>
        <source>Danger answer matched to a student</source>
        <translation>危险作答已对应到学生</translation>
    </message>
    <message>
        <source>Report released</source>
        <translation>发布报告</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>District enrolled</source>
        <translation>登记区县</translation>
    </message>
    <message>
        <source>School enrolled</source>
        <translation>登记学校</translation>
    </message>
    <message>
        <source>Trust root changed</source>
        <translation>更新区级名录</translation>
    </message>
    <message>
        <source>Bundle written</source>
        <translation>生成上报包</translation>
    </message>
    <message>
        <source>Bundle imported</source>
        <translation>导入上报包</translation>
    </message>
    <message>
        <source>Bundle import taken back</source>
        <translation>撤销上报包导入</translation>
    </message>
    <message>
        <source>Receipt written</source>
        <translation>生成回执</translation>
    </message>
    <message>
        <source>Receipt imported</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Enrolment file written</source>
        <translation>生成登记文件</translation>
    </message>
    <message>
        <source>Item sealed for a colleague</source>
        <translation>密封转交</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>word and number: new 17</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>next in its row</source>
        <translation>顺次到达</translation>
    </message>
    <message>
        <source>late, after a newer one</source>
        <translation>迟到（已有更新的）</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已导入过</translation>
    </message>
    <message>
        <source>one before it is missing</source>
        <translation>缺少前面的上报包</translation>
    </message>
    <message>
        <source>two with one number</source>
        <translation>同号异文</translation>
    </message>
    <message>
        <source>sender revoked</source>
        <translation>发送方已吊销</translation>
    </message>
    <message>
        <source>sender not enrolled</source>
        <translation>发送方未登记</translation>
    </message>
    <message>
        <source>for somebody else</source>
        <translation>不是发给本处的</translation>
    </message>
    <message>
        <source>damaged on the way</source>
        <translation>传递中损坏</translation>
    </message>
    <message>
        <source>not genuine</source>
        <translation>签名不真实</translation>
    </message>
    <message>
        <source>against the format</source>
        <translation>不合格式</translation>
    </message>
    <message>
        <source>from a newer program</source>
        <translation>来自更新版本</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>another kind of file</source>
        <translation>文件种类不对</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>no consent slip</source>
        <translation>未收到同意书</translation>
    </message>
    <message>
        <source>consent given</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>consent refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>School moved up a year</source>
        <translation>全校升级</translation>
    </message>
    <message>
        <source>Consent import taken back</source>
        <translation>撤销知情同意导入</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>账户已停用</translation>
    </message>
    <message>
        <source>Account enabled again</source>
        <translation>账户已重新启用</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>账户已移除</translation>
    </message>
    <message>
        <source>Keys of an account renewed</source>
        <translation>账户密钥已更换</translation>
    </message>
    <message>
        <source>Vault locked with a new key</source>
        <translation>保险库已换用新密钥</translation>
    </message>
    <message>
        <source>Recovery sheets renewed</source>
        <translation>恢复单已换新</translation>
    </message>
    <message>
        <source>Opened with two recovery sheets</source>
        <translation>用两张恢复单打开</translation>
    </message>
    <message>
        <source>Key file replaced by its copy</source>
        <translation>密钥文件已由副本替换</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Schools&apos; reports</source>
        <translation>上报数据库</translation>
    </message>
    <message>
        <source>Backup made and verified</source>
        <translation>已备份并核验</translation>
    </message>
    <message>
        <source>Backup copied to another disk</source>
        <translation>备份已复制到其他磁盘</translation>
    </message>
    <message>
        <source>Site restored from a backup</source>
        <translation>已从备份恢复</translation>
    </message>
    <message>
        <source>Restore drill held</source>
        <translation>已做恢复演练</translation>
    </message>
    <message>
        <source>School system chosen</source>
        <translation>选定学制</translation>
    </message>
    <message>
        <source>older than what is here</source>
        <translation>比现有的旧</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>data file here is older</source>
        <translation>本机数据较旧</translation>
    </message>
    <message>
        <source>stopped before this file</source>
        <translation>处理前已停止</translation>
    </message>
    <message>
        <source>Held bundle settled</source>
        <translation>暂存文件已处理</translation>
    </message>
    <message>
        <source>wrong tries before</source>
        <translation>此前输错次数</translation>
    </message>
    <message>
        <source>change of keys no.</source>
        <translation>密钥变更序号</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Clock moved, or not used for long</source>
        <translation>时钟被改动或久未使用</translation>
    </message>
    <message>
        <source>Students searched</source>
        <translation>查找学生</translation>
    </message>
    <message>
        <source>Item from a colleague opened</source>
        <translation>打开同事来件</translation>
    </message>
    <message>
        <source>Stood in for a colleague</source>
        <translation>代同事查阅</translation>
    </message>
    <message>
        <source>Standing in ended</source>
        <translation>代查结束</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>would be held back until it is settled</source>
        <translation>接收后将暂存，待处理</translation>
    </message>
    <message>
        <source>held back until it is settled</source>
        <translation>已暂存，待处理</translation>
    </message>
    <message>
        <source>was held back and is settled</source>
        <translation>曾暂存，已处理完毕</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Screening round changed</source>
        <translation>测评轮次已修改</translation>
    </message>
    <message>
        <source>Slip codes made</source>
        <translation>已生成回执编号</translation>
    </message>
    <message>
        <source>Consent slip recorded</source>
        <translation>已登记知情同意回执</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>Answering at this computer begun</source>
        <translation>开始在本机作答</translation>
    </message>
    <message>
        <source>Second look begun</source>
        <translation>开始复核</translation>
    </message>
    <message>
        <source>Second look decided</source>
        <translation>复核已作结论</translation>
    </message>
    <message>
        <source>Noted who was found by other means</source>
        <translation>补记其他途径发现的学生</translation>
    </message>
    <message>
        <source>Duty answered</source>
        <translation>待办已答复</translation>
    </message>
    <message>
        <source>younger than it is made for</source>
        <translation>未达量表适用年龄</translation>
    </message>
    <message>
        <source>Name of an account&apos;s person written</source>
        <translation>登记账户使用人姓名</translation>
    </message>
    <message>
        <source>Entry written into a file</source>
        <translation>写入档案记录</translation>
    </message>
    <message>
        <source>Entry withdrawn</source>
        <translation>撤回档案记录</translation>
    </message>
    <message>
        <source>Looked at faded entries</source>
        <translation>查看了淡出的记录</translation>
    </message>
    <message>
        <source>Attachment added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attachment opened</source>
        <translation>打开附件</translation>
    </message>
    <message>
        <source>Student added</source>
        <translation>新增学生</translation>
    </message>
    <message>
        <source>Student&apos;s data changed</source>
        <translation>修改学生资料</translation>
    </message>
    <message>
        <source>Two files made one</source>
        <translation>合并两份档案</translation>
    </message>
    <message>
        <source>Merge of files taken back</source>
        <translation>取消档案合并</translation>
    </message>
    <message>
        <source>File handed to another school</source>
        <translation>档案转往其他学校</translation>
    </message>
    <message>
        <source>File of another school taken in</source>
        <translation>接收其他学校的档案</translation>
    </message>
    <message>
        <source>File kept longer</source>
        <translation>档案延长保存</translation>
    </message>
    <message>
        <source>File destroyed</source>
        <translation>销毁档案</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>list of students</source>
        <translation>学生名单</translation>
    </message>
    <message>
        <source>screening results</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>list of the schools</source>
        <translation>区级名录</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>as PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>by the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>as bundle</source>
        <translation>上报包</translation>
    </message>
    <message>
        <source>for own work</source>
        <translation>本职工作用</translation>
    </message>
    <message>
        <source>for the principal</source>
        <translation>给校长</translation>
    </message>
    <message>
        <source>for the homeroom teacher</source>
        <translation>给班主任</translation>
    </message>
    <message>
        <source>for the district</source>
        <translation>给区里</translation>
    </message>
    <message>
        <source>for the public</source>
        <translation>对外公开</translation>
    </message>
    <message>
        <source>quick check</source>
        <translation>快速检查</translation>
    </message>
    <message>
        <source>every page checked</source>
        <translation>逐页检查</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>异常情况报告</translation>
    </message>
    <message>
        <source>home visit</source>
        <translation>家访记录</translation>
    </message>
    <message>
        <source>about one student</source>
        <translation>单个学生情况</translation>
    </message>
    <message>
        <source>notice of standing in</source>
        <translation>代班通知</translation>
    </message>
    <message>
        <source>word that it was received</source>
        <translation>收到回执</translation>
    </message>
    <message>
        <source>while standing in</source>
        <translation>代班查看</translation>
    </message>
    <message>
        <source>by sealed letter</source>
        <translation>以加密信件</translation>
    </message>
    <message>
        <source>to the principal, one case</source>
        <translation>告知校长（个案）</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>密封</translation>
    </message>
    <message>
        <source>on the disk of the site itself</source>
        <translation>与站点在同一块磁盘</translation>
    </message>
    <message>
        <source>report of a round</source>
        <translation>测评分析报告</translation>
    </message>
    <message>
        <source>what a round shows</source>
        <translation>测评分析</translation>
    </message>
    <message>
        <source>letter to the family after a screening</source>
        <translation>测评后致家长的信</translation>
    </message>
    <message>
        <source>for the family</source>
        <translation>给家长</translation>
    </message>
    <message>
        <source>one sheet</source>
        <translation>一份答卷</translation>
    </message>
    <message>
        <source>it was another student&apos;s</source>
        <translation>是另一位学生的答卷</translation>
    </message>
    <message>
        <source>typed or read wrongly</source>
        <translation>录入或识别有误</translation>
    </message>
    <message>
        <source>the student was disturbed</source>
        <translation>作答受到干扰</translation>
    </message>
    <message>
        <source>for another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>ResultWord</name>
    <message>
        <source>Danger answers (item numbers)</source>
        <translation>危险作答（题号）</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>作答质量</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>WithheldWord</name>
    <message>
        <source>students by grade and sex</source>
        <translation>各年级学生人数（按性别）</translation>
    </message>
    <message>
        <source>taking part in a screening</source>
        <translation>测评参与情况</translation>
    </message>
    <message>
        <source>levels by grade</source>
        <translation>各年级等级分布</translation>
    </message>
    <message>
        <source>highest levels of the school</source>
        <translation>全校高等级细分</translation>
    </message>
    <message>
        <source>not for the district</source>
        <translation>不对区里公开</translation>
    </message>
    <message>
        <source>too close to an earlier release</source>
        <translation>与先前发布的数据过于接近</translation>
    </message>
    <message>
        <source>too few students</source>
        <translation>人数过少</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>first day of a round</comment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a table, which one and why it stays</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what tells tables apart</comment>
        <translation>，</translation>
    </message>
</context>
</TS>
