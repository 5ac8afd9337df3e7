package io.ohlas.survey.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A mail server that knows nobody: it answers each recipient as it was told to. The test's usual one takes everybody. */
public final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket listener;
    private final AtomicInteger asked = new AtomicInteger();
    private final String answer;

    /** @param answer to every recipient, such as {@code 550 5.1.1 no such user} */
    public RefusingMailServer(int port, String answer) throws IOException {
        this.listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().name("refusing-mail-server").start(this::listen);
    }

    /** How many recipients were asked about. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                var out = new PrintWriter(client.getOutputStream(), true, US_ASCII)) {
            out.print("220 refusing ESMTP\r\n");
            out.flush();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.print(reply(line) + "\r\n");
                out.flush();
            }
        } catch (IOException gone) {
            // The client hung up, which is its right.
        }
    }

    private String reply(String line) {
        if (line.startsWith("RCPT")) {
            asked.incrementAndGet();
            return answer;
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }
}
