#include "store/sections.hpp"

#include <openssl/evp.h>

namespace storedouble {

std::string section_label(const std::string& kind) {
  std::string message("\xaa\x02\x0a\x12\x08\x10\x01\x92\x02", 9);
  message += static_cast<char>(kind.size());
  message += kind + std::string("\x10\x2d\x18\x03", 4);
  std::string label(4 * ((message.size() + 2) / 3) + 1, '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(label.data()),
                  reinterpret_cast<const unsigned char*>(message.data()), static_cast<int>(message.size()));
  label.pop_back();
  return label;
}

Json section(std::size_t index, Json content, const std::string& kind) {
  Json section = nulls(index + 1);
  if (!kind.empty()) section[3] = list(section_label(kind));
  section[index] = std::move(content);
  return section;
}

Json cluster(Json items, const std::string& title, const std::string& path, const std::string& token) {
  Json heading = list(title, nullptr, path.empty() ? Json(nullptr) : store_link(path));
  heading.push_back(token.empty() ? Json(nullptr) : list(nullptr, token));
  heading.push_back(1);
  return list(std::move(items), std::move(heading));
}

}  // namespace storedouble
