<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::AccountStep</name>
    <message>
        <source>First account</source>
        <translation>首个账户</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits or Chinese characters</source>
        <translation>2 至 32 个字母、数字或汉字</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Four words that have nothing to do with each other are easy to keep and hard to guess.</source>
        <translation>四个互不相关的词，容易记住，也难以猜到。</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>再输入一次口令</translation>
    </message>
    <message>
        <source>Making the site</source>
        <translation>正在建立站点</translation>
    </message>
    <message>
        <source>This is the counsellor who keeps the records. Others (a second counsellor, the principal, homeroom teachers) get accounts of their own later.</source>
        <translation>这是负责保管档案的心理教师的账户。其他人（另一位心理教师、校长、班主任）以后各有自己的账户。</translation>
    </message>
    <message>
        <source>This is the officer who reads the schools&apos; bundles. Others get accounts of their own later.</source>
        <translation>这是接收各校上报包的区级管理员的账户。其他人以后各有自己的账户。</translation>
    </message>
    <message>
        <source>Fitting the lock to the speed of this computer and making the vaults. This takes some seconds.</source>
        <translation>正在按这台电脑的速度调校加密强度并建立保险库，需要几秒钟。</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>建立站点</translation>
    </message>
</context>
<context>
    <name>xd::ui::LossStep</name>
    <message>
        <source>If all is lost</source>
        <translation>如果都丢了</translation>
    </message>
    <message>
        <source>I have understood this, and the sheets go to three places today.</source>
        <translation>我已明白，今天就把三张恢复单分放到三处。</translation>
    </message>
    <message>
        <source>One passphrase is forgotten</source>
        <translation>忘记了一个口令</translation>
    </message>
    <message>
        <source>Another account of the same kind goes on working; or two recovery sheets let a new account in. Nothing is lost.</source>
        <translation>同类的另一个账户照常使用；或者用两张恢复单开一个新账户。什么也不会丢。</translation>
    </message>
    <message>
        <source>The computer is broken or stolen</source>
        <translation>电脑坏了或被偷了</translation>
    </message>
    <message>
        <source>A backup of the folder and one passphrase, or two sheets, bring everything back. Without a backup the records are gone; nobody else can read them.</source>
        <translation>有文件夹的备份，再加一个口令或两张恢复单，就能全部找回。没有备份，档案就没有了，但别人也读不到。</translation>
    </message>
    <message>
        <source>All passphrases and two of the sheets are lost</source>
        <translation>所有口令和两张恢复单都丢了</translation>
    </message>
    <message>
        <source>Then every record is lost for ever. There is no back door: not for the school, not for the district, not for the makers of this program.</source>
        <translation>那么全部档案将永远打不开。没有后门：学校没有，区里没有，本程序的作者也没有。</translation>
    </message>
    <message>
        <source>The site lies in %1. Copy this folder to a stick that is kept locked away, at least once a week.</source>
        <translation>站点位于 %1。请每周至少一次把这个文件夹复制到 U 盘，锁好保管。</translation>
    </message>
</context>
<context>
    <name>xd::ui::NewLoginStep</name>
    <message>
        <source>New account</source>
        <translation>新账户</translation>
    </message>
    <message>
        <source>The sheets belong to this site. Choose a login that is not in use, and a passphrase: this account will hold every key. The other accounts stay as they are.</source>
        <translation>这两张恢复单属于本站点。请选择一个未被使用的登录名和口令：该账户将持有全部密钥。其他账户保持不变。</translation>
    </message>
    <message>
        <source>New login</source>
        <translation>新登录名</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits or Chinese characters</source>
        <translation>2 至 32 个字母、数字或汉字</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Four words that have nothing to do with each other are easy to keep and hard to guess.</source>
        <translation>四个互不相关的词，容易记住，也难以猜到。</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>再输入一次口令</translation>
    </message>
    <message>
        <source>Opening the site</source>
        <translation>正在打开站点</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
