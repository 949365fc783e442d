package org.signatory.security;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes connections whose clients send requests too slowly or not at all, and connections of networks that have too
 * many. The framework has only a single timeout per connection, which must be long because some responses take long.
 */
public final class SlowConnectionGuard extends ChannelInitializerExtension {

    /** The system property and value by which Netty finds this class. */
    public static final String SWITCH = EXTENSIONS_SYSTEM_PROPERTY;

    public static final String ON = "serviceload";

    private final ConnectionLimit limit = new ConnectionLimit();

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Config config = ConfigProvider.getConfig();
        boolean proxied = config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                .orElse(false);
        // All connections through a proxy share one address.
        int max = config.getValue("signatory.http.connections-per-network", Integer.class);
        if (!proxied && !limit.admits(connection, max)) {
            connection.pipeline().addFirst(new Refusal());
            return;
        }
        connection
                .pipeline()
                .addFirst(new SlowClientHandler(
                        config.getValue("signatory.http.header-timeout", Duration.class),
                        config.getValue("signatory.http.body-timeout", Duration.class)));
    }

    /** Closes a connection after its registration, since Netty cannot close one earlier. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.close();
        }
    }
}
