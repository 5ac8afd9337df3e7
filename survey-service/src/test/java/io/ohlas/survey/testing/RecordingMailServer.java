package io.ohlas.survey.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A mail server that notes to whom it took a mail and when, and can be made to think for a while first. */
public final class RecordingMailServer implements AutoCloseable {

    private static final Pattern UNSUBSCRIBE = Pattern.compile("/u/[A-Za-z0-9_-]{22}");

    /**
     * @param unsubscribe path of the page on which its reader says no
     * @param nanos {@link System#nanoTime} right before the server said that it has the mail
     */
    public record Taken(String recipient, String unsubscribe, long nanos) {}

    private final ServerSocket listener;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore open = new Semaphore(1);

    public RecordingMailServer(int port) throws IOException {
        this.listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("recording-mail-server").start(this::listen);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many mails were begun with, whether taken or not. */
    public int begun() {
        return begun.get();
    }

    /** Lets each mail wait before its first word, until {@link #goOn}. */
    public void think() {
        open.acquireUninterruptibly();
    }

    public void goOn() {
        open.release();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        // A mail client keeps its connections for the next mail, which is another server's.
        for (Socket client : clients) {
            client.close();
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                clients.add(client);
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
            say(out, "220 recording ESMTP");
            String recipient = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("MAIL")) {
                    begun.incrementAndGet();
                    open.acquireUninterruptibly();
                    open.release();
                } else if (line.startsWith("RCPT")) {
                    recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    String link = readMail(lines);
                    taken.add(new Taken(recipient, link, System.nanoTime()));
                }
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException gone) {
            // The client hung up, which is its right.
        }
    }

    private static String readMail(BufferedReader lines) throws IOException {
        String link = null;
        for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
            var found = UNSUBSCRIBE.matcher(line);
            link = link == null && found.find() ? found.group() : link;
        }
        return link;
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }
}
