package io.ohlas.gateway.proxy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** The replicas of one service, taken in turn. One that refuses connections is passed over, for a moment ahead too. */
final class Upstream {

    private static final long COOLING_NANOS = 1_000_000_000L;
    private static final long CONNECT_MILLIS = 2_000;

    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(List<URI> addresses) {
        this.replicas = addresses.stream().map(Replica::new).toList();
    }

    /** A request to the first replica that takes a connection; fails when none does. Nothing has been sent yet. */
    Future<HttpClientRequest> connect(HttpClient client) {
        int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
        for (int i = 0; i < replicas.size() - 1 && replicas.get(first).cooling(); i++) {
            first = (first + 1) % replicas.size();
        }
        return connect(client, first, replicas.size());
    }

    private Future<HttpClientRequest> connect(HttpClient client, int index, int triesLeft) {
        Replica replica = replicas.get(index);
        // A sender who hangs up in the middle ends the request here too; unheard, each would be an error in the log.
        return client.request(replica.options())
                .onSuccess(request -> request.exceptionHandler(failure -> {}))
                .recover(failure -> {
                    if (failure instanceof ConnectionPoolTooBusyException) {
                        return Future.failedFuture(failure);
                    }
                    replica.refusedAtNanos = System.nanoTime();
                    return triesLeft > 1
                            ? connect(client, (index + 1) % replicas.size(), triesLeft - 1)
                            : Future.failedFuture(failure);
                });
    }

    private static final class Replica {

        private final URI address;
        private volatile long refusedAtNanos = System.nanoTime() - COOLING_NANOS;

        Replica(URI address) {
            this.address = address;
        }

        boolean cooling() {
            return System.nanoTime() - refusedAtNanos < COOLING_NANOS;
        }

        RequestOptions options() {
            boolean tls = "https".equals(address.getScheme());
            int port = address.getPort() > 0 ? address.getPort() : tls ? 443 : 80;
            return new RequestOptions()
                    .setHost(address.getHost())
                    .setPort(port)
                    .setSsl(tls)
                    .setConnectTimeout(CONNECT_MILLIS);
        }
    }
}
