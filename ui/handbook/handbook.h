// The handbook: pages of Markdown that travel inside the program, the same set in each language.
#pragma once

#include <QString>
#include <QStringList>

namespace xd::ui::handbook {

// Names of the pages, without ".md", in the order in which they are read.
const QStringList &pages();
// Where the pages of a language lie, as a resource: ":/handbook/zh_CN".
QString folderOf(const QString &language);
QString markdownOf(const QString &page, const QString &language);
QString titleOf(const QString &markdown); // its first heading
// How often the words stand in it, whatever their case; 0 for no words.
int countOf(const QString &words, const QString &markdown);

} // namespace xd::ui::handbook
