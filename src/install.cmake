# What `cmake --install` brings: the program with its manual and completions, and the library as a CMake
# package and for pkg-config. No file says where it was installed, so any --prefix will do.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The program is one component, for packages, and the library another.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS playfast)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
file(GLOB manual CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.1)
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/man/playfast-config.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)

# Each shell looks in its own folder, for its own kind of name.
set(completions ${PROJECT_SOURCE_DIR}/completions)
install(FILES ${completions}/playfast.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME playfast)
install(FILES ${completions}/_playfast DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${completions}/playfast.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/playfast DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS ${installed_library} EXPORT playfast INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# find_package(playfast) gives the target playfast::playfast.
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/playfast)
set_target_properties(${installed_library} PROPERTIES EXPORT_NAME playfast)
install(EXPORT playfast FILE playfastTargets.cmake NAMESPACE playfast:: DESTINATION ${package})
write_basic_package_version_file(playfastConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES playfastConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/playfastConfigVersion.cmake
  DESTINATION ${package})

# Who links a static library has to link what it needs; a shared one brings it along.
set(private)
set(needed_libs "-lcurl")
if(BUILD_SHARED_LIBS)
  set(private ".private")
  set(needed_libs)
endif()
# pkg-config's file knows where it is, and the headers from there.
file(RELATIVE_PATH headers ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(playfast.pc.in playfast.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/playfast.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
