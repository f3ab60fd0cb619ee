#include "store/refusals.hpp"

namespace storedouble {

Response html_page(const std::string& html) {
  Response response;
  response.set_header("content-type", "text/html; charset=utf-8");
  response.set_body(html);
  return response;
}

Response error_page(int status) {
  const std::string phrase(reason_phrase(status));
  Response response = html_page("<!doctype html><html lang=en><head><meta charset=utf-8><title>" + phrase +
                                "</title></head><body><p>Error " + std::to_string(status) + ": " + phrase +
                                ".</p></body></html>\n");
  response.status = status;
  return response;
}

Response redirect_to(const std::string& location) {
  Response response =
      html_page("<html><head><title>Moved</title></head><body>The document has moved.</body></html>\n");
  response.status = 302;
  response.set_header("location", location);
  return response;
}

Response consent_page() {
  return html_page(R"(<!doctype html>
<html><head><title>Before you continue</title><base href="https://consent.google.com/"></head><body>
<form action="https://consent.google.com/save" method="POST"><button>Accept all</button></form>
<script>AF_initDataCallback({key: 'ds:0', hash: '1', data:[null,["consent"]], sideChannel: {}});</script>
</body></html>
)");
}

Response captcha_page(const std::string& url) {
  return html_page("<html><head><title>" + url + R"(</title>
<script src="https://www.google.com/recaptcha/enterprise.js"></script></head><body>
<form id="captcha-form" action="/sorry/index" method="post"></form>
<p>Our systems have detected unusual traffic from your computer network.</p></body></html>
)");
}

Response gateway_error() {
  Response response;
  response.set_header("content-type", "application/json; charset=utf-8");
  response.set_body(")]}'\n\n[[\"wrb.fr\",\"Ws7gDc\",null,null,null," + gateway_error_status() +
                    ",\"generic\"],\n[\"di\",12]]\n");
  return response;
}

std::string gateway_error_status() {
  return R"([8,null,[["type.googleapis.com/com.google.play.gateway.proto.PlayGatewayError",)"
         R"([null,[1,"Overloaded"]]]]])";
}

std::string data_error_status() {
  return R"([5,null,[["type.googleapis.com/wireless.android.finsky.boq.web.data.store.error.PlayDataError",)"
         R"([1]]]])";
}

}  // namespace storedouble
