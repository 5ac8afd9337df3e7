package io.ohlas.platform.messaging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

import org.eclipse.microprofile.config.ConfigProvider;

/** Stands before the real broker, and keeps its confirms back while it is silenced; all else passes. */
final class MuteBroker implements AutoCloseable {

    // AMQP 0-9-1, section 2.3.5: type, channel, size, payload, end; a method's payload begins with class and method.
    private static final int METHOD = 1;
    private static final int BASIC_ACK = 60 << 16 | 80;

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile boolean silent;

    MuteBroker() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void silence() {
        silent = true;
    }

    void speak() {
        silent = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        var config = ConfigProvider.getConfig();
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                var broker = new Socket(
                        config.getValue("rabbitmq-host", String.class),
                        config.getValue("rabbitmq-port", Integer.class));
                Thread.ofVirtual().start(() -> carry(client, broker));
                Thread.ofVirtual().start(() -> carryBack(broker, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void carry(Socket client, Socket broker) {
        try (client;
                broker) {
            client.getInputStream().transferTo(broker.getOutputStream());
        } catch (IOException e) {
            // One side hung up, and so does the other now.
        }
    }

    private void carryBack(Socket broker, Socket client) {
        try (client;
                broker) {
            var from = new DataInputStream(broker.getInputStream());
            var to = new DataOutputStream(client.getOutputStream());
            while (true) {
                byte[] head = from.readNBytes(7);
                if (head.length < 7) {
                    return;
                }
                byte[] rest = from.readNBytes(ByteBuffer.wrap(head).getInt(3) + 1);
                boolean confirm = head[0] == METHOD && ByteBuffer.wrap(rest).getInt() == BASIC_ACK;
                if (!silent || !confirm) {
                    to.write(head);
                    to.write(rest);
                    to.flush();
                }
            }
        } catch (IOException e) {
            // One side hung up, and so does the other now.
        }
    }
}
