# Debian packages: `cpack` in a build folder makes playfast and libplayfast-dev, which has the static library.
set(CPACK_GENERATOR DEB)
# example.org is reserved for documentation: set an address that is read before you publish packages.
set(CPACK_PACKAGE_CONTACT "The playfast developers <playfast@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/stage.cmake)
set(CPACK_PLAYFAST_STRIP ${CMAKE_STRIP})
set(CPACK_PLAYFAST_CHANGES ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
file(STRINGS include/playfast/version.hpp date REGEX "PLAYFAST_DATE")
string(REGEX MATCH "[0-9]+-[0-9]+-[0-9]+" CPACK_PLAYFAST_DATE "${date}")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL program)
if(NOT BUILD_SHARED_LIBS)
  list(APPEND CPACK_COMPONENTS_ALL library)
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME playfast)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "fast scraper for the public listings of Google Play
Fetches app details, reviews, search results, top charts, permissions, data
safety and availability by country, and writes them as JSON Lines, JSON, CSV
or a table.
.
Requests are packed, limited in rate and retried. An interrupted run can be
resumed, and records can be cross-checked against a second source.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libplayfast-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS
  "libcurl4-openssl-dev | libcurl-dev, libdeflate-dev, libexpected-dev, libfmt-dev, libgumbo-dev, libsimdjson-dev")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "C++20 library for the public listings of Google Play (development files)
The library of the program playfast: app details, reviews, search results
and top charts as C++ objects, with a rate limit and retries.
.
This package has the headers and the static library, for find_package(playfast)
in CMake and for pkg-config.")
include(CPack)
