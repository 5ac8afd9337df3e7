package io.ohlas.gateway.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;

/**
 * Stands in for a service: answers what it was asked, and has a stream at {@code /live} that says "tick" each 50 ms
 * and counts its readers at {@code /api/v1/cases/readers}. At {@code /slow} it takes too long, at {@code /broken} it
 * hangs up.
 */
final class EchoService implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger readers = new AtomicInteger();

    EchoService() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.endsWith("/live")) {
            stream(exchange);
        } else if (path.endsWith("/readers")) {
            send(exchange, 200, Integer.toString(readers.get()));
        } else if (path.endsWith("/large")) {
            large(exchange);
        } else if (path.endsWith("/slow")) {
            slow(exchange);
        } else if (path.endsWith("/broken")) {
            exchange.close();
        } else {
            echo(exchange);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        long length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        var headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), String.join("|", values)));
        var body = new JsonObject()
                .put("method", exchange.getRequestMethod())
                .put("target", exchange.getRequestURI().toString())
                .put("length", length)
                .put("headers", headers);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, 200, body.encode());
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        readers.incrementAndGet();
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 1200; i++) {
                out.write("id: %d\nevent: tick\ndata: {}\n\n".formatted(i).getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
        }
    }

    private static void slow(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(GatewayServers.ANSWER_WITHIN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        echo(exchange);
    }

    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[1 << 20];
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 64; i++) {
                out.write(part);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
