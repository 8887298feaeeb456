<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::ArriveStep</name>
    <message>
        <source>What arrived</source>
        <translation>收到的文件</translation>
    </message>
    <message>
        <source>Drop the schools' bundles here, or the folder that holds them</source>
        <translation>把各校的上报包拖到这里，也可以拖整个文件夹</translation>
    </message>
    <message>
        <source>Drop the district's receipt here</source>
        <translation>把区里的回执拖到这里</translation>
    </message>
    <message>
        <source>Exchange files (*.xdb)</source>
        <translation>上报文件 (*.xdb)</translation>
    </message>
    <message>
        <source>Files that arrived</source>
        <translation>收到的文件</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>导入 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the files</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Import bundles</source>
        <translation>导入上报包</translation>
    </message>
    <message>
        <source>Import a receipt</source>
        <translation>导入回执</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n file(s)</source>
        <translation>
            <numerusform>暂存 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::DigitsField</name>
    <message>
        <source>Group %1 of 6</source>
        <translation>第 %1 组，共 6 组</translation>
    </message>
    <message>
        <source>This group was heard otherwise</source>
        <translation>这一组与对方念的不一致</translation>
    </message>
</context>
<context>
    <name>xd::ui::ExchangePage</name>
    <message>
        <source>Exchange files (*.xdb)</source>
        <translation>上报文件 (*.xdb)</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区级汇总</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Import a receipt</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Import bundles</source>
        <translation>导入上报包</translation>
    </message>
    <message>
        <source>Write the enrolment file</source>
        <translation>生成登记文件</translation>
    </message>
    <message>
        <source>Write receipts</source>
        <translation>生成回执</translation>
    </message>
    <message>
        <source>Take over the district's list</source>
        <translation>导入区级名录</translation>
    </message>
    <message>
        <source>Enrol a school</source>
        <translation>登记学校</translation>
    </message>
    <message>
        <source>Write the list for the schools</source>
        <translation>生成区级名录</translation>
    </message>
    <message>
        <source>Bundles sent</source>
        <translation>已生成的上报包</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No bundle yet</source>
        <translation>还没有上报包</translation>
    </message>
    <message>
        <source>Once the district has taken this school into its list, the report of a quarter leaves as one signed file.</source>
        <translation>区里把本校列入名录之后，每季度的报告以一个签名文件上报。</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>标识码</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Newest bundle</source>
        <translation>最近上报</translation>
    </message>
    <message>
        <source>No school enrolled yet</source>
        <translation>还没有登记学校</translation>
    </message>
    <message>
        <source>A school brings its enrolment file and reads out thirty digits on the telephone.</source>
        <translation>学校送来登记文件，并在电话里念出三十位数字。</translation>
    </message>
    <message>
        <source>Bundles that arrived</source>
        <translation>收到的上报包</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>还没有收到上报包</translation>
    </message>
    <message>
        <source>Drop the folder with the schools' bundles anywhere on this window.</source>
        <translation>把装有各校上报包的文件夹拖到窗口任意位置。</translation>
    </message>
    <message>
        <source>Bundle for the district</source>
        <translation>生成上报包</translation>
    </message>
    <message>
        <source>Enrolled with %1</source>
        <translation>已在%1登记</translation>
    </message>
    <message>
        <source>Not enrolled with a district yet</source>
        <translation>尚未在区里登记</translation>
    </message>
    <message>
        <source>This school's digits, should the district ask for them again:</source>
        <translation>本校的核对数字（区里再次核对时念）：</translation>
    </message>
    <message>
        <source>1  Write the enrolment file and bring it to the district.
2  Read these thirty digits out when the district calls back.
3  Take over the district's list, comparing its digits the same way.</source>
        <translation>1　生成登记文件，交给区里。
