# cpack runs this before it packs the staged files: what Debian has elsewhere or in another form than
# `cmake --install` is put right.
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

execute_process(COMMAND date --utc --rfc-email --date=${CPACK_PLAYFAST_DATE} COMMAND_ERROR_IS_FATAL ANY
  OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE)
# The times inside the packages.
execute_process(COMMAND date --utc --date=${CPACK_PLAYFAST_DATE} +%s COMMAND_ERROR_IS_FATAL ANY
  OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE)
set(ENV{SOURCE_DATE_EPOCH} ${epoch})

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} COMPONENT)
  set(package ${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr)
  set(doc ${root}/share/doc/${package})

  file(MAKE_DIRECTORY ${doc})
  configure_file(${CPACK_RESOURCE_FILE_LICENSE} ${doc}/copyright COPYONLY)
  configure_file(${CPACK_PLAYFAST_CHANGES} ${doc}/changelog COPYONLY)
  file(WRITE ${doc}/changelog.Debian
    "playfast (${version}) unstable; urgency=medium\n\n"
    "  * Version ${CPACK_PACKAGE_VERSION}; its changes are in changelog.gz.\n\n"
    " -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
  file(REMOVE ${doc}/LICENSE)
  file(WRITE ${root}/share/lintian/overrides/${package}
    "# Not for Debian's archive, so there is no bug to close.\n"
    "${package}: initial-upload-closes-no-bugs *\n")

  file(GLOB_RECURSE manual ${root}/share/man/*)
  run(gzip -9n ${doc}/changelog ${doc}/changelog.Debian ${manual})

  if(EXISTS ${root}/share/zsh/site-functions)
    file(RENAME ${root}/share/zsh/site-functions ${root}/share/zsh/vendor-completions)
  endif()

  # As dh_strip does.
  file(GLOB programs ${root}/bin/*)
  file(GLOB_RECURSE libraries ${root}/lib/*.a)
  set(sections --remove-section=.comment --remove-section=.note)
  if(programs)
    run(${CPACK_PLAYFAST_STRIP} ${sections} ${programs})
  endif()
  if(libraries)
    run(${CPACK_PLAYFAST_STRIP} --strip-debug --enable-deterministic-archives ${sections} ${libraries})
  endif()
  # The same files whoever packs them, when and with which umask.
  run(chmod -R u=rwX,go=rX ${root})
  run(find ${root} -exec touch --no-dereference --date=${CPACK_PLAYFAST_DATE}Z {} +)
endforeach()
