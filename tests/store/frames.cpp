#include "store/frames.hpp"

#include <deque>
#include <functional>

namespace storedouble {
namespace {

constexpr std::string_view kTimes = R"(["di",76])";
constexpr std::string_view kServer = R"(["af.httprm",76,"7927861528150697468",18])";

/// Text between compressed payloads that is shorter than this is not worth compressing.
constexpr std::size_t kGlue = 1024;

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 4);
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      escaped.append("\\u00").append({kDigits[static_cast<unsigned char>(c) >> 4U], kDigits[c & 0xF]});
      continue;
    }
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++units;
    if (byte >= 0xF0U) ++units;  // takes two
  }
  return units;
}

/// A body that takes compressed payloads as they are, so that most of it is compressed only once.
class Body {
 public:
  explicit Body(bool gzipped) : gzipped_(gzipped) {}

  Body& operator<<(std::string_view text) {
    text_ += text;
    return *this;
  }

  Body& operator<<(const Payload& payload) {
    if (!gzipped_ || !payload.gzipped) return *this << std::string_view(payload.escaped);
    end_piece();
    pieces_.emplace_back(*payload.gzipped);
    return *this;
  }

  std::string finish() {
    if (!gzipped_) return std::move(text_);
    own_.push_back(gzip_piece(text_, kFast, true));
    pieces_.emplace_back(own_.back());
    return gzip_join(pieces_);
  }

 private:
  void end_piece() {
    own_.push_back(text_.size() < kGlue ? stored_piece(text_) : gzip_piece(text_, kFast, false));
    pieces_.emplace_back(own_.back());
    text_.clear();
  }

  bool gzipped_;
  std::string text_;
  std::deque<GzipPiece> own_;
  std::vector<std::reference_wrapper<const GzipPiece>> pieces_;
};

/// A frame around its payload.
struct FrameText {
  std::string before;
  const Payload* payload;
  std::string after;
};

FrameText text_of(const Frame& frame) {
  const char* const quote = frame.payload ? "\"" : "";
  return {"[\"wrb.fr\",\"" + escape(frame.rpc) + "\"," + (frame.payload ? quote : "null"),
          frame.payload.get(), quote + (",null,null," + frame.status) + ",\"" + escape(frame.tag) + "\"]"};
}

void add(Body& body, const FrameText& frame) {
  body << frame.before;
  if (frame.payload != nullptr) body << *frame.payload;
  body << frame.after;
}

/// Says how long the array is: with its brackets and the line break before it.
void add_length(Body& body, std::size_t units) { body << std::to_string(units + 3) << "\n"; }

std::string lengths_body(const std::vector<Frame>& frames, Body& body) {
  for (const Frame& frame : frames) {
    const FrameText text = text_of(frame);
    const std::size_t inner = text.payload == nullptr ? 0 : utf16_units(text.payload->escaped);
    add_length(body, utf16_units(text.before) + inner + utf16_units(text.after));
    body << "[";
    add(body, text);
    body << "]\n";
  }
  for (const std::string_view last : {kTimes, kServer}) {
    add_length(body, last.size());
    body << "[" << last << "]\n";
  }
  return body.finish();
}

}  // namespace

SharedPayload make_payload(std::string_view json) {
  return std::make_shared<const Payload>(Payload{escape(json), std::nullopt});
}

SharedPayload make_gzipped_payload(std::string_view json) {
  Payload payload{escape(json), std::nullopt};
  payload.gzipped = gzip_piece(payload.escaped, kFast, false);
  return std::make_shared<const Payload>(std::move(payload));
}

std::string frames_body(const std::vector<Frame>& frames, const BodyForm& form) {
  Body body(form.gzipped);
  body << ")]}'\n\n";
  if (form.lengths) return lengths_body(frames, body);
  body << "[";
  for (const Frame& frame : frames) {
    add(body, text_of(frame));
    body << ",";
  }
  body << kTimes << "," << kServer << "]";
  return body.finish();
}

}  // namespace storedouble
