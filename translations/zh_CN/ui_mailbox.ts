<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Letter</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was seen and heard</source>
        <translation>看到和听到的情况</translation>
    </message>
    <message>
        <source>What has been done so far</source>
        <translation>已做的处理</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>家访日期</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>达成的约定</translation>
    </message>
    <message>
        <source>Why you are told</source>
        <translation>告知事由</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>异常情况报告</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>家访记录</translation>
    </message>
    <message>
        <source>About one student</source>
        <translation>单个学生情况</translation>
    </message>
    <message>
        <source>Somebody stood in for you</source>
        <translation>有人代您查看</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>Latest screening</source>
        <translation>最近一次测评</translation>
    </message>
    <message>
        <source>In the counsellor's words</source>
        <translation>心理教师说明</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>%1 stood in for you on %2 until %3 and could read the letters to you. Reason: %4</source>
        <translation>%1 于 %2 至 %3 代您值守，可以查看写给您的信件。事由：%4</translation>
    </message>
    <message>
        <source>Sent before you got new keys</source>
        <translation>您换新密钥之前发来的</translation>
    </message>
    <message>
        <source>This letter cannot be read</source>
        <translation>这封信无法读取</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>It was sealed to the keys that your account had before, and nothing opens it any more. Ask its sender to write it, or the counsellor to show it to you, again.</source>
        <translation>它是用您账户以前的密钥加密的，现在打不开了。请发件人重写一份；若是心理教师告知的学生情况，请心理教师再告知一次。</translation>
    </message>
    <message>
        <source>It arrived as it was sent, but holds no letter. Ask its sender what was in it, and have it written again.</source>
        <translation>信件送达时完好，但里面没有可读的内容。请向发件人询问写的是什么，并请对方重写一份。</translation>
    </message>
    <message>
        <source>Report of a round</source>
        <translation>测评报告</translation>
    </message>
</context>
<context>
    <name>xd::ui::ChooseWordsStep</name>
    <message>
        <source>not scored</source>
        <translation>未计分</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>day, instrument, band</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>内容与事由</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Why the principal has to know</source>
        <translation>校长需要知悉的事由</translation>
    </message>
    <message>
        <source>It goes with the item and is never left out, for example: parents' meeting tomorrow, signature for a referral</source>
        <translation>随内容一并发出，不能省略，例如：明天约见家长、转介需要签字</translation>
    </message>
    <message>
        <source>What he will see</source>
        <translation>校长将看到</translation>
    </message>
    <message>
        <source>As little as the reason asks for. The name of the student goes always.</source>
        <translation>够用即可，越少越好。学生姓名总会包含。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>Latest screening</source>
        <translation>最近一次测评</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>您的说明</translation>
    </message>
    <message>
        <source>What he has to know to act. Nothing from your own notes goes by itself, and no answers to questions.</source>
        <translation>写校长处理此事必须知道的情况。您自己的记录不会自动带出，答题内容也不会。</translation>
    </message>
    <message>
        <source>No principal has an account here yet. Add one under Accounts.</source>
        <translation>这里还没有校长账户，请先在“账户”中添加。</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>As you left it, kept %1</source>
        <translation>已恢复您上次填写的内容，保存于 %1</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>加密发送</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及学生</translation>
    </message>
    <message>
        <source>Show one item to the principal</source>
        <translation>告知校长</translation>
    </message>
</context>
<context>
    <name>xd::ui::LetterView</name>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>信件内容</translation>
    </message>
