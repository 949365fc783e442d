package org.signatory.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names the network that a request comes from, by which callers without a key are counted. */
public final class ClientNetwork {

    /** Whoever has one address of IPv6 has the whole /64. */
    private static final int PREFIX_BYTES = 8;

    private ClientNetwork() {}

    /** Returns the IPv4 address, or the /64 prefix of the IPv6 address. */
    public static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null ? "unknown" : of(address.hostAddress() == null ? address.host() : address.hostAddress());
    }

    static String of(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return String.valueOf(address);
        }
        try {
            // An IPv4 address that is written as an IPv6 one becomes an IPv4 address here.
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet4Address
                    ? parsed.getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
