package org.signatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void addressesOfOneIpv6PrefixAreOneNetwork() {
        assertThat(Network.of("2001:db8:1:2:0:0:0:1"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isEqualTo(Network.of("2001:db8:1:2::7"))
                .isNotEqualTo(Network.of("2001:db8:1:3::7"));
        assertThat(Network.of("2001:db8:0:0:1::1")).isEqualTo(Network.of("2001:db8::1"));
        assertThat(Network.of("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(Network.of("fe80::1"));
    }

    @Test
    void eachIpv4AddressIsItsOwnNetworkHoweverItIsWritten() {
        assertThat(Network.of("192.0.2.1"))
                .isEqualTo(Network.of("::ffff:192.0.2.1"))
                .isEqualTo(Network.of("0:0:0:0:0:ffff:c000:201"))
                .isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void namesAndMissingAddressesDoNotFail() {
        assertThat(Network.of("_hidden")).isEqualTo("_hidden");
        assertThat(Network.of((String) null)).isEqualTo("null");
    }
}