</context>
<context>
    <name>xd::ui::MailboxPage</name>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>standing in</source>
        <translation>代班</translation>
    </message>
    <message>
        <source>new</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>not yet received</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>不见了</translation>
    </message>
    <message>
        <source>Lies sealed in the mailbox. If it cannot wait, go or telephone.</source>
        <translation>已加密存放在信箱中。如果等不得，请当面说或打电话。</translation>
    </message>
    <message>
        <source>Opened on %1</source>
        <translation>%1 已打开</translation>
    </message>
    <message>
        <source>Taken out of the shared folder or altered: tell the room by word of mouth and write it again.</source>
        <translation>已被人从共享文件夹中删除或改动：请当面告知辅导室，并重新写一份。</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Sealed letters within the school. Only whom it is for can open a letter; that it was opened is noted, and told to its sender.</source>
        <translation>校内加密信件。只有收件人能打开；打开会记入日志，并告知发件人。</translation>
    </message>
    <message>
        <source>New observation</source>
        <translation>报告异常情况</translation>
    </message>
    <message>
        <source>New home visit</source>
        <translation>记录家访</translation>
    </message>
    <message>
        <source>Stand in for a colleague</source>
        <translation>代同事值守</translation>
    </message>
    <message>
        <source>Show one item to the principal</source>
        <translation>告知校长</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到的</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出的</translation>
    </message>
    <message>
        <source>Received letters</source>
        <translation>收到的信件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), %1 unread</source>
        <translation>
            <numerusform>共 %n 封，%1 封未读</numerusform>
        </translation>
    </message>
    <message>
        <source>No letters</source>
        <translation>没有信件</translation>
    </message>
    <message>
        <source>What you write to the counselling room stands under Sent.</source>
        <translation>您写给辅导室的信件在“发出的”里。</translation>
    </message>
    <message>
        <source>Observations and home visits of the homeroom teachers arrive here.</source>
        <translation>班主任的异常情况报告和家访记录会送到这里。</translation>
    </message>
    <message>
        <source>Sent letters</source>
        <translation>发出的信件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent</source>
        <translation>
            <numerusform>已发出 %n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>还没有发出信件</translation>
    </message>
    <message>
        <source>An observation takes two minutes: what you saw and heard, not what it means.</source>
        <translation>写一份报告只要两分钟：写您看到和听到的，不必判断意味着什么。</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1（写给 %2）</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>收到的（%1）</translation>
    </message>
    <message>
        <source>the counselling room</source>
        <translation>心理辅导室</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that you sent are gone or altered.</source>
        <translation>
            <numerusform>您发出的 %n 封信件不见了或被改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>立即结束</translation>
    </message>
    <message numerus="yes">
        <source>You stand in for %1 until %2: %n minute(s) left. What you open is noted; %1 is told that you stood in.</source>
        <translation>
            <numerusform>您正在代 %1 值守，到 %2 结束，还剩 %n 分钟。您打开的信件会记入日志；代班一事会告知 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Item %1 of %2 is missing or altered: somebody has been at the shared folder. Ask %2 what was in it, and have it written again.</source>
        <translation>%2 的第 %1 封信不见了或被改动：有人动过共享文件夹。请向 %2 询问内容，并请其重写一份。</translation>
    </message>
    <message>
        <source>Sent and sealed. You cannot read it again; below stands whether it was received.</source>
        <translation>已加密发出。您不能再读到它；是否收到请看下面的列表。</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <comment>sender, moment</comment>
        <translation>发件人 %1，%2</translation>
    </message>
    <message>
        <source>for %1, read by you while standing in</source>
        <translation>写给 %1，由您代班查看</translation>
    </message>
    <message>
        <source>No letter is open</source>
        <translation>还没有打开信件</translation>
    </message>
    <message>
        <source>Enter or a double click opens the letter of the line. Its sender then sees that it was received.</source>
        <translation>按回车或双击打开所选信件。打开后，发件人会看到“已收到”。</translation>
    </message>
    <message>
        <source>Nobody of that name is on the list of students</source>
        <translation>学生名册中没有这个姓名</translation>
    </message>
    <message>
        <source>The name may be misspelt in the letter. Open the student's page and choose “Show the principal” there.</source>
        <translation>信中的姓名可能写错了。请打开该学生的页面，在那里选择“告知校长”。</translation>
    </message>
    <message>
        <source>Which of them?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>Several students bear this name. The letter says in which class.</source>
        <translation>有多名学生同名，信中写了班级。</translation>
    </message>
    <message>
        <source>Sealed and sent to the principal</source>
        <translation>已加密发给校长</translation>
    </message>
    <message>
        <source>Printed by %1</source>
        <translation>打印人：%1</translation>
    </message>
    <message>
        <source>What you have to know of one student arrives here. Reports stand under Reports.</source>
        <translation>需要您知悉的单个学生情况会送到这里。报告在“报告”页。</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>before your new keys</source>
        <translation>换新密钥之前</translation>
    </message>
    <message>
        <source>Whether it was received can no longer be seen. If in doubt, ask.</source>
        <translation>是否已收到，现在看不出来了。拿不准就问一声。</translation>
    </message>
