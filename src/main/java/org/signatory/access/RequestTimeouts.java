package org.signatory.access;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes connections whose client sends a request too slowly or not at all. The framework has one timeout for whatever a
 * connection does, which must be long for responses that take long.
 */
public final class RequestTimeouts extends ChannelInitializerExtension {

    /** The system property and its value by which Netty finds this class. */
    public static final String SWITCH = EXTENSIONS_SYSTEM_PROPERTY;

    public static final String ON = "serviceload";

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Config config = ConfigProvider.getConfig();
        connection
                .pipeline()
                .addFirst(new RequestTimeoutHandler(
                        config.getValue("signatory.http.header-timeout", Duration.class),
                        config.getValue("signatory.http.body-timeout", Duration.class)));
    }
}
