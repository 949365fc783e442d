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
 * Closes one connection if its client is too slow. A header must be complete within a time limit after the connection
 * was opened, or after the first byte of a later request; a body must send a minimum number of bytes in each such
 * period. Runs on the connection's own thread.
 */
final class SlowClientHandler extends ChannelInboundHandlerAdapter {

    private static final int MIN_BYTES_PER_SECOND = 500;

    private enum Phase {
        HEADER,
        BODY,
        /** The request is complete: it is being processed, or the connection is idle. */
        COMPLETE
    }

    private final Duration headerTimeout;
    private final Duration bodyTimeout;
    private Phase phase = Phase.HEADER;
    private long since = System.nanoTime();
    private long bytes;
    private ChannelHandlerContext connection;
    private ScheduledFuture<?> checks;

    SlowClientHandler(Duration headerTimeout, Duration bodyTimeout) {
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

    /** Tracks the requests of a connection, starting with the first one, whose header has just been read. */
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
            // A pause is not the client's fault while the server itself does not read.
            boolean reading = connection.channel().config().isAutoRead();
            if (reading && bytes < bodyTimeout.toSeconds() * MIN_BYTES_PER_SECOND) {
                connection.close();
            }
            enter(Phase.BODY);
        }
    }

    /** Detects the end of a request's header and body. */
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
