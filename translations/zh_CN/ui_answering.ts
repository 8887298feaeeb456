<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::AnsweringWindow</name>
    <message>
        <source>Xindeng</source>
        <translation>心灯</translation>
    </message>
    <message>
        <source>End (for the teacher)</source>
        <translation>结束作答（老师用）</translation>
    </message>
</context>
<context>
    <name>xd::ui::ChoicePage</name>
    <message>
        <source>Do you want to take part?</source>
        <translation>你愿意参加吗？</translation>
    </message>
    <message>
        <source>There are some questions about how you have been. No answer is right or wrong, and there are no marks.</source>
        <translation>这里有一些小问题，问问你最近过得怎么样。怎么答都没有对错，也不打分。</translation>
    </message>
    <message>
        <source>You may say no. You may leave out a question. You may stop whenever you like. Nobody will be cross with you.</source>
        <translation>你可以说“不愿意”，可以跳过某一题，也可以随时停下来。没有人会因此生你的气。</translation>
    </message>
    <message>
        <source>Only the counselling teacher reads your answers. A teacher who is worried about you comes and talks with you, and sometimes asks other grown-ups to help.</source>
        <translation>只有心理老师会看你的回答。如果老师担心你，会来找你聊一聊，有时也会请别的大人一起帮你。</translation>
    </message>
    <message>
        <source>1  Yes, I do</source>
        <translation>1　我愿意</translation>
    </message>
    <message>
        <source>2  No, not today</source>
        <translation>2　今天不想</translation>
    </message>
    <message>
        <source>Would you like to take part?</source>
        <translation>你愿意参加吗？</translation>
    </message>
    <message>
        <source>You will be asked how you have been lately. No answer is right or wrong, and nothing of it is marked.</source>
        <translation>下面的问题想了解你最近的状态。回答没有对错之分，也不计成绩。</translation>
    </message>
    <message>
        <source>It is your choice. You may say no, leave out any question, and stop at any time. It has no consequences for you.</source>
        <translation>参不参加由你决定。你可以不参加，可以跳过任何一题，也可以随时停下，这些都不会给你带来不好的影响。</translation>
    </message>
    <message>
        <source>Your answers are read by the school's counselling teacher, not by classmates and not by your other teachers. Where your safety is in question the teacher talks with you, and may have to ask others to help.</source>
        <translation>你的回答由学校的心理老师查看，同学和其他老师看不到。如果关系到你的安全，心理老师会找你谈，也可能需要请其他人一起帮助你。</translation>
    </message>
    <message>
        <source>1  Yes, I will take part</source>
        <translation>1　我愿意参加</translation>
    </message>
    <message>
        <source>2  No, I would rather not</source>
        <translation>2　我不参加</translation>
    </message>
    <message>
        <source>Stop here?</source>
        <translation>就到这里吗？</translation>
    </message>
    <message>
        <source>That is quite all right. What you have answered stays. You need not do the rest.</source>
        <translation>没关系。已经答的会留着，后面的可以不答。</translation>
    </message>
    <message>
        <source>That is quite all right. What you have answered so far is kept; the rest is left open.</source>
        <translation>没关系。已经回答的会保留，其余的就空着。</translation>
    </message>
    <message>
        <source>1  Go on</source>
        <translation>1　继续</translation>
    </message>
    <message>
        <source>2  Stop here</source>
        <translation>2　就到这里</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End answering?</source>
        <translation>要结束作答吗？</translation>
    </message>
    <message>
        <source>For the teacher: the program stays locked. What was answered is taken in as soon as you sign in.</source>
        <translation>请老师确认：程序仍处于锁定状态，您登录后会自动收入学生的回答。</translation>
    </message>
    <message>
        <source>2  End</source>
        <translation>2　结束</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>Your answer could not be kept just now. You have done nothing wrong. Please raise your hand: your teacher helps you.</source>
        <translation>刚才的回答没能保存下来，这不是你的错。请举手，老师会来帮你。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>xd::ui::ClassPage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎你</translation>
    </message>
    <message>
        <source>Sit down, take your time, and press the button when you are ready.</source>
        <translation>请坐，不着急。准备好了就按下面的按钮。</translation>
    </message>
    <message>
        <source>Sit down, take your time, and choose your class.</source>
        <translation>请坐，不着急。请选择你的班级。</translation>
    </message>
