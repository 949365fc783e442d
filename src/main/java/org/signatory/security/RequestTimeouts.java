package org.signatory.security;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes connections whose client sends a request too slowly or not at all, and those of a network that has too many. The
 * framework has one timeout for whatever a
 * connection does, which must be long for responses that take long.
 */
public final class RequestTimeouts extends ChannelInitializerExtension {

    /** The system property and its value by which Netty finds this class. */
    public static final String SWITCH = EXTENSIONS_SYSTEM_PROPERTY;

    public static final String ON = "serviceload";

    private final ConnectionLimit limit = new ConnectionLimit();

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Config config = ConfigProvider.getConfig();
        boolean proxied = config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                .orElse(false);
        // All connections of a proxy have one address.
        int max = config.getValue("signatory.http.connections-per-network", Integer.class);
        if (!proxied && !limit.admits(connection, max)) {
            connection.pipeline().addFirst(new Refusal());
            return;
        }
        connection
                .pipeline()
                .addFirst(new RequestTimeoutHandler(
                        config.getValue("signatory.http.header-timeout", Duration.class),
                        config.getValue("signatory.http.body-timeout", Duration.class)));
    }

    /** Closes a connection once it is registered: before that, Netty cannot close one. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.close();
        }
    }
}
