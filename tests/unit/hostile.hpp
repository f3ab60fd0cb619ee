// Texts that try to break what shows or stores them.
#pragma once

#include <array>
#include <string_view>

namespace playfast {

using namespace std::string_view_literals;

/// Bytes that are no UTF-8: alone, cut, overlong, surrogates, beyond U+10FFFF.
inline constexpr std::array invalid_utf8{"\x80"sv,
                                         "\xBF"sv,
                                         "\xC0\x80"sv,
                                         "\xC1\xBF"sv,
                                         "\xC3"sv,
                                         "\xE2\x82"sv,
                                         "\xE0\x80\x80"sv,
                                         "\xE0\x9F\xBF"sv,
                                         "\xED\xA0\x80"sv,
                                         "\xED\xBF\xBF"sv,
                                         "\xF0\x9F\x8E"sv,
                                         "\xF0\x80\x80\x80"sv,
                                         "\xF0\x8F\xBF\xBF"sv,
                                         "\xF4\x90\x80\x80"sv,
                                         "\xF5\x80\x80\x80"sv,
                                         "\xFF"sv,
                                         "\xFE\xFE"sv,
                                         "\xC3\x28"sv,
                                         "\xE2\x28\xA1"sv};

/// Valid, and to be shown to no terminal as they are.
inline constexpr std::array hostile_text{"\x1b[2J\x1b[31mred"sv,      // clears and colours
                                         "\x1b]0;title\x07"sv,        // renames the window
                                         "\x1b]52;c;ZXZpbA==\x07"sv,  // writes the clipboard
                                         "\r\x1b[1Aother line"sv,     // overwrites the line before
                                         "a\nplayfast: done"sv,       // fakes a message
                                         "\xC2\x9B"
                                         "31m"sv,  // the same, in one character of C1
                                         "a\0b"sv,
                                         "\x7f"sv,
                                         "\b\b\b"sv,
                                         "\u202Egpj.exe"sv,
                                         "\u2066x\u2069"sv,
                                         "\u200Fx"sv,
                                         "\u061Cx"sv,  // reorder
                                         "a\u200Bb"sv,
                                         "a\u200Db"sv,
                                         "a\u2060b"sv,
                                         "\uFEFFx"sv,
                                         "a\u00ADb"sv,               // show nothing
                                         "x\U000E0041\U000E007F"sv,  // tags
                                         "a\u2028b\u2029c"sv};       // lines of JavaScript

}  // namespace playfast
