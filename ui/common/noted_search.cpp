#include "ui/common/noted_search.h"

#include "core/students/find_students.h"

#include <QLineEdit>
#include <utility>

namespace xd::ui {

NotedSearch::NotedSearch(VaultThread &vault, QLineEdit *line) : QObject(line), m_vault(vault), m_line(line)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &NotedSearch::note);
    connect(line, &QLineEdit::editingFinished, this, &NotedSearch::note);
    connect(line, &QLineEdit::textChanged, this, [this](const QString &text) { text.isEmpty() ? note() : m_rest.start(); });
}

void NotedSearch::answered(int found)
{
    const QString text = m_line->text().trimmed();
    m_found = found;
    m_isPending = !text.isEmpty() && (m_isPending || text != m_text);
    m_text = text;
}

void NotedSearch::note()
{
    m_rest.stop();
    if (!std::exchange(m_isPending, false))
        return;
    m_vault.runToTheEnd([found = m_found](access::Session &session) { static_cast<void>(students::noteSearch(session, found)); });
}

} // namespace xd::ui
