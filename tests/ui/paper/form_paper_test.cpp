#include "ui/paper/form_paper.h"

#include "core/disclosure/gate.h"
#include "core/packs/form_document.h"
#include "core/packs/library.h"
#include "core/students/form_words.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/paper/write_pdf.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

const QLocale chinese(QLocale::Chinese);

QString textIn(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardOutput()).replace(QChar::Nbsp, u' ');
}

struct Pdf {
    QString text;
    int pages = 0;
};

Pdf pdfOf(const PaperDocument &paper, const QString &name)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(name + u".pdf"_s);
    const int pages = valueOf(writePdf(paper, path)).pages;
    if (const QString look = qEnvironmentVariable("XINDENG_LOOK"); !look.isEmpty()) {
        QFile::remove(look + u'/' + name + u".pdf"_s);
        QFile::copy(path, look + u'/' + name + u".pdf"_s);
    }
    return {textIn(path), pages};
}

students::Student someStudent()
{
    students::StudentDraft draft;
    draft.name = u"王小明"_s;
    draft.sex = u"男"_s;
    draft.birthDate = u"2014-05-06"_s;
    draft.localNumber = u"20200317"_s;
    draft.className = u"六年级（2）班"_s;
    draft.guardians = {{u"王建国"_s, u"父亲"_s, {}}, {u"李芳"_s, u"母亲"_s, u"13800138000"_s}};
    return valueOf(students::Student::from(draft, students::RosterContext::on(QDate(2026, 10, 8))));
}

} // namespace

TEST_CASE("Every form prints empty in both languages, on as few pages as it should, with all its labels")
{
    const packs::Library library = valueOf(packs::Library::builtIn({}, u":/packs/forms"_s));
    for (const packs::Pack *pack : library.list(u"form"_s)) {
        const packs::Form form = valueOf(packs::readForm(*pack));
        for (const QLocale &locale : {chinese, QLocale(QLocale::English)}) {
            INFO(form.id.toStdString() << " " << locale.name().toStdString());
            const Pdf pdf = pdfOf(emptyFormPaper(form, u"石景山区第一实验小学"_s, locale), form.id + (locale == chinese ? u"-zh"_s : u"-en"_s));
            CHECK(pdf.pages <= (form.layout ? 2 : 4));
            const QString squeezed = QString(pdf.text).remove(QRegularExpression(u"\\s"_s));
            const auto shows = [&](const packs::Wording &words) { return squeezed.contains(QString(words.in(locale)).remove(u' ')); };
            CHECK(shows(form.names));
            for (const packs::FormSection &section : form.sections) {
                for (const packs::FormField &field : section.fields) {
                    INFO(field.id.toStdString());
                    if (field.label.in(locale).size() < 16 && field.kind != packs::FieldKind::table) // a longer one may be broken between two boxes of text
                        CHECK(shows(field.label));
                }
            }
            CHECK_FALSE(pdf.text.contains(u'{'));
        }
    }
}

TEST_CASE("A slip is filled from the roster and the site, cut by the gate, and noted as it leaves")
{
    test::TestSite site;
    access::Session &session = site.session();
    const packs::Form form = valueOf(packs::builtInForm(u"transfer-slip"_s));
    packs::Filled known = students::formWordsOf(someStudent());
    known.merge(students::formWordsOf(session.site(), u"周老师"_s, session.clock().today()));
    const packs::Filled filled = valueOf(form.check(packs::filledFrom(form, known, {{u"toschool"_s, u"第二小学"_s}, {u"way"_s, u"paper"_s}, {u"contents"_s, u"1\t谈话记录\t2025-09 至 2026-06\t12\n2\t家访记录\t2025-11\t2"_s}})));
    const disclosure::Document document = packs::formDocument(form, filled);

    const disclosure::Reader own{session.role(), disclosure::Purpose::ownWork};
    const auto released = valueOf(disclosure::Gate(session).release(document, own, disclosure::Channel::pdf));
    const Pdf pdf = pdfOf(formPaper(form, released, chinese), u"transfer-slip-filled"_s);
    CHECK(pdf.pages <= 2);
    for (const QString &words : {u"王小明"_s, u"20200317"_s, u"王建国"_s, u"2014年5月6日"_s, u"第二小学"_s, u"周老师"_s, u"2026年10月8日"_s, u"谈话记录"_s, u"■ 打印件"_s,
                                 u"石景山区第一实验小学移交的王小明同学（学号20200317）"_s})
        CHECK(pdf.text.contains(words));

    // To anyone else the same paper says less.
    const disclosure::Reader anyone{session.role(), disclosure::Purpose::publication};
    const Pdf bare = pdfOf(formPaper(form, valueOf(disclosure::Gate(session).preview(document, anyone)), chinese), u"transfer-slip-open"_s);
    for (const QString &words : {u"王小明"_s, u"20200317"_s, u"王建国"_s, u"第二小学"_s, u"谈话记录"_s})
        CHECK_FALSE(bare.text.contains(words));
    CHECK(bare.text.contains(u"周老师"_s));
}

TEST_CASE("Words that fill more than a page go on in their box on the next")
{
    test::TestSite site;
    access::Session &session = site.session();
    const packs::Form form = valueOf(packs::builtInForm(u"talk"_s));
    const QString words = u"头一句。"_s + u"他说最近睡得不好，常常很晚才睡着。"_s.repeated(200) + u"末一句。"_s;
    const disclosure::Document document = packs::formDocument(form, valueOf(form.check({{u"words"_s, words.left(packs::maxFilledText - 4) + u"末一句。"_s}})));
    const auto released = valueOf(disclosure::Gate(session).preview(document, {session.role(), disclosure::Purpose::ownWork}));
    const Pdf pdf = pdfOf(formPaper(form, released, chinese), u"talk-long"_s);
    CHECK(pdf.pages >= 3);
    CHECK(pdf.text.contains(u"头一句。"_s));
    CHECK(pdf.text.contains(u"末一句。"_s));
    CHECK(formFileName(form, chinese, QDate(2026, 10, 8)) == u"谈话记录-2026-10-08"_s);
}

TEST_CASE("A list that was filled in has no empty row left to add to")
{
    const packs::Form form = valueOf(packs::builtInForm(u"destruction-list"_s));
    const auto rowsOf = [](const PaperDocument &paper) {
        for (const Block &block : paper.blocks) {
            if (const auto *table = std::get_if<Table>(&block))
                return int(table->rows.size());
        }
        return -1;
    };
    test::TestSite site;
    access::Session &session = site.session();
    const auto released = valueOf(disclosure::Gate(session).preview(packs::formDocument(form, {{u"files"_s, u"1\t20200317\t六年级（2）班"_s}}), {session.role(), disclosure::Purpose::ownWork}));
    CHECK(rowsOf(formPaper(form, released, chinese)) == 1);
    CHECK(rowsOf(emptyFormPaper(form, u"第一小学"_s, chinese)) == form.find(u"files"_s)->rows);
}