</context>
<context>
    <name>xd::ui::RecoverWizard</name>
    <message>
        <source>What to do now</source>
        <translation>接下来要做的事</translation>
    </message>
    <message>
        <source>The site is open. Nothing is lost.</source>
        <translation>站点已打开，没有任何丢失。</translation>
    </message>
    <message>
        <source>Under Accounts, remove the account whose passphrase is lost: then the old passphrase opens nothing, should it turn up.</source>
        <translation>请在“账户”页移除口令已丢失的账户：这样即使旧口令被人找到，也打不开任何内容。</translation>
    </message>
    <message>
        <source>The two sheets have been out of their envelopes. Under Accounts, make new recovery sheets and destroy the old ones; or seal the two again and put them back today.</source>
        <translation>这两张恢复单已经拆封。请在“账户”页换新恢复单并销毁旧的；或者今天就重新密封，放回原处。</translation>
    </message>
    <message>
        <source>That sheets were used is a line of the journal.</source>
        <translation>使用过恢复单这件事已记入日志。</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>xd::ui::RecoveryStep</name>
    <message>
        <source>Recovery sheets</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>The site is made. Should every passphrase be lost one day, any two of these three sheets open it again. They are shown only now and kept nowhere in the computer.</source>
        <translation>站点已建立。万一哪天所有口令都丢了，这三张恢复单中的任意两张可以重新打开它。恢复单只在此时显示，电脑里不留底。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Go on once they are printed or saved.</source>
        <translation>打印或保存之后才能继续。</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>恢复单 %1</translation>
    </message>
    <message>
        <source>Sent to the printer. Look whether all three sheets have come out.</source>
        <translation>已送往打印机，请看三张是否都打印出来了。</translation>
    </message>
    <message>
        <source>Choose where to save the sheets</source>
        <translation>选择恢复单的保存位置</translation>
    </message>
    <message>
        <source>Not into the folder of the site itself: who takes that folder would have the sheets too.</source>
        <translation>不能存在站点自己的文件夹里：拿走文件夹的人会同时拿到恢复单。</translation>
    </message>
    <message>
        <source>Saved: three files in %1. Print them soon and delete them; a sheet belongs in a safe, not on a disk.</source>
        <translation>已保存：%1 中的三个文件。请尽快打印后删除；恢复单应放在保险柜里，而不是磁盘上。</translation>
    </message>
    <message>
        <source>Recovery sheet %1</source>
        <translation>恢复单 %1</translation>
    </message>
</context>
<context>
    <name>xd::ui::SetupWizard</name>
    <message>
        <source>New site</source>
        <translation>新建站点</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>The site is made, and its recovery sheets exist only here. Finish these steps; it takes two minutes.</source>
        <translation>站点已建立，恢复单只在这里有。请做完余下几步，两分钟就够。</translation>
    </message>
</context>
<context>
    <name>xd::ui::ShareField</name>
    <message>
        <source>Group %1 of 9</source>
        <translation>第 %1 组（共 9 组）</translation>
    </message>
    <message>
        <source>This group is not as on the sheet</source>
        <translation>这一组与恢复单上的不一致</translation>
    </message>
</context>
<context>
    <name>xd::ui::ShareGroups</name>
    <message>
        <source>Nine groups of four characters</source>
        <translation>九组，每组四个字符</translation>
    </message>
</context>
<context>
    <name>xd::ui::SheetsStep</name>
    <message>
        <source>Two recovery sheets</source>
        <translation>两张恢复单</translation>
    </message>
    <message>
        <source>Take any two of the three recovery sheets of this site and type their groups. Which sheet comes first does not matter; capitals, O for 0 and I for 1 are understood.</source>
        <translation>请取本站点三张恢复单中的任意两张，逐组输入。先后顺序不限；大小写不限，O 与 0、I 与 1 都能识别。</translation>
    </message>
    <message>
        <source>One sheet</source>
        <translation>第一张</translation>
    </message>
    <message>
        <source>Another sheet</source>
        <translation>另一张</translation>
    </message>
    <message>
        <source>Both sheets are typed correctly, but they are not two different sheets of this site, or they have been replaced by newer ones.</source>
        <translation>两张都输入无误，但它们不是本站点的两张不同的恢复单，或者已被新的恢复单取代。</translation>
    </message>
