package io.ohlas.gateway.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;

import io.ohlas.gateway.problem.GatewayProblem;
import io.ohlas.platform.web.problem.Problem;

/**
 * Ends a connection whose headers do not come in time, however steadily they drip. The first headers count from the
 * connecting on, later ones from their first byte: a connection may rest between two requests.
 *
 * <p>It stands before the decoder, where bytes are seen, and puts a second handler behind it, where requests are.
 */
final class HeadersLimit extends ChannelInboundHandlerAdapter {

    private final Duration within;
    private ScheduledFuture<?> timer;
    private ChannelHandlerContext decoder;
    private boolean first = true;
    private boolean awaited = true;
    private boolean begun;

    HeadersLimit(Duration within) {
        this.within = within;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        start(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        watchDecoder(context);
        begun |= awaited && decoder != null && holdsText(bytes);
        super.channelRead(context, bytes);
    }

    // Empty lines between requests are none: the decoder skips them.
    private static boolean holdsText(Object bytes) {
        return bytes instanceof ByteBuf buffer && buffer.forEachByte(value -> value >= 0 && value <= ' ') >= 0;
    }

    // Most headers are whole when the first bytes were read, and then no timer is made for them.
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        // A connection that speaks something else by now, such as a web socket, has no decoder of requests any more.
        if (begun && timer == null && !decoder.isRemoved()) {
            start(context);
        }
        super.channelReadComplete(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private void start(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> tooSlow(context), within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void tooSlow(ChannelHandlerContext context) {
        if (!context.channel().config().isAutoRead()) {
            // It is the gateway that does not read, because it still answers what came before.
            start(context);
        } else if (first && begun) {
            decoder.writeAndFlush(answer()).addListener(ChannelFutureListener.CLOSE);
        } else {
            // An answer out of turn would be read as that to an earlier request.
            context.close();
        }
    }

    private static ByteBuf answer() {
        byte[] body = GatewayProblem.REQUEST_TOO_SLOW
                .body("The headers did not come in time", null)
                .getBytes();
        String head = String.join(
                "\r\n",
                "HTTP/1.1 408 Request Timeout",
                "Content-Type: " + Problem.MEDIA_TYPE,
                "Content-Length: " + body.length,
                "Content-Security-Policy: " + GatewayProblem.DATA_POLICY,
                "X-Content-Type-Options: nosniff",
                "Connection: close",
                "",
                "");
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    // Behind TLS it comes only once the handshake is done.
    private void watchDecoder(ChannelHandlerContext context) {
        if (decoder == null) {
            decoder = context.pipeline().context(HttpRequestDecoder.class);
            if (decoder != null) {
                context.pipeline().addAfter(decoder.name(), "headers-end", new HeadersEnd());
            }
        }
    }

    private final class HeadersEnd extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
            if (part instanceof HttpRequest) {
                stop();
                first = false;
                awaited = false;
                begun = false;
            }
            if (part instanceof LastHttpContent) {
                awaited = true;
            }
            super.channelRead(context, part);
        }
    }
}
