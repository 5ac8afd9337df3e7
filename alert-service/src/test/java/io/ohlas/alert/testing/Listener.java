package io.ohlas.alert.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

/** Collects what the service under test publishes. */
public final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Channel channel;
    private final String queue;
    private final List<JsonNode> heard = new ArrayList<>();

    Listener(Connection connection, String queue) throws Exception {
        this.connection = connection;
        this.channel = connection.createChannel();
        this.queue = queue;
    }

    /** All heard so far that match, in the order of their arrival. */
    public synchronized List<JsonNode> heard(Predicate<JsonNode> matching) {
        try {
            for (var got = channel.basicGet(queue, true); got != null; got = channel.basicGet(queue, true)) {
                heard.add(JSON.readTree(got.getBody()));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return heard.stream().filter(matching).toList();
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
