#include "cli/report/sha256.hpp"

#include <openssl/evp.h>
#include <array>
#include <new>

namespace playfast::report {

std::string sha256_base64(std::string_view text) {
  std::array<unsigned char, 32> hash{};
  if (EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw std::bad_alloc();                // the only way for it to fail
  std::array<unsigned char, 45> base64{};  // with a null at the end
  EVP_EncodeBlock(base64.data(), hash.data(), static_cast<int>(hash.size()));
  return {base64.begin(), base64.end() - 1};
}

}  // namespace playfast::report
