#include "core/packs/fill_form.h"
#include "core/packs/form.h"
#include "core/packs/library.h"
#include "tests/support/say.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::packs;

namespace {

// The form of the second look with one replacement in its bytes.
Result<Form> changed(const QByteArray &from, const QByteArray &to)
{
    QFile file(u":/packs/forms/second-look.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    if (!from.isEmpty()) {
        const qsizetype at = bytes.indexOf(from);
        REQUIRE(at >= 0);
        bytes.replace(at, from.size(), to);
    }
    XD_TRY(const Pack pack, readPack(bytes));
    return readForm(pack);
}

} // namespace

TEST_CASE("The form of the second look has the areas to talk about in both languages, and each field once")
{
    const Form form = valueOf(builtInForm(u"second-look"_s));
    CHECK(form.idAtVersion() == u"second-look@1"_s);
    QSet<QString> sections, fields;
    for (const FormSection &section : form.sections) {
        sections.insert(section.id);
        for (const FormField &field : section.fields) {
            CHECK_FALSE(fields.contains(field.id));
            fields.insert(field.id);
            CHECK_FALSE(field.label.zh.isEmpty());
            CHECK_FALSE(field.label.en.isEmpty());
            CHECK((field.kind == FieldKind::choice) == !field.choices.empty());
            CHECK(form.find(field.id)->label == field.label);
        }
    }
    for (const char *area : {"mood", "sleep", "eating", "school", "friends", "family", "events", "safety", "strengths"})
        CHECK(sections.contains(QString::fromLatin1(area)));
    CHECK(fields.contains(u"cssrs"_s)); // the result on paper, nothing more
    CHECK(form.find(u"cssrs"_s)->kind == FieldKind::line);
    CHECK(form.find(u"horoscope"_s) == nullptr);
    CHECK(codeOf(builtInForm(u"third-look"_s)) == ErrorCode::NotFound);
}

TEST_CASE("Every built-in form reads, has both languages everywhere, and its fields are short words of their own")
{
    const Library library = valueOf(Library::builtIn({}, u":/packs/forms"_s));
    const auto isWhole = [](const Wording &words) { return !words.zh.isEmpty() && !words.en.isEmpty() && words.zh != words.en; };
    QStringList ids;
    for (const Pack *pack : library.list(u"form"_s)) {
        INFO(pack->id.toStdString());
        const Form form = valueOf(readForm(*pack));
        ids << form.id;
        CHECK(isWhole(form.names));
        QSet<QString> fields;
        for (const FormSection &section : form.sections) {
            CHECK(isWhole(section.title));
            for (const FormField &field : section.fields) {
                INFO(field.id.toStdString());
                CHECK(QRegularExpression(u"^[a-z]{2,14}(\\.[a-z]{2,14})?$"_s).match(field.id).hasMatch());
                CHECK_FALSE(fields.contains(field.id));
                fields.insert(field.id);
                CHECK(isWhole(field.label));
                CHECK(field.help.zh.isEmpty() == field.help.en.isEmpty());
                for (const FormChoice &choice : field.choices)
                    CHECK(isWhole(choice.text));
                for (const FormColumn &column : field.columns)
                    CHECK(isWhole(column.label));
            }
            for (const Wording &paragraph : section.paragraphs)
                CHECK(isWhole(paragraph));
        }
    }
    // What the kinds of entries ask for by name.
    for (const char *id : {"observation", "contact", "home-visit", "talk", "meeting", "referral", "return", "transfer", "inspection"})
        CHECK(ids.contains(QString::fromLatin1(id)));
    for (const char *id : {"consent", "contact-sheet", "transfer-slip", "inspection-register", "destruction-list"})
        CHECK(valueOf(builtInForm(QString::fromLatin1(id))).layout);
}

TEST_CASE("A form that is not sound is refused, and the detail says where")
{
    CHECK(changed({}, {}));
    const struct {
        QByteArray from, to;
        QString where;
    } faults[] = {
        {"\"kind\": \"form\"", "\"kind\": \"instrument\"", u"kind"_s},
        {"\"kind\": \"date\"", "\"kind\": \"hour\"", u"kind"_s},
        {"\"id\": \"moodwords\"", "\"id\": \"mood\"", u"given twice"_s},
        {"\"id\": \"unsaid\"", "\"id\": \"none\"", u"given twice"_s},
        {"\"sections\"", "\"chapters\"", u"sections"_s},
        {"\"label\"", "\"lable\"", u"label"_s},
        {"\"kind\": \"lines\"", "\"kind\": \"sign\"", u"only with a layout"_s},
    };
    for (const auto &[from, to, where] : faults) {
        INFO(to.toStdString());
        const auto refused = changed(from, to);
        CHECK(codeOf(refused) == ErrorCode::PackBroken);
        CHECK(refused.error().detail.contains(where));
    }
}

