#include "app/read_xls/limits.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace xd::readxls {

namespace {

bool limit(__rlimit_resource what, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(what, &both) == 0;
}

#if defined(__x86_64__)
constexpr unsigned ownArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned ownArchitecture = AUDIT_ARCH_AARCH64;
#elif defined(__loongarch64)
constexpr unsigned ownArchitecture = AUDIT_ARCH_LOONGARCH64;
#else
constexpr unsigned ownArchitecture = 0;
#endif

constexpr sock_filter step(unsigned code, unsigned k, std::size_t ifTrue = 0, std::size_t ifFalse = 0)
{
    return {static_cast<unsigned short>(code), static_cast<unsigned char>(ifTrue), static_cast<unsigned char>(ifFalse), k};
}

constexpr unsigned forbidden[] = {
    __NR_execve, __NR_execveat, __NR_clone, __NR_clone3, __NR_socket, __NR_connect, __NR_ptrace, __NR_process_vm_readv,
    __NR_process_vm_writev, __NR_kill, __NR_tkill, __NR_openat2, __NR_unlinkat, __NR_renameat2, __NR_linkat, __NR_symlinkat,
    __NR_mkdirat, __NR_fchmod, __NR_fchmodat, __NR_fchown, __NR_fchownat, __NR_truncate, __NR_ftruncate, __NR_mount, __NR_bpf,
    __NR_io_uring_setup,
#ifdef __NR_renameat
    __NR_renameat,
#endif
#ifdef __NR_open
    __NR_open, __NR_creat, __NR_fork, __NR_vfork, __NR_unlink, __NR_rename, __NR_link, __NR_symlink, __NR_mkdir, __NR_rmdir, __NR_chmod,
    __NR_chown,
#endif
};

// Calls that a reader of tables has no use for are answered with "not permitted", and no file opens but for reading. A
// list of what is forbidden and not of what is allowed, because the C library opens its tables of old encodings when
// they are first needed.
bool forbidCalls()
{
    if constexpr (ownArchitecture == 0)
        return true; // the limits hold there too
    constexpr std::size_t count = std::size(forbidden);
    constexpr std::size_t refusal = count + 8; // the place of the last step
    std::array<sock_filter, refusal + 1> steps{};
    std::size_t at = 0;
    const auto add = [&](sock_filter one) { steps[at++] = one; };
    const auto toRefusal = [&] { return refusal - at - 1; };
    add(step(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    add(step(BPF_JMP | BPF_JEQ | BPF_K, ownArchitecture, 0, toRefusal()));
    add(step(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    add(step(BPF_JMP | BPF_JGE | BPF_K, 0x4000'0000, toRefusal())); // the same calls by other numbers
    for (const unsigned call : forbidden)
        add(step(BPF_JMP | BPF_JEQ | BPF_K, call, toRefusal()));
    add(step(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 2));
    add(step(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args) + 2 * sizeof(__u64)));
    add(step(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, toRefusal()));
    add(step(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    add(step(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    const sock_fprog filter{static_cast<unsigned short>(at), steps.data()};
    // A kernel without filters answers EINVAL.
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0 || errno == EINVAL;
}

} // namespace

bool giveAway()
{
    ::syscall(__NR_close_range, 3u, ~0u, 0u); // where it is not known, all that is opened closes at the start of a program by itself
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CPU, maxCpuSeconds) && limit(RLIMIT_NOFILE, 16)
#ifndef __SANITIZE_ADDRESS__ // which takes terabytes of addresses, and no memory, for itself
        && limit(RLIMIT_AS, maxMemoryBytes)
#endif
        && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && forbidCalls();
}

} // namespace xd::readxls
