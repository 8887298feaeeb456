// A benchmark measures the program's way and a bare limit in the same run and prints both with their ratio.
#pragma once

#include "core/base/result.h"
#include "core/vault/vault.h"

#include <QElapsedTimer>
#include <QString>
#include <QTemporaryDir>
#include <functional>

struct sqlite3;

namespace xd::bench {

struct Size {
    bool isQuick = false;
    int of(int full) const { return isQuick ? std::max(1, full / 100) : full; }
};

struct Outcome {
    QString what;     // "100,000 scored sheets stored"
    double oursMs = 0;
    double limitMs = 0; // 0: the bound is absolute
    double bound = 0;   // of ours/limit, or of ours where there is no limit
};

using Benchmark = std::function<Result<std::vector<Outcome>>(const Size &)>;
struct Named {
    const char *name;
    Benchmark run;
};

Result<std::vector<Outcome>> searchStudents(const Size &size);
Result<std::vector<Outcome>> importRoster(const Size &size);
Result<std::vector<Outcome>> storeSheets(const Size &size);
Result<std::vector<Outcome>> carryBundle(const Size &size);
Result<std::vector<Outcome>> unlockToWindow(const Size &size);

// The best of some rounds, in milliseconds.
double bestOf(int rounds, const std::function<void()> &work);

// A file keyed and set as a vault is, without anything of the program around it.
class BareVault {
public:
    BareVault();
    ~BareVault();
    sqlite3 *handle() const { return m_handle; }
    void run(const char *sql);

private:
    QTemporaryDir m_folder;
    sqlite3 *m_handle = nullptr;
};

} // namespace xd::bench
