#include "core/students/class_name.h"
#include "tests/support/say.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace xd;

namespace {

// The set is closed and without holes: it ends where a number has no name.
std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    while (!nameOf(ErrorCode(int(codes.size()))).isEmpty())
        codes.push_back(ErrorCode(int(codes.size())));
    return codes;
}

bool hasHan(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    return text.contains(han);
}

// The fields that core names in words of its own: failure(ErrorCode::X, u"field"_s), and those of a round's days.
QSet<QString> fieldsOfCore()
{
    static const QRegularExpression literal(uR"re((?:failure|readDay)\([^,;]*,\s*(?:u|QStringLiteral\()"(\w+)"(?:_s|\))\s*[,)])re"_s);
    QSet<QString> fields;
    for (QDirIterator walk(QStringLiteral(XINDENG_SOURCE_DIR "/core"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto matches = literal.globalMatch(source); matches.hasNext();)
            fields.insert(matches.next().captured(1));
    }
    return fields;
}

struct Speaking {
    explicit Speaking(text::Language language) { REQUIRE(text::speak(language)); }
    ~Speaking() { text::speak(text::Language::Chinese); }
};

} // namespace

TEST_CASE("The closed set of error codes is walked to its end")
{
    const auto codes = allCodes();
    CHECK(codes.back() == ErrorCode::NoPrinter);
    CHECK(codes.size() > 80);
}

TEST_CASE("Every error code has a sentence of its own in both languages")
{
    for (const auto language : {text::Language::Chinese, text::Language::English}) {
        const Speaking speaking(language);
        QSet<QString> seen;
        for (const ErrorCode code : allCodes()) {
            const QString sentence = text::sentenceFor(code);
            INFO(nameOf(code).toStdString());
            CHECK(sentence.size() >= 8);
            CHECK_FALSE(seen.contains(sentence));
            seen.insert(sentence);
            CHECK(sentence.endsWith(language == text::Language::Chinese ? u"。"_s : u"."_s));
            if (language == text::Language::Chinese)
                CHECK(hasHan(sentence));
        }
    }
}

TEST_CASE("A Chinese sentence is Chinese and not the English one again")
{
    QStringList english;
    {
        const Speaking speaking(text::Language::English);
        for (const ErrorCode code : allCodes())
            english << text::sentenceFor(code);
    }
    const Speaking speaking(text::Language::Chinese);
    for (const ErrorCode code : allCodes())
        CHECK_FALSE(english.contains(text::sentenceFor(code)));
}

TEST_CASE("A sentence names the field at fault in words, and a column by its own heading")
{
    const Speaking speaking(text::Language::Chinese);
    CHECK(text::sentenceFor(Error{ErrorCode::FieldMissing, u"birthDate"_s, {}}) == u"出生日期：此项不能为空，请填写。"_s);
    CHECK(text::sentenceFor(Error{ErrorCode::BadCheckDigit, u"全国学籍号"_s, {}}).startsWith(u"全国学籍号："_s));
    CHECK(text::sentenceFor(Error{ErrorCode::Locked, {}, u"anything technical"_s}) == text::sentenceFor(ErrorCode::Locked));
}

TEST_CASE("Every field that core names is a Chinese word in a Chinese sentence")
{
    const QSet<QString> fields = fieldsOfCore();
    for (const QString &known : {u"title"_s, u"firstDay"_s, u"lastDay"_s, u"import"_s, u"version"_s, u"file"_s, u"out"_s, u"student"_s})
        CHECK(fields.contains(known)); // the sources are read as they are written
    const Speaking speaking(text::Language::Chinese);
    for (const QString &field : fields) {
        INFO(field.toStdString());
        CHECK(hasHan(text::fieldName(field)));
    }
}

TEST_CASE("Digits and recovery sheets are compared by groups, and the sentence says which group is wrong")
{
    const Speaking speaking(text::Language::Chinese);
    CHECK(text::sentenceFor(Error{ErrorCode::WrongFingerprint, u"3"_s, {}}).startsWith(u"第 3 组："_s));
    CHECK(text::sentenceFor(Error{ErrorCode::BadRecoveryShare, u"7"_s, {}}).startsWith(u"第 7 组："_s));
    CHECK(text::sentenceFor(Error{ErrorCode::WrongFingerprint, u"digits"_s, {}}).startsWith(u"核对码"_s));
    CHECK(text::sentenceFor(Error{ErrorCode::UnknownOption, u"3"_s, {}}).startsWith(u"3："_s)); // a column's heading
}

TEST_CASE("A refused class is told its own cause, in the sentence that mends it")
{
    namespace class_fault = students::class_fault;
    const auto said = [](const QString &fault) { return text::sentenceFor(Error{ErrorCode::BadClass, {}, fault}); };
    {
        const Speaking speaking(text::Language::Chinese);
        CHECK(said(class_fault::form) == text::sentenceFor(ErrorCode::BadClass));
        CHECK(said(class_fault::gradeColumn).startsWith(u"与年级列不符"_s));
        CHECK(said(class_fault::gradeMissing).startsWith(u"没有写明年级"_s));
        CHECK(said(class_fault::stageOpen).startsWith(u"看不出是小学、初中还是高中"_s));
        CHECK(said(class_fault::stageOpen).contains(u"年级列"_s));
        CHECK(said(class_fault::noSuchGrade).startsWith(u"本学年没有与此相符的年级"_s));
        CHECK(text::sentenceFor(Error{ErrorCode::BadClass, u"班级"_s, class_fault::stageOpen}).startsWith(u"班级：看不出"_s));
    }
    const Speaking speaking(text::Language::English);
    CHECK(said(class_fault::gradeColumn).contains(u"contradicts the grade column"_s));
    CHECK(said(class_fault::gradeMissing).contains(u"grade of this class is missing"_s));
    CHECK(said(class_fault::stageOpen).contains(u"primary, junior or senior"_s));
    CHECK(said(class_fault::noSuchGrade).contains(u"No grade fits"_s));
}

TEST_CASE("A part of the program that is missing is not blamed on the file, and a known code tells the way on")
{
    const Speaking speaking(text::Language::Chinese);
    CHECK(text::sentenceFor(Error{ErrorCode::CannotRead, u"reader"_s, {}}).startsWith(u"程序安装不完整"_s));
    CHECK(text::sentenceFor(Error{ErrorCode::CannotRead, u"file"_s, {}}).contains(text::sentenceFor(ErrorCode::CannotRead)));
    CHECK(text::sentenceFor(Error{ErrorCode::AlreadyExists, u"renew"_s, {}}).contains(u"--renew"_s));
}

TEST_CASE("The detail for the log never gets into a sentence")
{
    for (const ErrorCode code : allCodes())
        CHECK_FALSE(text::sentenceFor(Error{code, u"name"_s, u"secret-detail"_s}).contains(u"secret-detail"_s));
}

TEST_CASE("A heading of a foreign file cannot flood the sentence")
{
    const QString heading(5000, u'列');
    CHECK(text::sentenceFor(Error{ErrorCode::BadDate, heading, {}}).size() < 120);
}

TEST_CASE("The language is chosen by its code, and an unknown one is Chinese")
{
    CHECK(text::languageFrom(u"en"_s) == text::Language::English);
    CHECK(text::languageFrom(u"en_GB"_s) == text::Language::English);
    CHECK(text::languageFrom(u"zh_CN"_s) == text::Language::Chinese);
    CHECK(text::languageFrom({}) == text::Language::Chinese);
    const Speaking speaking(text::Language::English);
    CHECK(text::sentenceFor(ErrorCode::Locked).startsWith(u"The program is locked"_s));
}
