<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::AccountsPage</name>
    <message>
        <source>active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Your own account. Others are managed by the counsellor of the school, or the officer of the district.</source>
        <translation>这里是您自己的账户。其他账户由本校心理教师（区级由负责人）管理。</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>修改我的口令…</translation>
    </message>
    <message>
        <source>Only the passphrase that you keep in your head opens your account. When you change it, nothing else changes.
If it is forgotten, ask the counsellor or officer to remove the account and add it again.</source>
        <translation>只有您记在心里的口令能打开您的账户。修改口令不影响其他任何内容。
如果忘记了口令，请心理教师（区级由负责人）移除该账户后重新添加。</translation>
    </message>
    <message>
        <source>What a role may not read, it has no key for. Every change here is a line of the journal.</source>
        <translation>不该看到的内容，这个角色就没有密钥。这里的每一次改动都会记入日志。</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>The colleague is present and types a passphrase.</source>
        <translation>同事须在场，并亲自输入口令。</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>不影响其他任何内容。</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>For a while: on leave, or before it is decided.</source>
        <translation>暂时停用：休假期间，或尚未决定时。</translation>
    </message>
    <message>
        <source>Suspected leak…</source>
        <translation>怀疑泄露…</translation>
    </message>
    <message>
        <source>A passphrase or a copy of the keys may be in other hands.</source>
        <translation>口令或密钥的副本可能已落入他人之手。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>For good: the vaults get new keys.</source>
        <translation>永久移除：数据文件将换用新密钥。</translation>
    </message>
    <message>
        <source>New recovery sheets…</source>
        <translation>换新恢复单…</translation>
    </message>
    <message>
        <source>After two of them were used, or when one may have been seen.</source>
        <translation>用过其中两张之后，或有一张可能被人看到时。</translation>
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
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>上次登录</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（您）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>The account is added.</source>
        <translation>账户已添加。</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>修改我的口令</translation>
    </message>
    <message>
        <source>From now on only the new one opens your account. Nothing else changes. Think of it before you type it: nobody can tell it to you later.</source>
        <translation>今后只有新口令能打开您的账户，其他内容不变。请想好再输入：以后没有人能告诉您口令是什么。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation>您的口令已修改。</translation>
    </message>
    <message>
        <source>The account is enabled again.</source>
        <translation>账户已重新启用。</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>账户已停用。</translation>
    </message>
    <message>
        <source>Disable the account %1?</source>
        <translation>停用账户 %1？</translation>
    </message>
    <message>
        <source>It can no longer sign in until you enable it again; its passphrase stays. Nothing it has done is lost. Whoever leaves for good should be removed instead.</source>
        <translation>在您重新启用之前，该账户不能登录；口令保持不变，做过的工作都不会丢失。如果此人不再回来，应当选择移除。</translation>
    </message>
    <message>
        <source>It is gone at once. IT holds no key of the data, so nothing else changes.</source>
        <translation>账户立即失效。信息技术人员没有数据密钥，其他内容不变。</translation>
    </message>
    <message>
        <source>It is gone at once. The office file is copied under a new key, so that whatever this colleague may have kept opens nothing any more. The recovery sheets stay good. What the colleague has done stays in the journal. Old backups still open with the old key: make a new backup now.</source>
        <translation>账户立即失效。办公数据文件会用新密钥重新复制，这位同事即使留有什么也打不开任何内容。恢复单仍然有效，做过的工作保留在日志中。旧备份仍可用旧密钥打开，请现在就做一次新备份。</translation>
    </message>
    <message>
        <source>Remove the account %1 for good?</source>
        <translation>永久移除账户 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The account is removed, and what it had kept opens nothing any more.</source>
        <translation>账户已移除，此人留存的任何东西都打不开数据了。</translation>
    </message>
    <message>
        <source>Removing an account</source>
        <translation>正在移除账户</translation>
    </message>
    <message>
        <source>Suspected leak</source>
        <translation>怀疑泄露</translation>
    </message>
    <message>
        <source>Renew keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>Renewing keys</source>
        <translation>正在更换密钥</translation>
    </message>
    <message>
        <source>The keys are renewed; the old ones open nothing any more.</source>
        <translation>密钥已更换，旧密钥打不开任何内容了。</translation>
    </message>
    <message>
        <source>Make new recovery sheets?</source>
        <translation>换新恢复单？</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose where to save the sheets</source>
        <translation>选择恢复单的保存位置</translation>
    </message>
    <message>
        <source>Recovery sheet %1</source>
        <translation>恢复单 %1</translation>
    </message>
    <message>
        <source>The account is removed. The new keys are not finished yet: that happens by itself when you next unlock.</source>
        <translation>账户已移除。新密钥尚未全部换好：您下次解锁时会自动完成。</translation>
    </message>
    <message>
        <source>It is gone at once. Both data files are copied under new keys, so that whatever this colleague may have kept opens nothing any more; that takes a minute for a large school. The recovery sheets stay good. What the colleague has done stays in the journal. Old backups still open with the old keys: make a new backup now.</source>
        <translation>账户立即失效。两个数据文件都会用新密钥重新复制，这位同事即使留有什么也打不开任何内容；学校较大时需要一分钟左右。恢复单仍然有效，做过的工作保留在日志中。旧备份仍可用旧密钥打开，请现在就做一次新备份。</translation>
    </message>
    <message>
        <source>The recovery sheets of this site are of an older kind and could not follow the new keys. Make new ones first; nothing has happened yet.</source>
        <translation>本站点的恢复单是旧式的，无法随新密钥更换。请先换新恢复单；目前尚未做任何改动。</translation>
    </message>
    <message>
        <source>Could somebody have copied the data file as well? Then the key with which this computer signs its bundles is out too: call the district, set the site up anew on this computer, and enrol it again.</source>
        <translation>数据文件是否也可能被人复制过？若有可能，本机签署上报包的密钥也已外泄：请致电区里，在本机重新建立站点，并重新登记。</translation>
    </message>
    <message>
        <source>Could somebody have copied the data file as well? Then the key with which this district signs its lists is out too: tell every school, set the site up anew, and let them take over the new list.</source>
        <translation>数据文件是否也可能被人复制过？若有可能，本区签署名单的密钥也已外泄：请通知各校，重新建立站点，并请各校接收新名单。</translation>
    </message>
    <message>
        <source>Three new sheets are saved as PDF files into a folder that you choose. Print them, and type one group back from the paper: from then on the old sheets open nothing. Collect and destroy them.</source>
        <translation>三张新恢复单以 PDF 存入您选择的文件夹。请打印出来，并照纸面输入其中一组：从那时起，旧恢复单便不再有效，请收回销毁。</translation>
    </message>
    <message>
        <source>New recovery sheets</source>
        <translation>新恢复单</translation>
    </message>
    <message>
        <source>Make them valid</source>
        <translation>启用新恢复单</translation>
    </message>
    <message>
        <source>Saved: three files in %1. Print them now. The old sheets stay good until you have typed this group.</source>
        <translation>已存为 %1 中的三个文件，请现在打印。输入这一组之前，旧恢复单仍然有效。</translation>
    </message>
    <message>
        <source>The new sheets are valid, the old ones open nothing any more. Delete the three files in %1: a sheet belongs in a safe, not on a disk.</source>
        <translation>新恢复单已启用，旧恢复单不再有效。请删除 %1 中的三个文件：恢复单应放在保险柜里，不应留在磁盘上。</translation>
    </message>
    <message>
        <source>%1 gets new keys and a new passphrase, typed by the owner; every data file that the account can open is copied under a new key. What was sealed to this account alone (its drafts, items about one student) can no longer be opened: read it first if you can. Letters to the counselling room and released reports stay readable. Old backups still open with the old keys: make a new backup afterwards.</source>
        <translation>%1 将换用新密钥和由本人输入的新口令；该账户能打开的每个数据文件都会用新密钥重新复制。只封给该账户的内容（草稿、单个学生的告知件）将无法再打开，如有可能请先阅读；寄给心理辅导室的信件和已发布的报告仍可阅读。旧备份仍可用旧密钥打开，完成后请做一次新备份。</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>姓名…</translation>
    </message>
    <message>
        <source>Who stands behind the login. Decisions and answers are signed with it.</source>
        <translation>登录名背后是哪位老师。复核结论和待办答复以此署名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>It stands under decisions of the second look and answered duties from now on; what is signed already keeps the name of its day.</source>
        <translation>从现在起，复核结论和待办答复以此署名；已经署名的保持当时的姓名。</translation>
    </message>
    <message>
        <source>Who is %1?</source>
        <translation>%1 是哪位老师？</translation>
    </message>
    <message>
        <source>The name is written.</source>
        <translation>姓名已登记。</translation>
    </message>
