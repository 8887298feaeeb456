<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::FindingsCard</name>
    <message>
        <source>What the program has found</source>
        <translation>程序发现的情况</translation>
    </message>
    <message>
        <source>Nothing amiss: disk, clock, folder and backups are as they should be.</source>
        <translation>一切正常：磁盘、时钟、文件夹和备份都没有问题。</translation>
    </message>
</context>
<context>
    <name>xd::ui::RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Sign in as it was when the backup was made: with the passphrase of that day. The backup is then rebuilt and looked through, and you see what would change. Nothing is replaced yet.</source>
        <translation>请用备份当天的账户和口令登录。程序会先重建并检查这份备份，再告诉您会有哪些变化。此时不会替换任何内容。</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look what would change</source>
        <translation>查看会有哪些变化</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>whole, signed by this site, every table counted</source>
        <translation>完整，由本单位签名，每张表都已清点</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现有数据</translation>
    </message>
    <message>
        <source>nothing that could be lost</source>
        <translation>没有会丢失的内容</translation>
    </message>
    <message>
        <source>cannot be read: nobody can say what of it is missing in the backup</source>
        <translation>无法读取：说不清备份里缺少哪些内容</translation>
    </message>
    <message>
        <source>Written since then</source>
        <translation>此后的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n journal lines would be gone</source>
        <translation>
            <numerusform>将失去 %n 条日志所记的工作</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>the journals here do not go through the place where the backup was made</source>
        <translation>现有日志与备份时的日志接不上</translation>
    </message>
    <message>
        <source>%1 here, %2 in the backup</source>
        <translation>现有 %1，备份中 %2</translation>
    </message>
    <message>
        <source>Other tables</source>
        <translation>其他表</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n 张不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The files that are there now are kept in a folder “replaced-…” within the site. Passphrases and accounts go back too. What was sent since then stays with the receiver; what is sent from now on is numbered anew.</source>
        <translation>现有文件会保留在数据文件夹里的“replaced-…”文件夹中。口令和账户也会一同回到当时。此后已报送的内容仍在接收方；今后报送将重新编号。</translation>
    </message>
    <message>
        <source>Replace by the backup</source>
        <translation>用备份替换</translation>
    </message>
    <message>
        <source>Replace the site now?</source>
        <translation>现在替换吗？</translation>
    </message>
    <message>
        <source>The site becomes what the backup holds. What is there now is kept aside, but not merged.</source>
        <translation>数据将变成备份中的样子。现有数据会另存，但不会合并。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Reports since then</source>
        <translation>此后发布的报告</translation>
    </message>
    <message>
        <source>may be forgotten: a number that one of them hid could be found by subtracting the next one. Hold them side by side before you release it.</source>
        <translation>可能已无从得知：其中隐去的数字，或可由下一份报告相减推出。发布下一份之前，请将两份并排核对。</translation>
    </message>
</context>
<context>
    <name>xd::ui::SafetyPage</name>
    <message>
        <source>Safekeeping</source>
        <translation>数据保管</translation>
    </message>
    <message>
        <source>A backup counts once it was read again from the disk and looked through as a whole. One on a stick in another room survives fire and theft.</source>
        <translation>备份写好后重新从磁盘读出、完整检查过，才算数。另放一份在别的房间的U盘里，火灾和失窃都不怕。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <translation>复制到U盘</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Rebuilds the newest backup in a scratch place, counts it, and prints a certificate. Nothing of your work is touched.</source>
        <translation>在临时位置用最新的备份重建一次，逐项清点并打印证明。不会动到正在使用的数据。</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>最近一次核验过的备份</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Last restore drill</source>
        <translation>最近一次恢复演练</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Records received</source>
        <translation>已收记录</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Journal lines</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n verified backups</source>
        <translation>
            <numerusform>%n 份核验过的备份</numerusform>
        </translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>还没有核验过的备份</translation>
    </message>
    <message>
        <source>The first one is made when you lock or close the program; or make it now.</source>
        <translation>锁定或关闭程序时会自动做第一份；也可以现在就做。</translation>
    </message>
    <message>
        <source>7 daily, 4 weekly, 12 monthly</source>
        <translation>每日 7 份、每周 4 份、每月 12 份</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Hold one each year</source>
        <translation>每年做一次</translation>
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
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>请现在备份</translation>
    </message>
    <message>
        <source>Backed up: the file was read again from the disk, looked through as a whole and counted.</source>
        <translation>已备份：文件已从磁盘重新读出，完整检查并清点。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>U盘在哪里？</translation>
    </message>
    <message>
        <source>Copied and compared with what the stick holds. It is safe to remove it now. Keep it locked away, in another room.</source>
        <translation>已复制，并与U盘上的内容核对一致。现在可以安全拔出U盘。请锁好，放在另一个房间。</translation>
    </message>
    <message>
        <source>Copying to the stick</source>
        <translation>正在复制到U盘</translation>
    </message>
    <message>
        <source>Restore from which backup?</source>
        <translation>从哪一份备份恢复？</translation>
    </message>
    <message>
        <source>Backups (*.tar)</source>
        <translation>备份 (*.tar)</translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation>回到这份备份吗？</translation>
    </message>
    <message>
        <source>The site is locked first. Then you see what would change, and nothing is replaced before you have said so once more.</source>
        <translation>程序会先锁定，再告诉您会有哪些变化；您再次确认之前，不会替换任何内容。</translation>
    </message>
    <message>
        <source>Lock and look</source>
        <translation>锁定并查看</translation>
    </message>
    <message>
        <source>Passed: from %1 the site was rebuilt as a whole.</source>
        <translation>通过：已用 %1 完整重建。</translation>
    </message>
    <message>
        <source>Not passed. Do not rely on %1: make a new backup now, and hold the drill again.</source>
        <translation>未通过。请不要依赖 %1：现在重新备份，再演练一次。</translation>
    </message>
    <message>
        <source>made when you lock or close</source>
        <translation>锁定或关闭时自动备份</translation>
    </message>
</context>
</TS>
