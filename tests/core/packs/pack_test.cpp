#include "core/packs/library.h"
#include "core/packs/pack.h"
#include "tests/support/say.h"

#include <catch2/generators/catch_generators.hpp>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::packs;

namespace {

QJsonObject frame()
{
    return {{u"format"_s, 1},
            {u"id"_s, u"made-up"_s},
            {u"version"_s, u"2"_s},
            {u"kind"_s, u"instrument"_s},
            {u"names"_s, QJsonObject{{u"zh"_s, u"虚构量表"_s}, {u"en"_s, u"Made-up scale"_s}}},
            {u"source"_s, u"nowhere"_s},
            {u"licence"_s, u"free"_s},
            {u"text"_s, false},
            {u"futureKey"_s, QJsonArray{1, 2}}};
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

Error errorOf(const QByteArray &bytes)
{
    const auto pack = readPack(bytes);
    REQUIRE_FALSE(pack.has_value());
    return pack.error();
}

} // namespace

TEST_CASE("A pack keeps what nobody knows yet")
{
    const Pack pack = valueOf(readPack(bytesOf(frame())));
    CHECK(pack.idAtVersion() == u"made-up@2"_s);
    CHECK(pack.names.in(QLocale(QLocale::Chinese)) == u"虚构量表"_s);
    CHECK(pack.names.in(QLocale(QLocale::English)) == u"Made-up scale"_s);
    CHECK(pack.body[u"futureKey"_s].toArray().size() == 2);
    CHECK_FALSE(pack.hasText);
}

TEST_CASE("A pack with a wrong type says where")
{
    const auto [key, value, where] = GENERATE(table<QString, QJsonValue, QString>({
        {u"id"_s, QJsonValue(7), u"id: not a text"_s},
        {u"id"_s, QJsonValue(u"PHQ 9"_s), u"id: not lower-case words"_s},
        {u"id"_s, QJsonValue(u"../x"_s), u"id: not lower-case words"_s},
        {u"version"_s, QJsonValue(u"1.b"_s), u"version: not one to three numbers"_s},
        {u"version"_s, QJsonValue(1), u"version: not a text"_s},
        {u"names"_s, QJsonValue(u"x"_s), u"names: not an object"_s},
        {u"names"_s, QJsonValue(QJsonObject{{u"zh"_s, u"x"_s}}), u"names.en: missing"_s},
        {u"licence"_s, QJsonValue(u"  "_s), u"licence: empty"_s},
        {u"source"_s, QJsonValue(QString(2001, u'x')), u"source: longer than 2000"_s},
        {u"text"_s, QJsonValue(u"no"_s), u"text: not true or false"_s},
        {u"kind"_s, QJsonValue(QJsonValue::Null), u"kind: not a text"_s},
    }));
    QJsonObject object = frame();
    object[key] = value;
    const Error error = errorOf(bytesOf(object));
    CHECK(error.code == ErrorCode::PackBroken);
    INFO(error.detail.toStdString());
    CHECK(error.detail.startsWith(where));
}

TEST_CASE("A pack without one of its parts is broken")
{
    const QString key = GENERATE(u"format"_s, u"id"_s, u"version"_s, u"kind"_s, u"names"_s, u"source"_s, u"licence"_s, u"text"_s);
    QJsonObject object = frame();
    object.remove(key);
    const Error error = errorOf(bytesOf(object));
    CHECK(error.code == ErrorCode::PackBroken);
    CHECK(error.detail == key + u": missing"_s);
}

TEST_CASE("A pack of a later format is too new and not guessed at")
{
    QJsonObject object = frame();
    object[u"format"_s] = 2;
    CHECK(errorOf(bytesOf(object)).code == ErrorCode::PackTooNew);
}

TEST_CASE("Files that are not packs are broken")
{
    CHECK(errorOf({}).code == ErrorCode::PackBroken);
    CHECK(errorOf("[]").code == ErrorCode::PackBroken);
    CHECK(errorOf("{\"format\":1,").code == ErrorCode::PackBroken);
    CHECK(errorOf("\x89PNG\r\n").code == ErrorCode::PackBroken);
    CHECK(errorOf(QByteArray(maxPackBytes + 1, ' ')).code == ErrorCode::PackBroken);
    CHECK(errorOf(QByteArray(100'000, '[')).detail == u"(top): nested deeper than 16"_s);
    // Brackets within a text are no nesting.
    QJsonObject object = frame();
    object[u"source"_s] = QString(50, u'[') + u"\\\"[[["_s;
    CHECK(readPack(bytesOf(object)).has_value());
}

TEST_CASE("A key that stands twice in one object is refused by name, however it is written")
{
    const QByteArray whole = bytesOf(frame());
    const auto with = [&](const char *more) { return whole.left(whole.lastIndexOf('}')) + ',' + more + '}'; };
    const auto [more, where] = GENERATE(table<const char *, QString>({
        {R"("id":"other-scale")", u"id: given twice"_s},
        {R"("\u0069d" : "other-scale")", u"id: given twice"_s},
        {R"("more":[{"value":1},{"value":2,"label":{},"value" 
 :3}])", u"value: given twice"_s},
        {R"("a\"b":1,"a\"b":2)", u"a\"b: given twice"_s},
    }));
    const Error error = errorOf(with(more));
    CHECK(error.code == ErrorCode::PackBroken);
    CHECK(error.detail == where);
    // The same words in another object, in a list or as a value are nothing twice.
    CHECK(readPack(with(R"("more":{"id":"id","list":["id","id","x:"],"next":{"id":"id"}},"last":{"id":1})")).has_value());
}

TEST_CASE("A reference is an id, or an id at a version")
{
    CHECK(valueOf(readReference(u"phq-9"_s)) == PackReference{u"phq-9"_s, {}});
    CHECK(valueOf(readReference(u"phq-9@2026.1"_s)) == PackReference{u"phq-9"_s, u"2026.1"_s});
    for (const QString &text : {u""_s, u"PHQ-9"_s, u"phq-9@"_s, u"phq-9@x"_s, u"phq 9"_s, u"@1"_s})
        CHECK(codeOf(readReference(text)) == ErrorCode::Usage);
}

TEST_CASE("The library gives the newest version unless another is asked for")
{
    Library library;
    for (const QString &version : {u"2"_s, u"10"_s, u"9.1"_s}) {
        QJsonObject object = frame();
        object[u"version"_s] = version;
        CHECK(valueOf(library.add(valueOf(readPack(bytesOf(object))))));
    }
    REQUIRE(library.find(u"made-up"_s));
    CHECK(library.find(u"made-up"_s)->version == u"10"_s);
    CHECK(library.find(u"made-up"_s, u"9.1"_s)->version == u"9.1"_s);
    CHECK_FALSE(library.find(u"made-up"_s, u"3"_s));
    CHECK_FALSE(library.find(u"other"_s));
    CHECK(library.list(u"instrument"_s).size() == 3);
    CHECK(library.list(u"code-list"_s).empty());
}

TEST_CASE("A version stands for one content for ever")
{
    Library library;
    const Pack pack = valueOf(readPack(bytesOf(frame())));
    CHECK(valueOf(library.add(pack)));
    CHECK_FALSE(valueOf(library.add(pack)));
    QJsonObject changed = frame();
    changed[u"source"_s] = u"elsewhere"_s;
    CHECK(codeOf(library.add(valueOf(readPack(bytesOf(changed))))) == ErrorCode::AlreadyExists);
}

TEST_CASE("A pack that its noun refuses does not enter the library")
{
    Library library([](const Pack &) -> Done { return failure(ErrorCode::PackExampleFailed, {}, u"first"_s); });
    CHECK(codeOf(library.add(valueOf(readPack(bytesOf(frame()))))) == ErrorCode::PackExampleFailed);
    CHECK(library.list().empty());
}

TEST_CASE("The built-in packs say where they come from and hold no published sentences")
{
    const Library library = valueOf(Library::builtIn({}));
    QStringList ids;
    for (const Pack *pack : library.list(u"instrument"_s)) {
        ids.append(pack->id);
        CHECK_FALSE(pack->hasText);
        CHECK(pack->source.size() > 40);
        CHECK(pack->licence.size() > 40);
    }
    CHECK(ids.contains(u"phq-9"_s));
    CHECK(ids.contains(u"gad-7"_s));
    CHECK(ids.contains(u"mht"_s));
}
