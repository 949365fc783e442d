package org.signatory.delivery.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which IP addresses belong to the public internet, based on IANA's registries of special-purpose addresses for
 * IPv4 and IPv6 (RFC 6890).
 */
final class PublicIpAddress {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            // 6to4 contains IPv4 addresses, including private ones.
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20));

    /** Only this range is allocated to the public internet; translations of IPv4 addresses are outside. */
    private static final Block PUBLIC_V6 = Block.of("2000::", 3);

    private PublicIpAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (!(address instanceof Inet6Address) || PUBLIC_V6.holds(bytes))
                && SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Matches all addresses that begin with these bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(start, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0
                            || (address[whole] & 0xFF) >> (Byte.SIZE - rest)
                                    == (start[whole] & 0xFF) >> (Byte.SIZE - rest));
        }
    }
}
