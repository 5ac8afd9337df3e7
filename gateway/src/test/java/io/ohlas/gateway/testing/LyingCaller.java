package io.ohlas.gateway.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says of the suite, in every header there is for it, that it is at another address. The JDK's client lets nobody. */
public final class LyingCaller {

    private static final String HEADERS =
            """
            Host: evil.example
            X-Forwarded-Host: evil.example
            X-Forwarded-Proto: https
            Forwarded: host=evil.example;proto=https
            Connection: close
            """;

    private LyingCaller() {}

    /**
     * Sends a request and returns where the answer leads.
     *
     * @param headers lines, each with its end
     */
    public static String location(int port, String requestLine, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "%s HTTP/1.1\n%s%sContent-Length: %d\n\n".formatted(requestLine, HEADERS, headers, bytes.length);
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return answer.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location: "))
                    .map(line -> line.substring("location: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
