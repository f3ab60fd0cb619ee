# Finds the installed library. tl::expected stands in its headers; the others are only linked, since a
# static library brings none of them along.
include(CMakeFindDependencyMacro)
find_dependency(tl-expected)
find_dependency(CURL 7.88)
find_dependency(simdjson)
find_dependency(fmt)
find_dependency(PkgConfig)
pkg_check_modules(GUMBO QUIET IMPORTED_TARGET gumbo)
pkg_check_modules(DEFLATE QUIET IMPORTED_TARGET libdeflate)
if(NOT GUMBO_FOUND OR NOT DEFLATE_FOUND)
  set(playfast_FOUND FALSE)
  set(playfast_NOT_FOUND_MESSAGE "playfast needs gumbo and libdeflate, and pkg-config does not find both.")
  return()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/playfastTargets.cmake)