</context>
<context>
    <name>xd::ui::AddAccountStep</name>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
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
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Let the colleague type it here; nobody else should know it.</source>
        <translation>请同事本人在此输入；不应让其他任何人知道。</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>再输入一次口令</translation>
    </message>
    <message>
        <source>Adding the account</source>
        <translation>正在添加账户</translation>
    </message>
    <message>
        <source>A counsellor gets the key of the records: reads and writes everything, and gives accounts to others.</source>
        <translation>心理教师持有档案密钥：可读写全部内容，并为他人开设账户。</translation>
    </message>
    <message>
        <source>A principal reads released reports and what is sent to the principal, and never a child's notes: there is no key to them.</source>
        <translation>校长可阅读已发布的报告和发给校长的事项，但看不到任何学生的记录：没有那里的密钥。</translation>
    </message>
    <message>
        <source>A homeroom teacher sends observations and home visits to the counsellor, and reads neither notes nor scores.</source>
        <translation>班主任可向心理教师报送观察和家访情况，看不到辅导记录和测评分数。</translation>
    </message>
    <message>
        <source>An officer gets the key of the district's records: reads the schools' bundles, and gives accounts to others.</source>
        <translation>区级负责人持有区级数据密钥：可阅读各校的上报包，并为他人开设账户。</translation>
    </message>
    <message>
        <source>IT keeps the program and its backups, and reads nothing: there is no key to either data file.</source>
        <translation>信息技术人员维护程序和备份，看不到任何内容：没有任何一个数据文件的密钥。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who stands behind the login: decisions are signed with it. It can be written later as well.</source>
        <translation>登录名背后是哪位老师：结论以此署名。也可以以后再填。</translation>
    </message>
</context>
<context>
    <name>xd::ui::NewPassphraseStep</name>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Four words that have nothing to do with each other are easy to keep and hard to guess.</source>
        <translation>四个互不相关的词，容易记住，也难以猜到。</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>再输入一次新口令</translation>
    </message>
</context>
</TS>