2　区里回电时，念出这三十位数字。
3　导入区级名录，用同样办法核对区里的数字。</translation>
    </message>
    <message>
        <source>Nothing newer has come from the district for half a year. Ask for its newest list.</source>
        <translation>半年没有收到区里的新名录，请向区里索取。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>This district's digits</source>
        <translation>本区的核对数字</translation>
    </message>
    <message>
        <source>Read them out when a school calls to compare its district's list.</source>
        <translation>学校来电核对区级名录时，念出这些数字。</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销导入</translation>
    </message>
    <message>
        <source>receipt written</source>
        <translation>已生成回执</translation>
    </message>
    <message>
        <source>Save the enrolment file</source>
        <translation>保存登记文件</translation>
    </message>
    <message>
        <source>Written. Bring it to the district; then take over the district's list here.</source>
        <translation>已生成。请交给区里，随后在这里导入区级名录。</translation>
    </message>
    <message>
        <source>Save the list for the schools</source>
        <translation>保存区级名录</translation>
    </message>
    <message numerus="yes">
        <source>List %1 with %n school(s) written. Every school needs it.</source>
        <translation>
            <numerusform>已生成第 %1 版名录，含 %n 所学校。每所学校都需要它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to write the receipts</source>
        <translation>回执保存到哪里</translation>
    </message>
    <message>
        <source>No receipt is outstanding.</source>
        <translation>没有待生成的回执。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) written. Give each school its own.</source>
        <translation>
            <numerusform>已生成 %n 份回执，请分别交给各校。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the import of this bundle back?</source>
        <translation>撤销这个上报包的导入？</translation>
    </message>
    <message>
        <source>What it brought goes, what it replaced comes back. The file can be imported again.</source>
        <translation>它带来的内容收回，它替换的内容恢复；文件可以再次导入。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销导入</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n record(s).</source>
        <translation>
            <numerusform>已撤销：%n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Held: bundle %1 of %2. Call the school. %3</source>
        <translation>已暂存：%2的第 %1 号上报包，请致电学校。%3</translation>
    </message>
    <message>
        <source>receipt still to be written (Enter: take back)</source>
        <translation>待生成回执（按回车可撤销导入）</translation>
    </message>
    <message>
        <source>The receipt of this bundle is written, so its import stays.</source>
        <translation>这个上报包的回执已生成，不能再撤销导入。</translation>
    </message>
    <message>
        <source>Reported up to</source>
        <translation>已报至</translation>
    </message>
    <message>
        <source>Schools and what they have sent</source>
        <translation>学校与收到的上报包</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未上报</translation>
    </message>
    <message>
        <source>Schools (%1)</source>
        <translation>学校（%1）</translation>
    </message>
    <message>
        <source>Bundles that arrived (%1)</source>
        <translation>收到的上报包（%1）</translation>
    </message>
    <message>
        <source>Held: receipt %1 of %2. Call the district. %3</source>
        <translation>暂存：%2 的第 %1 号回执。请致电上级。%3</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>It stays unimported and its file is kept, but it is a warning no longer. Do this only after both sides have talked on the telephone.</source>
        <translation>该文件不会导入，但会保留，此后不再提示。请在双方通过电话核实之后再这样做。</translation>
    </message>
    <message>
        <source>Have you settled this with %1?</source>
        <translation>已与 %1 核实清楚了吗？</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>已核实清楚</translation>
    </message>
    <message>
        <source>What was found out (for the journal, no names of children):</source>
        <translation>核实结果（记入日志，请勿填写学生姓名）：</translation>
    </message>
    <message>
        <source>Settled: number %1 of %2.</source>
        <translation>已处理：%2 的第 %1 号。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not taken</source>
        <translation>
            <numerusform>%1，有 %n 项未采纳</numerusform>
        </translation>
    </message>
    <message>
        <source>no receipt: the key is revoked</source>
        <translation>不写回执：密钥已吊销</translation>
    </message>
</context>
<context>
    <name>xd::ui::SendPreviewStep</name>
    <message>
        <source>nothing new since the last receipt</source>
        <translation>上次回执之后没有新内容</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>上报内容</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder on a USB stick</source>
        <translation>U 盘上的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>生成上报包</translation>
    </message>
    <message>
        <source>Counting what would leave</source>
        <translation>正在统计上报内容</translation>
    </message>
    <message>
        <source>Only counts leave the school, no name and no answer of any child. Numbers so small that they could point at someone stay hidden. The bundle is signed by this school and sealed, so that %1 alone can open it.</source>
        <translation>离开学校的只有人数，没有任何学生的姓名和作答。可能指向个人的小数字不会显示。上报包由本校签名并加密，只有%1能打开。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Number of the bundle</source>
        <translation>上报包序号</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>what no receipt covers yet</source>
        <translation>尚无回执的部分</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Of these protected</source>
        <translation>其中受保护</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>暂不上报</translation>
    </message>
    <message>
        <source>Where to write the bundle (a USB stick)</source>
        <translation>上报包保存到哪里（U 盘）</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>正在生成上报包</translation>
    </message>
    <message>
        <source>Bundle for the district</source>
        <translation>生成上报包</translation>
    </message>
    <message>
        <source>Send everything again</source>
        <translation>全部重新上报</translation>
    </message>
    <message>
        <source>Only when the district says that bundles are missing there. All that was confirmed must then be confirmed anew.</source>
        <translation>只在教育局说那边缺少上报包时使用。此前已确认的都要重新确认。</translation>
    </message>
    <message>
        <source>Begin a new numbering</source>
        <translation>重新编号</translation>
    </message>
    <message>
        <source>Only when it was agreed on the telephone, because the district holds back a bundle of this school. Everything goes once more, from number 1.</source>
        <translation>仅在上级暂存了本校的上报包、双方电话商定之后使用。将从第 1 号起重新上报全部内容。</translation>
    </message>
