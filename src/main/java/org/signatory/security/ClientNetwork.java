package org.signatory.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Returns the client network of a request, which is the unit of rate limits for anonymous callers. */
public final class ClientNetwork {

    /** A client with one IPv6 address usually controls the whole /64. */
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
            // Converts an IPv4-mapped IPv6 address to IPv4.
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet4Address
                    ? parsed.getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