</context>
<context>
    <name>xd::ui::EndPage</name>
    <message>
        <source>Thank you</source>
        <translation>谢谢你</translation>
    </message>
    <message>
        <source>That is all for now. Please stay seated and raise your hand; your teacher comes to you.</source>
        <translation>这次就到这里。请坐在座位上举一下手，老师会过来。</translation>
    </message>
    <message>
        <source>If something weighs on you, today or some other day, talk to a grown-up whom you trust. You can also call:</source>
        <translation>今天也好，以后也好，如果心里有事，可以跟你信任的大人说说，也可以拨打：</translation>
    </message>
    <message>
        <source>Next student</source>
        <translation>下一位同学</translation>
    </message>
</context>
<context>
    <name>xd::ui::HelplineStrip</name>
    <message>
        <source>Somebody to talk to, also by telephone:</source>
        <translation>想找人说说话，也可以打电话：</translation>
    </message>
</context>
<context>
    <name>xd::ui::ItemPage</name>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>跳过这题</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下来</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一题</translation>
    </message>
</context>
<context>
    <name>xd::ui::ProgressDots</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
</context>
<context>
    <name>xd::ui::StartAnsweringDialog</name>
    <message>
        <source>Answer at this computer</source>
        <translation>在本机作答</translation>
    </message>
    <message>
        <source>Which class</source>
        <translation>哪个班</translation>
    </message>
    <message>
        <source>All classes of the round</source>
        <translation>本轮的全部班级</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The site is locked before the first student sits down: the page holds no names and no records, and what is answered is sealed at once. However the page is left, the locked program remains. Sign in afterwards and the answers are taken in by themselves.</source>
        <translation>第一位同学坐下之前，程序会先锁定：作答页面上没有姓名，也没有任何档案，每个回答当场加密封存。无论怎样离开这个页面，看到的都只是锁定的程序。作答结束后登录，回答会自动收入。</translation>
    </message>
    <message>
        <source>Lock and begin</source>
        <translation>锁定并开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Can answer now: %1. Have answered: %2. Without consent, and not asked: %3.</source>
        <translation>现在可作答：%1 人；已作答：%2 人；没有同意书、不作答：%3 人。</translation>
    </message>
    <message>
        <source>On the last page everybody reads the same words. Only the lamp differs: where its flame leans to the right, somebody should look after this student now.</source>
        <translation>结束页对每个人的文字都一样，只有那盏灯不同：灯焰偏向右边时，请留意这名学生，现在需要有人关心他。</translation>
    </message>
    <message>
        <source>What was arranged</source>
        <translation>特别安排</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>%1 (the page shows larger letters)</source>
        <translation>%1（作答页自动用大字）</translation>
    </message>
    <message>
        <source>Who cannot type the own name needs the number of a slip: print slips or the class list first.</source>
        <translation>打不出自己姓名的学生需要回执编号：请先打印回执或班级名单。</translation>
    </message>
    <message>
        <source>Who cannot type the own name, or shares it with a classmate, types the number of the slip instead; it stands on the class list too (%1 have one).</source>
        <translation>打不出自己的姓名，或与同班同学重名的，可以只输入回执编号，班级名单上也有（%1 人已有编号）。</translation>
    </message>
</context>
<context>
    <name>xd::ui::WhoPage</name>
    <message>
        <source>Who are you?</source>
        <translation>你是哪位同学？</translation>
    </message>
    <message>
        <source>Your student number, or its last four digits</source>
        <translation>你的学号，或学号的后四位</translation>
    </message>
    <message>
        <source>Your own name</source>
        <translation>你自己的姓名</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>That does not fit together yet. Look at the number and the name once more.</source>
        <translation>学号和姓名还对不上，请再看一看。</translation>
    </message>
    <message>
        <source>Please raise your hand: your teacher helps you.</source>
        <translation>请举手，老师会来帮你。</translation>
    </message>
    <message>
        <source>Or only the seven digits of your slip; your teacher knows them too</source>
        <translation>或者只输入七位回执编号（不知道可以问老师）</translation>
    </message>
    <message>
        <source>That is not quite the number. Look at its seven digits once more.</source>
        <translation>编号好像输错了，请再核对一下七位数字。</translation>
    </message>
    <message>
        <source>This number does not fit here. Is it your own, and is this your class?</source>
        <translation>这个编号在这里对不上。是你自己的编号吗？班级选对了吗？</translation>
    </message>
</context>
</TS>
