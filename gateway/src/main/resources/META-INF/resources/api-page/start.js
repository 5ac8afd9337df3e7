'use strict';
// A signed-in browser tries operations with its session; the header shows that a change is our own page's.
SwaggerUIBundle({
  url: '/api/v1/openapi',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers['X-Ohlas'] = '1';
    return request;
  },
});