</context>
<context>
    <name>xd::ui::SiteStep</name>
    <message>
        <source>Site</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>A school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>A district</source>
        <translation>区（县）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Everything lies in it, encrypted. It is made if it is not there; on a disk of this computer, not on a stick.</source>
        <translation>所有数据都加密存放在这里，没有会自动建立。请放在本机硬盘上，不要放在 U 盘上。</translation>
    </message>
    <message>
        <source>The school&apos;s full name</source>
        <translation>学校全称</translation>
    </message>
    <message>
        <source>The district&apos;s full name</source>
        <translation>区（县）全称</translation>
    </message>
    <message>
        <source>10 digits, as on the school register</source>
        <translation>10 位数字，即学校标识码</translation>
    </message>
    <message>
        <source>6 digits, the administrative division</source>
        <translation>6 位数字，即行政区划代码</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择一个空文件夹</translation>
    </message>
    <message>
        <source>School system</source>
        <translation>学制</translation>
    </message>
    <message>
        <source>It says which grade 初一 is, and when a stage ends. It cannot be changed once there is a roster.</source>
        <translation>决定“初一”是几年级、各学段到哪一年级结束。导入名册后不能再改。</translation>
    </message>
    <message>
        <source>six and three years (usual)</source>
        <translation>六三制（常见）</translation>
    </message>
    <message>
        <source>five and four years</source>
        <translation>五四制</translation>
    </message>
    <message>
        <source>Better choose another folder.</source>
        <translation>建议另选一个文件夹。</translation>
    </message>
</context>
<context>
    <name>xd::ui::UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>正在解锁</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>New site…</source>
        <translation>新建站点…</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left before a pause.</source>
        <translation>
            <numerusform>再错 %n 次就要等一会儿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong too often. The next try is possible in %1.</source>
        <translation>错误次数过多，%1 后可以再试。</translation>
    </message>
    <message>
        <source>Choose the folder of a site</source>
        <translation>选择站点所在的文件夹</translation>
    </message>
    <message>
        <source>Passphrase forgotten…</source>
        <translation>忘记口令…</translation>
    </message>
    <message>
        <source>Two of the three recovery sheets let another account in. Nobody else can, not even the makers of this program.</source>
        <translation>三张恢复单中的任意两张可以让一个新账户进入。除此之外谁也做不到，本程序的作者也不行。</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
<context>
    <name>xd::ui::WelcomePage</name>
    <message>
        <source>Xindeng</source>
        <translation>心灯</translation>
    </message>
    <message>
        <source>The records of the school&apos;s counselling room, encrypted on this computer and nowhere else.</source>
        <translation>学校心理辅导室的全部记录，加密保存在这台电脑上，别处没有。</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新建站点</translation>
    </message>
    <message>
        <source>Set up a school or a district: name, first account, recovery sheets. Takes about five minutes and a printer.</source>
        <translation>为学校或区县建立站点：名称、首个账户、恢复单。约需五分钟和一台打印机。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>开始建立</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>The folder of a site lies on this computer already, or was brought from another one.</source>
        <translation>站点的文件夹已在这台电脑上，或者是从另一台电脑带来的。</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Look at the demonstration</source>
        <translation>先看演示</translation>
    </message>
    <message>
        <source>A made-up school or district to try everything on. Nobody in it exists.</source>
        <translation>一个虚构的学校或区县，可以随意试用。里面没有一个真人。</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>正在生成演示</translation>
    </message>
    <message>
        <source>Making up a school and its people. This takes a moment the first time.</source>
        <translation>正在虚构一所学校和它的师生，第一次需要稍等片刻。</translation>
    </message>
    <message>
        <source>Choose the folder of a site</source>
        <translation>选择站点所在的文件夹</translation>
    </message>
    <message>
        <source>Which demonstration?</source>
        <translation>看哪一种演示？</translation>
    </message>
    <message>
        <source>It is made on this computer, apart from everything else.</source>
        <translation>演示数据在本机生成，与其他数据分开存放。</translation>
    </message>
    <message>
        <source>A school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>A district</source>
        <translation>区（县）</translation>
    </message>
</context>
</TS>
