#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

#include "store/tls.hpp"

namespace storedouble {
namespace {

constexpr long kDay = 86'400;  // seconds

void check(bool good) {
  if (!good) throw std::runtime_error("OpenSSL cannot make a certificate");
}

KeyPtr new_key() {
  KeyPtr key(EVP_EC_gen("P-256"));
  check(key != nullptr);
  return key;
}

void add_extension(X509* certificate, X509V3_CTX* context, int nid, const std::string& value) {
  const std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> extension(
      X509V3_EXT_conf_nid(nullptr, context, nid, value.c_str()));
  check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

void set_name(X509_NAME* name, const std::string& common_name) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(common_name.c_str());
  check(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, -1, -1, 0) == 1);
}

/// A certificate for `key`, all but signed; `issuer` is null for one that signs itself.
X509Ptr draft(const std::string& name, EVP_PKEY* key, X509* issuer, long valid_days) {
  X509Ptr draft(X509_new());
  check(draft != nullptr);
  X509* x509 = draft.get();
  check(X509_set_version(x509, X509_VERSION_3) == 1);
  check(ASN1_INTEGER_set(X509_get_serialNumber(x509), issuer == nullptr ? 1 : 2) == 1);
  check(X509_gmtime_adj(X509_getm_notBefore(x509), -30 * kDay) != nullptr);
  check(X509_gmtime_adj(X509_getm_notAfter(x509), valid_days * kDay) != nullptr);
  check(X509_set_pubkey(x509, key) == 1);
  set_name(X509_get_subject_name(x509), name);
  check(X509_set_issuer_name(x509, X509_get_subject_name(issuer == nullptr ? x509 : issuer)) == 1);
  return draft;
}

void sign(X509* certificate, EVP_PKEY* key) { check(X509_sign(certificate, key, EVP_sha256()) > 0); }

X509Ptr new_authority(EVP_PKEY* key) {
  X509Ptr authority = draft("Store Double Test Authority", key, nullptr, 365);
  X509V3_CTX context;
  X509V3_set_ctx(&context, authority.get(), authority.get(), nullptr, nullptr, 0);
  add_extension(authority.get(), &context, NID_basic_constraints, "critical,CA:TRUE");
  add_extension(authority.get(), &context, NID_key_usage, "critical,keyCertSign");
  add_extension(authority.get(), &context, NID_subject_key_identifier, "hash");
  sign(authority.get(), key);
  return authority;
}

}  // namespace

Certificate::Certificate(const CertificateOptions& options)
    : ca_key_(new_key()), ca_(new_authority(ca_key_.get())), key_(new_key()) {
  certificate_ = draft("Store Double", key_.get(), ca_.get(), options.expired ? -1 : 365);
  X509V3_CTX context;
  X509V3_set_ctx(&context, ca_.get(), certificate_.get(), nullptr, nullptr, 0);
  add_extension(certificate_.get(), &context, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate_.get(), &context, NID_subject_alt_name, options.names);
  add_extension(certificate_.get(), &context, NID_authority_key_identifier, "keyid");
  sign(certificate_.get(), ca_key_.get());
}

std::string Certificate::ca_pem() const {
  const std::unique_ptr<BIO, Freer<BIO_free>> memory(BIO_new(BIO_s_mem()));
  check(memory && PEM_write_bio_X509(memory.get(), ca_.get()) == 1);
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &text);
  return std::string(text, static_cast<std::size_t>(size));
}

}  // namespace storedouble
