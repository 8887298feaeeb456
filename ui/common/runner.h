// The vault thread: the open session lives on a thread of its own and is reached only from here, so that the
// window never waits. Work runs in the order it was handed in and never beside other work. `done` comes back on
// the window's thread, and only if its receiver still lives.
//
//     m_vault.run(this, [draft](access::Session &session, Progress &) { return enrolStudent(session, draft); },
//                 [this](Result<Student> student) { student ? show(*student) : showError(student.error()); });
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace xd::ui {

// What is left in the hand of who started work. Copies mean the same work; letting go of it stops nothing.
class Task {
public:
    void cancel(); // done() receives Cancelled, unless the work was faster
    void forget(); // as cancel, and done() is not called: a newer question has taken its place
    bool isRunning() const;

private:
    friend class VaultThread;
    struct State {
        std::atomic<bool> isStopped = false;
        std::atomic<bool> isForgotten = false;
        std::atomic<bool> isFinished = false;
        quint64 number = 0;
    };
    std::shared_ptr<State> m_state;
};

class VaultThread : public QObject {
    Q_OBJECT

public:
    explicit VaultThread(QObject *parent = nullptr);
    ~VaultThread() override; // stops what runs, waits for it, locks

    // Errors: Locked where no session is open; Cancelled; what the work says. Work with a title is shown in the
    // TaskBar, with its progress and a way to stop it.
    template <class T>
    Task run(QObject *receiver, std::function<Result<T>(access::Session &, Progress &)> work,
             std::function<void(Result<T>)> done, const QString &title = {})
    {
        return start(
            receiver,
            [work = std::move(work), done = std::move(done)](Held &held, Progress &progress) -> Arrival {
                // Cancelled work that has not begun is not begun.
                auto result = std::make_shared<Result<T>>(
                    !held                  ? Result<T>(failure(ErrorCode::Locked))
                    : progress.isStopped() ? Result<T>(failure(ErrorCode::Cancelled))
                                           : work(*held, progress));
                return [result, done](bool isWanted, bool) {
                    if (isWanted)
                        done(std::move(*result));
                };
            },
            title);
    }
    // The same with lambdas, the type taken from what the work returns.
    template <class Work, class Done>
    Task run(QObject *receiver, Work work, Done done, const QString &title = {})
    {
        using Value = typename std::invoke_result_t<Work, access::Session &, Progress &>::value_type;
        return run<Value>(receiver,
                          std::function<Result<Value>(access::Session &, Progress &)>(std::move(work)),
                          std::function<void(Result<Value>)>(std::move(done)), title);
    }

    // Opens a session on the thread: unlock(), createSite(). A session that is open is closed first, if this succeeds.
    using Open = std::function<Result<std::unique_ptr<access::Session>>()>;
    Task openWith(QObject *receiver, Open open, std::function<void(Done)> done, const QString &title = {});
    // Work that no lock and no cancelling cuts off: it runs before the session ends, unless none is open. Short; nobody
    // waits for it. A draft is kept in this way.
    void runToTheEnd(std::function<void(access::Session &)> work);
    // Locks: stops what runs, destroys the session (keys wiped), then closed() is emitted. What is handed in
    // from now on finds it Locked.
    void close();
    bool isOpen() const { return m_isOpen; }
    // How long nobody has asked for anything before the session rests (D4: anchors written, logs moved into the files).
    void setRestAfterMs(int milliseconds) { m_rest.setInterval(milliseconds); }

signals:
    void opened();
    void closed();
    void rested();
    // What a write has touched, from the journal: open pages ask whether it concerns them.
    void changed(xd::journal::Topics topics);
    void taskStarted(quint64 number, const QString &title); // only work with a title
    void taskProgressed(quint64 number, qint64 done, qint64 total);
    void taskFinished(quint64 number);

public slots:
    void cancelTask(quint64 number);

private:
    using Held = std::unique_ptr<access::Session>;
    using Arrival = std::function<void(bool isWanted, bool isStopped)>; // on the window's thread
    using Work = std::function<Arrival(Held &, Progress &)>;
    class Reporter;

    Task start(QObject *receiver, Work work, const QString &title);
    void arrive(const Arrival &arrival, const std::shared_ptr<Task::State> &state, bool receiverLives);
    void dropSession(std::function<void()> dropped);
    void rest();

    QThread m_thread;
    QObject *m_worker; // lives on the thread and gives it its queue
    Held m_held;       // touched on the thread alone
    bool m_isOpen = false;
    QTimer m_rest; // since the last work came back
    quint64 m_lastNumber = 0;
    QHash<quint64, std::shared_ptr<Task::State>> m_tasks;
};

} // namespace xd::ui
