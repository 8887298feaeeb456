// The limit: SQLCipher's C API with a file that is keyed, set and laid out as the records vault is, and nothing of the
// program around it.
#pragma once

#include <QByteArrayView>
#include <QTemporaryDir>

struct sqlite3;
struct sqlite3_stmt;

namespace xd::bench {

class BareVault {
public:
    BareVault();
    ~BareVault();
    BareVault(const BareVault &) = delete;
    BareVault &operator=(const BareVault &) = delete;
    void run(const char *sql);

private:
    friend class BareStatement;
    QTemporaryDir m_folder;
    sqlite3 *m_handle = nullptr;
};

// Positions count from 1; what is bound must stay alive until run() returned.
class BareStatement {
public:
    BareStatement(BareVault &vault, const char *sql);
    ~BareStatement();
    BareStatement(const BareStatement &) = delete;
    BareStatement &operator=(const BareStatement &) = delete;
    void bind(int position, qint64 value);
    void bindText(int position, QByteArrayView utf8);
    void bindBytes(int position, QByteArrayView bytes);
    void run();

private:
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace xd::bench