</context>
<context>
    <name>xd::ui::SentStep</name>
    <message>
        <source>Written</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>The bundle lies in the folder. It is unconfirmed until the district's receipt is imported here.</source>
        <translation>上报包已存入文件夹。导入区里的回执之前，状态为“未确认”。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Number of the bundle</source>
        <translation>上报包序号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>xd::ui::TakenStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>报送方</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>taken on %1</source>
        <translation>已于 %1 导入</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) taken. Write the receipts and send them back: until then the schools show their bundles as unconfirmed.</source>
        <translation>
            <numerusform>已导入 %n 份上报包。请生成回执交回学校，在此之前学校一直显示“未确认”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) taken.</source>
        <translation>
            <numerusform>已导入 %n 份回执。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>内容或原因</translation>
    </message>
    <message>
        <source>not allowed at this level: %1</source>
        <translation>本级别不允许：%1</translation>
    </message>
    <message>
        <source>a new numbering begins; ring the school if you were not told</source>
        <translation>开始了新的编号；若学校事先未告知，请致电核实</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what a bundle brings</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Nothing was taken. What contradicts what is here is held; call the school before anything else.</source>
        <translation>未导入任何内容。与现有记录矛盾的文件已暂存，请先致电学校。</translation>
    </message>
    <message>
        <source>Nothing was taken. What contradicts what is here is held; call the district before anything else.</source>
        <translation>未导入任何内容。与现有记录矛盾的文件已暂存，请先致电上级。</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>after a sentence: what becomes of the file</comment>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>xd::ui::TrustDigitsStep</name>
    <message>
        <source>Digits</source>
        <translation>核对数字</translation>
    </message>
    <message>
        <source>Second officer's passphrase</source>
        <translation>第二位工作人员的口令</translation>
    </message>
    <message>
        <source>A second officer confirms what was heard</source>
        <translation>由第二位工作人员确认所听到的数字</translation>
    </message>
    <message>
        <source>Login of the second officer</source>
        <translation>第二位工作人员的登录名</translation>
    </message>
    <message>
        <source>This list (version %1) follows from the one that is trusted already; its signature says so. No digits are needed.</source>
        <translation>此名录（第 %1 版）由已信任的上一版签名延续，无需再核对数字。</translation>
    </message>
    <message>
        <source>Call the school at the number of your own list, never at one that came with the file. Let them read out their thirty digits and type what you hear.</source>
        <translation>请按您自己通讯录上的号码致电学校，不要用随文件而来的号码。请对方念出三十位数字，您边听边输入。</translation>
    </message>
    <message>
        <source>Call the district at the number of your own list. Let them read out their thirty digits and type what you hear.</source>
        <translation>请按您自己通讯录上的号码致电区里。请对方念出三十位数字，您边听边输入。</translation>
    </message>
    <message>
        <source>Enrol the school</source>
        <translation>登记该校</translation>
    </message>
    <message>
        <source>Trust this district</source>
        <translation>信任该区</translation>
    </message>
    <message>
        <source>Replace the keys of %1?</source>
        <translation>要更换 %1 的密钥吗？</translation>
    </message>
    <message>
        <source>Its present keys are revoked: what its present computer sends from now on is held back. Do this only when the school itself has told you, on the telephone, that it has a new computer or begins anew.</source>
        <translation>该校现有密钥将被吊销：其现用电脑此后上报的文件都会被暂存。请仅在学校亲自来电说明更换了电脑或重新建档时这样做。</translation>
    </message>
    <message>
        <source>Replace the keys</source>
        <translation>更换密钥</translation>
    </message>
</context>
<context>
    <name>xd::ui::TrustFileStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop the school's enrolment file here</source>
        <translation>把学校的登记文件拖到这里</translation>
    </message>
    <message>
        <source>Drop the district's list here</source>
        <translation>把区级名录拖到这里</translation>
    </message>
    <message>
        <source>Exchange files (*.xdb)</source>
        <translation>上报文件 (*.xdb)</translation>
    </message>
    <message>
        <source>The file says it is from: %1 (%2). Whether that is true, the digits will show.</source>
        <translation>文件自称来自：%1（%2）。是否属实，由核对数字来证明。</translation>
    </message>
    <message>
        <source>Enrol a school</source>
        <translation>登记学校</translation>
    </message>
    <message>
        <source>Take over the district's list</source>
        <translation>导入区级名录</translation>
    </message>
    <message>
        <source>This school is not in this list: bring the enrolment file to the district first.</source>
        <translation>这份名录里还没有本校：请先把登记文件交给区里。</translation>
    </message>
    <message>
        <source>A school with this code is enrolled already: %1. This file comes with other keys.</source>
        <translation>已有同代码的学校登记：%1。此文件带来的是另一组密钥。</translation>
    </message>
</context>
</TS>
