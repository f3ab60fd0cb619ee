// The details of an app, as an endpoint.
#pragma once

#include "playfast/app.hpp"
#include "store/calls/endpoint.hpp"

namespace playfast::store {

extern const Endpoint<AppQuery, App> app_endpoint;

}  // namespace playfast::store
