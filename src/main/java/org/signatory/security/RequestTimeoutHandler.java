package org.signatory.security;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection: a header must be complete within a time after the connection was made, or after the first byte of a
 * later request; of a body so many bytes must arrive in each such time. Runs on the connection's own thread.
 */
final class RequestTimeoutHandler extends ChannelInboundHandlerAdapter {

    private static final int MIN_BYTES_PER_SECOND = 500;

    private enum Phase {
        HEADER,
        BODY,
        /** The request is complete: it is being answered, or nothing has been sent since. */
        COMPLETE
    }

    private final Duration headerTimeout;
    private final Duration bodyTimeout;

    private Phase phase = Phase.HEADER;
    private long since = System.nanoTime();
    private long bytes;
    private ChannelHandlerContext connection;
    private ScheduledFuture<?> checks;

    RequestTimeoutHandler(Duration headerTimeout, Duration bodyTimeout) {
        this.headerTimeout = headerTimeout;
        this.bodyTimeout = bodyTimeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = context;
        checks = context.executor().scheduleAtFixedRate(this::check, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        checks.cancel(false);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        checks.cancel(false);
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf read) {
            bytes += read.readableBytes();
        }
        if (phase == Phase.COMPLETE) {
            enter(Phase.HEADER);
        }
        super.channelRead(context, message);
    }

    /** Follows the requests of a connection from its first one on, of which the header has just been read. */
    void follow() {
        if (connection.pipeline().get(RequestParts.class) != null) {
            return;
        }
        ChannelHandlerContext decoder = connection.pipeline().context(HttpRequestDecoder.class);
        if (decoder == null) {
            // HTTP/2, which is off by default, has its own frames, and one connection for many requests.
            connection.pipeline().remove(this);
            return;
        }
        enter(Phase.BODY);
        connection.pipeline().addAfter(decoder.name(), null, new RequestParts());
    }

    private void enter(Phase next) {
        phase = next;
        since = System.nanoTime();
        bytes = 0;
    }

    private void check() {
        long waited = System.nanoTime() - since;
        if (phase == Phase.HEADER && waited > headerTimeout.toNanos()) {
            connection.close();
        }
        if (phase == Phase.BODY && waited > bodyTimeout.toNanos()) {
            // Where the server does not read, the client is not to blame.
            boolean reading = connection.channel().config().isAutoRead();
            if (reading && bytes < bodyTimeout.toSeconds() * MIN_BYTES_PER_SECOND) {
                connection.close();
            }
            enter(Phase.BODY);
        }
    }

    /** Notes where a request's header and body end. */
    private final class RequestParts extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest) {
                enter(Phase.BODY);
            }
            if (message instanceof LastHttpContent) {
                enter(Phase.COMPLETE);
            }
            super.channelRead(context, message);
        }
    }
}
