// What a shared library of playfast shows.
#pragma once

/// Marks what others may link to; everything else in the library is hidden.
#if defined(__GNUC__)
#define PLAYFAST_API __attribute__((visibility("default")))
#else
#define PLAYFAST_API
#endif