</context>
<context>
    <name>xd::ui::PreviewItemStep</name>
    <message>
        <source>Exactly what he will see</source>
        <translation>校长看到的就是这些</translation>
    </message>
    <message>
        <source>For %1 alone, sealed to that account. The exit is a line in the journal of this student; what is below stands in no journal.</source>
        <translation>只有 %1 能打开。发出一事会记入该学生的日志；下面的内容不进日志。</translation>
    </message>
    <message>
        <source>Why you are told</source>
        <translation>告知事由</translation>
    </message>
    <message>
        <source>Left out, since it is not for a principal: %1</source>
        <translation>以下内容不能告知校长，已略去：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xd::ui::StandInStep</name>
    <message>
        <source>Stand in for a colleague</source>
        <translation>代同事值守</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>代谁</translation>
    </message>
    <message>
        <source>%1 (has left)</source>
        <translation>%1（已离任）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>She reads it, for example: you are ill, and a mother telephones because of a letter. No student's name.</source>
        <translation>对方会看到，例如：您请病假，家长来电询问一封信的事。不要写学生姓名。</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>It ends by itself; you can end it before.</source>
        <translation>到时自动结束，也可提前结束。</translation>
    </message>
    <message>
        <source>For this time you can read the letters that are for her by name. She is told who, when and why as soon as she signs in; each letter that you open is noted; and the quarterly report counts it. You can write nothing in her name.</source>
        <translation>在此期间，您可以查看指名写给该同事的信件。同事下次登录时会看到谁、何时、因何代班；您打开的每封信都会记入日志；季度报告会统计代班次数。您不能以其名义写任何东西。</translation>
    </message>
    <message>
        <source>Stand in</source>
        <translation>开始代班</translation>
    </message>
</context>
<context>
    <name>xd::ui::WriteLetterStep</name>
    <message>
        <source>New observation</source>
        <translation>报告异常情况</translation>
    </message>
    <message>
        <source>New home visit</source>
        <translation>记录家访</translation>
    </message>
    <message>
        <source>Sealed when it is sent: only the counselling room can open it, and you cannot read it again.</source>
        <translation>发出时即加密：只有心理辅导室能打开，您自己也不能再读。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>The room: any counsellor who is there. By name: she alone, and who stands in for her when she is away.</source>
        <translation>辅导室：在岗的任何一位心理教师。指名：只给这一位；其不在时由代班同事查看。</translation>
    </message>
    <message>
        <source>The counselling room</source>
        <translation>心理辅导室</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>As the school calls it, for example: Grade 3 class 2</source>
        <translation>按学校的叫法，例如：三年级2班</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>家访日期</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>For example: mother and grandmother; the child for the second half</source>
        <translation>例如：母亲和奶奶；后半段孩子在场</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>For example: in class, on the corridor. May be left empty.</source>
        <translation>例如：课堂上、走廊里。可以不填。</translation>
    </message>
    <message>
        <source>What was seen and heard</source>
        <translation>看到和听到的情况</translation>
    </message>
    <message>
        <source>What you saw and heard, with words that were said, not what it may mean. No diagnosis: that is not asked of you.</source>
        <translation>写看到的、听到的，最好写原话；不写推测，也不需要下诊断。</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>达成的约定</translation>
    </message>
    <message>
        <source>What has been done so far</source>
        <translation>已做的处理</translation>
    </message>
    <message>
        <source>With whom, until when. May be left empty.</source>
        <translation>和谁约定、到什么时候。可以不填。</translation>
    </message>
    <message>
        <source>Whom you have told, what you have done since. May be left empty.</source>
        <translation>告诉过谁、之后做了什么。可以不填。</translation>
    </message>
    <message>
        <source>Urgent: somebody should look today</source>
        <translation>紧急：今天就需要有人处理</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>It stands on top of the room's list. Nobody is called by it: where life may be in danger, go or telephone at once.</source>
        <translation>会排在辅导室列表最前面，但不会自动通知任何人：可能危及生命时，请立即当面说或打电话。</translation>
    </message>
    <message>
        <source>As you left it, kept %1</source>
        <translation>已恢复您上次填写的内容，保存于 %1</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>加密发送</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The counsellor whom this was for has no account here any more. Choose whom it is for.</source>
        <translation>原来的收件人在本校已没有账户。请重新选择收件人。</translation>
    </message>
</context>
</TS>
