package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void addressesOfOneIpv6PrefixAreOneNetwork() {
        assertThat(ClientNetwork.of("2001:db8:1:2:0:0:0:1"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2::7"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::7"));
        assertThat(ClientNetwork.of("2001:db8:0:0:1::1")).isEqualTo(ClientNetwork.of("2001:db8::1"));
        assertThat(ClientNetwork.of("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(ClientNetwork.of("fe80::1"));
    }

    @Test
    void eachIpv4AddressIsANetworkInEveryNotation() {
        assertThat(ClientNetwork.of("192.0.2.1"))
                .isEqualTo(ClientNetwork.of("::ffff:192.0.2.1"))
                .isEqualTo(ClientNetwork.of("0:0:0:0:0:ffff:c000:201"))
                .isNotEqualTo(ClientNetwork.of("192.0.2.2"));
    }

    @Test
    void namesAndMissingAddressesDoNotFail() {
        assertThat(ClientNetwork.of("_hidden")).isEqualTo("_hidden");
        assertThat(ClientNetwork.of((String) null)).isEqualTo("null");
    }
}
