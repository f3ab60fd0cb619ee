// The tags of an HTML text, found by one linear scan and without a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace playfast::page {

/// An attribute as written: entities are not decoded.
struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
};

/// Reads the attributes of one tag. `text` begins behind the tag's name.
class AttributeReader {
 public:
  explicit AttributeReader(std::string_view text) : text_(text) {}

  /// The next attribute; nothing at the end of the tag or of the text.
  std::optional<HtmlAttribute> next();

  bool closed() const { return closed_; }   ///< whether the tag's '>' was reached
  std::size_t size() const { return at_; }  ///< bytes read

 private:
  void skip_spaces();

  std::string_view text_;
  std::size_t at_ = 0;
  bool closed_ = false;
};

/// A tag, comment, doctype or processing instruction. Views into the text.
struct HtmlTag {
  enum class Kind : std::uint8_t { start, end, other };

  Kind kind = Kind::other;
  std::string_view name;  ///< as written; empty for `other`
  std::string_view text;  ///< from '<' to '>'
  std::size_t begin = 0;  ///< where it is in the scanned text
  std::size_t attributes = 0;
  bool closed = false;  ///< whether it has an end

  std::size_t end() const { return begin + text.size(); }
  bool is(Kind kind, std::string_view name) const;  ///< upper and lower case are the same
  /// An attribute's value as written; nothing where the tag does not have it.
  std::optional<std::string_view> attribute(std::string_view name) const;
};

/// Finds tags as HTML's tokenizer does: comments and quoted values hide what looks like a tag, and
/// the text of elements such as `<title>` and `<script>` has no tags.
class TagScanner {
 public:
  /// Only a parser with a tree knows whether `<title>` (not inside `<svg>`) or `<![CDATA[` (only
  /// inside) begins text without tags. `stop` ends the scan where that makes a difference; `skip`
  /// assumes HTML outside of `<svg>` and `<math>`.
  enum class Ambiguous : std::uint8_t { stop, skip };

  TagScanner(std::string_view html, Ambiguous ambiguous) : html_(html), ambiguous_(ambiguous) {}

  /// The next tag; nothing at the end, or where the scan stops.
  std::optional<HtmlTag> next();

  bool stopped() const { return stopped_; }           ///< before the end, at `position`
  std::size_t position() const { return position_; }  ///< behind the last tag, or where it stopped

 private:
  bool skip_raw_text();
  std::optional<HtmlTag> read_tag(std::size_t begin);

  std::string_view html_;
  Ambiguous ambiguous_;
  std::size_t position_ = 0;
  std::string_view raw_;  ///< the name of the element whose text has no tags
  bool stopped_ = false;
};

/// What a text that begins with '<' would be if it were a tag, closed or not; nothing where it
/// surely is text. Comments are of kind `other`; where they end is not looked for.
std::optional<HtmlTag> tag_like(std::string_view text);

/// Whether both are the same, upper and lower case aside. ASCII only.
bool same_name(std::string_view one, std::string_view other);

/// Whether a byte ends a name in HTML.
bool is_html_space(char c);

}  // namespace playfast::page
