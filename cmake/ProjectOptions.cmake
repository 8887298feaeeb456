# What every target of the project shares: language, warnings, hardening, the libraries of core.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# The build type of the tests: quick to compile, readable in a debugger, not too slow.
set(CMAKE_CXX_FLAGS_CHECK "-O1 -g1")
set(CMAKE_C_FLAGS_CHECK "-O1 -g1")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(XINDENG_CCACHE ccache)
if(XINDENG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${XINDENG_CCACHE})
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Gui Widgets Svg Charts PrintSupport Concurrent DBus LinguistTools Test)
find_package(OpenSSL REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(LibArchive REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(FREEXL REQUIRED IMPORTED_TARGET freexl)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
# Static, so that no other SQLite can take its place (security decision D1).
find_library(SQLCIPHER_STATIC libsqlcipher.a REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
# fontTools comes from Debian, hence Debian's interpreter where there are several.
find_program(XINDENG_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT XINDENG_PYTHON)
  set(XINDENG_PYTHON ${Python3_EXECUTABLE})
endif()

add_library(xd_options INTERFACE)
target_include_directories(xd_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_definitions(xd_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  XINDENG_VERSION="${PROJECT_VERSION}")
target_compile_options(xd_options INTERFACE
  -Wall -Wextra -Wshadow -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wimplicit-fallthrough
  -fstack-protector-strong $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
# GCC 12 sees std::optional as uninitialised where it is not.
target_compile_options(xd_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_compile_options(xd_options INTERFACE $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
target_link_options(xd_options INTERFACE -Wl,-z,relro,-z,now)
if(NOT XINDENG_LIBFUZZER) # whose malloc must be that of the libraries too
  target_link_options(xd_options INTERFACE -Wl,--exclude-libs,ALL)
endif()
target_link_libraries(xd_options INTERFACE Qt6::Core Qt6::Sql Qt6::Concurrent tl::expected
  PkgConfig::SODIUM LibArchive::LibArchive ${XLSXWRITER_LIBRARY}
  ${SQLCIPHER_STATIC} OpenSSL::Crypto ${CMAKE_DL_LIBS} m)

# Pages, paper and the test programs see Qt's graphical modules too.
add_library(xd_gui_options INTERFACE)
target_link_libraries(xd_gui_options INTERFACE xd_options
  Qt6::Gui Qt6::Widgets Qt6::Svg Qt6::Charts Qt6::PrintSupport PkgConfig::QRENCODE)
