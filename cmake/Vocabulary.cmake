# The words that the other CMake files use. Sources are found by folder: a new verb needs no edit here.

# One precompiled header for all of core, one for all that draws, one for all tests.
function(xd_precompiled name options)
  file(WRITE ${CMAKE_BINARY_DIR}/generated/${name}.cpp "")
  add_library(${name} STATIC ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_link_libraries(${name} PUBLIC ${options})
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

# A program that shares the precompiled header of its libraries must be compiled as they are: -fPIC, not -fPIE.
function(xd_reuse_precompiled program from)
  target_precompile_headers(${program} REUSE_FROM ${from})
  target_compile_options(${program} PRIVATE -fPIC)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13) # which no longer takes -fPIE -fPIC for -fPIC
    set_target_properties(${program} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  endif()
endfunction()

# xd_library(core_students core/students PRECOMPILED xd_core_pch OPTIONS xd_options DEPENDS core_journal …)
function(xd_library name folder)
  cmake_parse_arguments(arg "" "PRECOMPILED;OPTIONS" "DEPENDS;EXTRA" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.h
       ${CMAKE_SOURCE_DIR}/${folder}/*.qrc)
  list(FILTER sources INCLUDE REGEX "\\.(cpp|qrc)$|\\.h$")
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(NOT compiled)
    file(WRITE ${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp "")
    list(APPEND sources ${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp)
  endif()
  add_library(${name} STATIC ${sources} ${arg_EXTRA})
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} ${arg_OPTIONS})
  target_precompile_headers(${name} REUSE_FROM ${arg_PRECOMPILED})
  set_target_properties(${name} PROPERTIES AUTORCC ON)
endfunction()

# xd_suite(test_core_students tests/core/students core_students): one program a folder, each sentence a ctest.
# Properties have single values: of a list Catch's discovery makes several arguments, and all behind it are lost.
function(xd_suite name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE tests_support ${ARGN})
  xd_reuse_precompiled(${name} xd_test_pch)
  add_dependencies(${name} xindeng-read-xls) # whatever reads a table may start it
  catch_discover_tests(${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${folder}: "
    PROPERTIES ENVIRONMENT QT_QPA_PLATFORM=offscreen ENVIRONMENT_MODIFICATION LC_ALL=set:C.UTF-8 TIMEOUT 300)
endfunction()
