#include "ui/common/runner.h"

#include <QElapsedTimer>

namespace xd::ui {

namespace {

constexpr int restAfterMs = 20'000; // security.md D4
constexpr int anchorAfterMs = 2'500; // what was written last within the two seconds of an anchor (D6)

} // namespace

void Task::cancel()
{
    if (m_state)
        m_state->isStopped = true;
}

void Task::forget()
{
    if (m_state) {
        m_state->isForgotten = true;
        m_state->isStopped = true;
    }
}

bool Task::isRunning() const
{
    return m_state && !m_state->isFinished;
}

// Passes the work's reports on to the window, at most twenty a second.
class VaultThread::Reporter final : public Progress {
public:
    Reporter(VaultThread *window, std::shared_ptr<Task::State> state) : m_window(window), m_state(std::move(state))
    {
        m_sinceLast.start();
    }
    void report(qint64 done, qint64 total) override
    {
        if (m_hasReported && m_sinceLast.elapsed() < 50 && done != total)
            return;
        m_hasReported = true;
        m_sinceLast.restart();
        QMetaObject::invokeMethod(
            m_window,
            [window = m_window, number = m_state->number, done, total] {
                emit window->taskProgressed(number, done, total);
            },
            Qt::QueuedConnection);
    }
    bool isStopped() const override { return m_state->isStopped; }

private:
    VaultThread *m_window;
    std::shared_ptr<Task::State> m_state;
    QElapsedTimer m_sinceLast;
    bool m_hasReported = false;
};

VaultThread::VaultThread(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("vault"));
    m_worker->moveToThread(&m_thread);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &VaultThread::rest);
    m_thread.start();
}

VaultThread::~VaultThread()
{
    for (const auto &task : std::as_const(m_tasks))
        task->isStopped = true;
    QMetaObject::invokeMethod(m_worker, [this] { m_held.reset(); }, Qt::QueuedConnection);
    // Behind the work that waits, so that the session ends on its own thread.
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    delete m_worker;
}

Task VaultThread::start(QObject *receiver, Work work, const QString &title)
{
    Task task;
    task.m_state = std::make_shared<Task::State>();
    task.m_state->number = ++m_lastNumber;
    m_rest.stop();
    m_tasks.insert(m_lastNumber, task.m_state);
    if (!title.isEmpty())
        emit taskStarted(m_lastNumber, title);
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work), state = task.m_state, receiver = QPointer<QObject>(receiver)] {
            Reporter reporter(this, state);
            Arrival arrival = work(m_held, reporter);
            QMetaObject::invokeMethod(
                this,
                [this, arrival = std::move(arrival), state, receiver] { arrive(arrival, state, !receiver.isNull()); },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return task;
}

void VaultThread::arrive(const Arrival &arrival, const std::shared_ptr<Task::State> &state, bool receiverLives)
{
    state->isFinished = true;
    m_tasks.remove(state->number);
    emit taskFinished(state->number);
    arrival(receiverLives && !state->isForgotten, state->isStopped);
    if (!m_isOpen || !m_tasks.isEmpty())
        return;
    m_rest.start();
    QTimer::singleShot(anchorAfterMs, this, [this] {
        if (m_isOpen && m_tasks.isEmpty())
            runToTheEnd([](access::Session &session) { static_cast<void>(session.writeAnchors()); });
    });
}

// Not through start(): to rest is no work, and begins no new waiting.
void VaultThread::rest()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            // What cannot be written now is tried again after the next work, and when the session ends.
            if (m_held && m_held->rest())
                QMetaObject::invokeMethod(this, [this] { emit rested(); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Task VaultThread::openWith(QObject *receiver, Open open, std::function<void(Done)> done, const QString &title)
{
    // The thread itself is the receiver: whether anybody still waits or not, it must know that a session is open.
    return start(
        this,
        [this, open = std::move(open), done = std::move(done), asker = QPointer<QObject>(receiver)](
            Held &held, Progress &progress) -> Arrival {
            Result<Held> session = progress.isStopped() ? Result<Held>(failure(ErrorCode::Cancelled)) : open();
            if (!session)
                return [done, asker, error = session.error()](bool, bool) {
                    if (asker)
                        done(tl::unexpected<Error>(error));
                };
            held = std::move(*session);
            held->setListener([this](journal::Topics topics) {
                QMetaObject::invokeMethod(this, [this, topics] { emit changed(topics); }, Qt::QueuedConnection);
            });
            return [this, done, asker](bool, bool isStopped) {
                if (isStopped) {
                    dropSession({}); // stopped or locked while it was opening
                } else {
                    m_isOpen = true;
                    emit opened();
                }
                if (asker)
                    done(isStopped ? Done(failure(ErrorCode::Cancelled)) : Done());
            };
        },
        title);
}

void VaultThread::runToTheEnd(std::function<void(access::Session &)> work)
{
    // The queue keeps its order: what is handed in before close() finds the session open.
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work)] {
            if (m_held)
                work(*m_held);
        },
        Qt::QueuedConnection);
}

void VaultThread::dropSession(std::function<void()> dropped)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, dropped = std::move(dropped)] {
            m_held.reset();
            if (dropped)
                QMetaObject::invokeMethod(this, dropped, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void VaultThread::close()
{
    for (const auto &task : std::as_const(m_tasks))
        task->isStopped = true;
    m_isOpen = false;
    m_rest.stop();
    dropSession([this] { emit closed(); });
}

void VaultThread::cancelTask(quint64 number)
{
    if (const auto task = m_tasks.value(number))
        task->isStopped = true;
}

} // namespace xd::ui
