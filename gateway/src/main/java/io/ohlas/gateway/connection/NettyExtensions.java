package io.ohlas.gateway.connection;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;

/** Has Netty look for its extensions, of which ours is {@link HeadersLimits}; it does so once, before the first connection. */
@ApplicationScoped
class NettyExtensions implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }
}
