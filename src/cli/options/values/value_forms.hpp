// Forms of values. A form has what an option needs to know of its value, in one place:
//   kind           how the value is completed
//   words()        what it may be, where that is a set; `all`: whether "all" stands for every one
//   parse(text)    the value, or why the text is none
//   text(value)    its canonical text, which `parse` reads back
// A row of an option table joins a form with the member that keeps the value:
//   .value = into<&Selection::age>(one_of<store::ages>, "AGE")
#pragma once

#include <algorithm>
#include <array>
#include <type_traits>

#include "cli/options/values/value.hpp"
#include "cli/options/values/values.hpp"
#include "cli/options/values/word_set.hpp"
#include "util/try.hpp"

namespace playfast::cli {

/// The names of a table of choices, rows of at least {name, value}.
template <const auto& choices>
std::vector<Word> names_of() {
  std::vector<Word> words;
  for (const auto& choice : choices) words.push_back({choice.name, {}});
  return words;
}

template <const auto& choices, typename Type>
std::string name_of(Type value) {
  return std::string(std::ranges::find(choices, value, [](const auto& row) { return row.value; })->name);
}

/// One row of a table of choices, by its name: "newest".
template <const auto& choices>
struct OneOf {
  using Type = std::remove_cvref_t<decltype(choices.front().value)>;
  static constexpr auto kind = ValueKind::word;
  static std::vector<Word> words() { return names_of<choices>(); }
  static Result<Type> parse(std::string_view text) {
    return parse_word(text, words()).map([](std::size_t place) { return choices[place].value; });
  }
  static std::string text(Type value) { return name_of<choices>(value); }
};
template <const auto& choices>
inline constexpr OneOf<choices> one_of{};

/// Words of a set, with commas between, each once; "all" stands for every one.
template <const WordSet& set, const auto&... choices>
struct ListOf {
  static constexpr auto kind = ValueKind::words;
  static constexpr bool all = true;
  static std::vector<Word> words() { return words_and_groups(set); }
  static Result<std::vector<std::string>> parse(std::string_view text) { return parse_list(text, set); }
  static std::string text(const std::vector<std::string>& values) { return to_text(values); }
};
/// The same of a set whose words are the names of a table of choices.
template <const WordSet& set, const auto& choices>
struct ListOf<set, choices> {
  using Type = typename OneOf<choices>::Type;
  static constexpr auto kind = ValueKind::words;
  static constexpr bool all = true;
  static std::vector<Word> words() { return set.words(); }
  static Result<std::vector<Type>> parse(std::string_view text) {
    return parse_list(text, set).map([](const std::vector<std::string>& names) {
      std::vector<Type> values;
      values.reserve(names.size());
      for (const auto& name : names) values.push_back(OneOf<choices>::parse(name).value());
      return values;
    });
  }
  static std::string text(const std::vector<Type>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const auto& value : values) names.push_back(name_of<choices>(value));
    return to_text(names);
  }
};
template <const WordSet& set, const auto&... choices>
inline constexpr ListOf<set, choices...> list_of{};

template <typename Type>
concept HasText = requires(const Type& value) {
  to_text(value);
};

/// A text that a function parses.
template <auto parse_value, ValueKind its_kind = ValueKind::text>
struct Parsed {
  static constexpr auto kind = its_kind;
  static auto parse(std::string_view text) { return parse_value(text); }
  template <HasText Type>
  static std::string text(const Type& value) {
    return to_text(value);
  }
};
template <auto parse_value>
inline constexpr Parsed<parse_value> parsed_by{};
template <auto parse_value>
inline constexpr Parsed<parse_value, ValueKind::file> file_by{};
inline constexpr Parsed<parse_field_names, ValueKind::fields> field_names{};

/// Numbers of stars, with commas between.
struct Stars : Parsed<parse_scores, ValueKind::words> {
  static std::vector<Word> words() { return {{"1", {}}, {"2", {}}, {"3", {}}, {"4", {}}, {"5", {}}}; }
};
inline constexpr Stars stars{};

/// The part of the options that has the member.
template <typename Part>
auto& part_of(auto& options) {
  if constexpr (std::is_same_v<Part, Selection>) return options.selection;
  if constexpr (std::is_same_v<Part, StoredSelection>) return options.stored;
  if constexpr (std::is_same_v<Part, CatalogSelection>) return options.catalog;
  if constexpr (std::is_same_v<Part, OutputOptions>) return options.output;
  if constexpr (std::is_same_v<Part, ClientOptions>) return options.network.client;
  if constexpr (std::is_same_v<Part, QueueOptions>) return options.queue;
  if constexpr (std::is_same_v<Part, MessageOptions>) return options.messages;
  if constexpr (std::is_same_v<Part, ConfigOptions>) return options.config;
}
template <typename Part, typename Type>
auto& member_of(auto& options, Type Part::*member) {
  return part_of<Part>(options).*member;
}

template <typename Form, typename Type>
concept TextForm = requires(const Type& value) {
  Form::text(value);
};

/// An optional member has the text of its value; nothing is the empty text.
template <typename Form, typename Type>
requires TextForm<Form, Type> std::string text_of(const Type& value) { return Form::text(value); }
template <typename Form, typename Type>
requires TextForm<Form, Type> std::string text_of(const std::optional<Type>& value) {
  return value ? Form::text(*value) : std::string();
}

/// A value of this form, kept in a member of a part of the options.
template <auto member, typename Form>
constexpr Value into(Form /*form*/, std::string_view name) {
  Value value{.name = name, .kind = Form::kind};
  if constexpr (requires { Form::words(); }) value.words = &Form::words;
  if constexpr (requires { Form::all; }) value.all = Form::all;
  value.set = [](Options& options, std::string_view text) -> Result<void> {
    TRY_ASSIGN(auto parsed, Form::parse(text));
    member_of(options, member) = std::move(parsed);
    return {};
  };
  if constexpr (requires(const Options& options) { text_of<Form>(member_of(options, member)); })
    value.text = [](const Options& options) { return text_of<Form>(member_of(options, member)); };
  return value;
}

/// The same value, which messages do not show.
constexpr Value secret(Value value) {
  value.may_be_secret = true;
  return value;
}

/// A flag: it has no value, and sets the member.
template <auto member>
constexpr Value flag() {
  return {.set = [](Options& options, std::string_view /*value*/) -> Result<void> {
            member_of(options, member) = true;
            return {};
          },
          .text = [](const Options& options) { return to_text(member_of(options, member)); }};
}

}  // namespace playfast::cli