TEST_CASE("What is filled in is trimmed and held against the form; what is empty is left out")
{
    const Form form = valueOf(builtInForm(u"second-look"_s));
    CHECK(valueOf(form.check({{u"moodwords"_s, u"  睡不好 "_s}, {u"mood"_s, {}}, {u"met"_s, u"2026-10-09"_s}}))
          == Filled{{u"moodwords"_s, u"睡不好"_s}, {u"met"_s, u"2026-10-09"_s}});
    const auto unknown = form.check({{u"horoscope"_s, u"x"_s}});
    CHECK(codeOf(unknown) == ErrorCode::NotFound);
    CHECK(unknown.error().field == u"horoscope"_s);
    CHECK(codeOf(form.check({{u"mood"_s, u"blue"_s}})) == ErrorCode::NotFound);
    CHECK(codeOf(form.check({{u"met"_s, u"2026-02-30"_s}})) == ErrorCode::BadDate);
    CHECK(codeOf(form.check({{u"moodwords"_s, QString(maxFilledText + 1, u'好')}})) == ErrorCode::FieldTooLong);
}

TEST_CASE("A table on paper takes rows by line and cells by tab; a line for the pen takes nothing")
{
    const Form form = valueOf(builtInForm(u"transfer-slip"_s));
    CHECK(valueOf(form.check({{u"contents"_s, u"\t谈话记录 \t2025\n\n \t\t"_s}})) == Filled{{u"contents"_s, u"\t谈话记录\t2025"_s}});
    CHECK(codeOf(form.check({{u"contents"_s, u"1\t2\t3\t4\t5\t6"_s}})) == ErrorCode::NotFound);
    CHECK(codeOf(form.check({{u"signto"_s, u"李明"_s}})) == ErrorCode::NotFound);
    CHECK(codeOf(form.check({{u"contents"_s, QString(maxTableText + 1, u'好')}})) == ErrorCode::FieldTooLong);
}

TEST_CASE("What is typed once fills every form that has the field, and nothing else of it")
{
    const Form slip = valueOf(builtInForm(u"transfer-slip"_s));
    const Form consent = valueOf(builtInForm(u"consent"_s));
    const Filled known{{u"student.name"_s, u"王小明"_s}, {u"student.sex"_s, u"male"_s}, {u"student.birth"_s, u"not a day"_s}, {u"student.phone"_s, u"13800138000"_s},
                       {u"school.name"_s, u"第一小学"_s}, {u"today"_s, u"2026-10-08"_s}, {u"toschool"_s, u"第二小学"_s}};
    const Filled first = filledFrom(slip, known, {{u"school.name"_s, u"第一实验小学"_s}, {u"student.name"_s, u" "_s}, {u"toschool"_s, u"第三小学"_s}});
    CHECK(first.at(u"student.name"_s) == u"王小明"_s);   // what was left empty
    CHECK(first.at(u"school.name"_s) == u"第一实验小学"_s); // what was typed counts
    CHECK(first.at(u"toschool"_s) == u"第三小学"_s);
    CHECK_FALSE(first.contains(u"student.birth"_s)); // what the form would refuse
    CHECK_FALSE(first.contains(u"student.phone"_s)); // not of this form
    const Filled next = filledFrom(consent, learn(known, first));
    CHECK(next == Filled{{u"student.name"_s, u"王小明"_s}, {u"student.phone"_s, u"13800138000"_s}});
    CHECK(learn(known, first).at(u"school.name"_s) == u"第一实验小学"_s);
    CHECK_FALSE(learn({}, first).contains(u"toschool"_s));

    const auto day = [](QDate date) { return date.toString(u"yyyy年M月d日"_s); };
    CHECK(sentenceOf(u"今收到{school.name}的{student.name}，{today}，{nobody}。"_s, known, day) == u"今收到第一小学的王小明，2026年10月8日，__________。"_s);
    CHECK(sentenceOf(u"没有{空}的话"_s, known, day) == u"没有{空}的话"_s);
}

TEST_CASE("Whatever a sentence on paper speaks of is a field of the form or known of everybody")
{
    for (const char *id : {"consent", "contact-sheet", "transfer-slip", "inspection-register", "destruction-list"}) {
        const Form form = valueOf(builtInForm(QString::fromLatin1(id)));
        for (const FormSection &section : form.sections) {
            for (const Wording &paragraph : section.paragraphs) {
                for (auto each = QRegularExpression(u"\\{([^}]*)\\}"_s).globalMatch(paragraph.zh + paragraph.en); each.hasNext();) {
                    const QString field = each.next().captured(1);
                    INFO(id << " " << field.toStdString());
                    CHECK((isShared(field) || form.find(field)));
                }
            }
        }
    }
}
