package io.ohlas.gateway.connection;

import java.time.Duration;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link HeadersLimit} before everything else that reads a connection. Vert.x has no such limit, and leaves Netty's
 * own extension as the only way to a connection whose first request never comes.
 */
public final class HeadersLimits extends ChannelInitializerExtension {

    // A mapping of settings would be left out by Quarkus, since no bean takes it.
    private final Duration within =
            ConfigProvider.getConfig().getValue("ohlas.connection.headers-within", Duration.class);

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst("headers-limit", new HeadersLimit(within));
    }
}
