package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses table = new PublicAddresses();

    /** The first and the last address of each block, and whether those beside them are public. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, false, true",
        "10.0.0.0, 10.255.255.255, true, true",
        "100.64.0.0, 100.127.255.255, true, true",
        "127.0.0.0, 127.255.255.255, true, true",
        "169.254.0.0, 169.254.255.255, true, true",
        "172.16.0.0, 172.31.255.255, true, true",
        "192.0.0.0, 192.0.0.255, true, true",
        "192.0.2.0, 192.0.2.255, true, true",
        "192.31.196.0, 192.31.196.255, true, true",
        "192.52.193.0, 192.52.193.255, true, true",
        "192.88.99.0, 192.88.99.255, true, true",
        "192.168.0.0, 192.168.255.255, true, true",
        "192.175.48.0, 192.175.48.255, true, true",
        "198.18.0.0, 198.19.255.255, true, true",
        "198.51.100.0, 198.51.100.255, true, true",
        "203.0.113.0, 203.0.113.255, true, true",
        "224.0.0.0, 255.255.255.255, true, false",
        "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, true, true",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true, true",
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true, true",
        "2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff, true, true",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, true, true",
        "4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true, false",
        "::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, false, true",
    })
    void aBlockBeginsAndEndsWhereTheRegistrySays(
            String first, String last, boolean publicBefore, boolean publicAfter) throws Exception {
        assertThat(isRefused(first, 0)).isTrue();
        assertThat(isRefused(last, 0)).isTrue();
        if (publicBefore) {
            assertThat(isRefused(first, -1)).isFalse();
        }
        if (publicAfter) {
            assertThat(isRefused(last, 1)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, this machine",
        "10.1.2.3, private",
        "100.64.1.1, shared by carriers",
        "169.254.169.254, this link",
        "192.88.99.1, 6to4 relays",
        "198.18.0.1, benchmarks",
        "255.255.255.255, reserved or broadcast",
        "::1, this machine",
        "::, unspecified",
        "::7f00:1, IPv4-compatible",
        "64:ff9b::808:808, IPv4 by translation",
        "64:ff9b:1::808:808, IPv4 by translation",
        "100::1, discarded",
        "100:0:0:1::1, not given out",
        "2001:0:808:808::, 'protocol assignments, among them Teredo'",
        "2002:808:808::1, IPv4 by 6to4",
        "5f00::1, segment routing",
        "fd00::1, private",
        "fe80::1, this link",
        "fec0::1, this site",
        "ff0e::1, multicast",
        "8000::1, not given out",
    })
    void aRefusalSaysWhatTheAddressIsFor(String address, String use) throws Exception {
        assertThat(table.refusal(raw(address, 0))).contains(use);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.1",
                "9.9.9.9",
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "223.255.255.255",
                "2000::1",
                "2606:4700::1111",
                "2a00:1450::1",
                "3ffe::1",
            })
    void whatIsOnTheOpenInternetIsLetThrough(String address) throws Exception {
        assertThat(table.refusal(raw(address, 0))).isEmpty();
    }

    @Test
    void aMappedAddressIsRefusedWhateverItCarries() throws Exception {
        assertThat(table.refusal(raw("::ffff:9.9.9.9", 0))).contains("IPv4-mapped");
        assertThat(table.refusal(raw("::ffff:127.0.0.1", 0))).contains("IPv4-mapped");
    }

    @Test
    void theScopeOfAnAddressMakesNoDifference() throws Exception {
        byte[] bytes = Ipv6Parser.parse("fe80::1");

        assertThat(table.refusal(Inet6Address.getByAddress("", bytes, 3))).contains("this link");
    }

    private boolean isRefused(String text, int distance) throws Exception {
        return table.refusal(raw(text, distance)).isPresent();
    }

    /** The address so many places after another. */
    private static InetAddress raw(String text, int distance)
            throws UnknownHostException, RefusedException {
        byte[] bytes =
                text.contains(":")
                        ? Ipv6Parser.parse(text)
                        : InetAddress.getByName(text).getAddress();
        byte[] moved = new BigInteger(1, bytes).add(BigInteger.valueOf(distance)).toByteArray();
        byte[] fitted = new byte[bytes.length];
        byte[] tail =
                Arrays.copyOfRange(moved, Math.max(0, moved.length - fitted.length), moved.length);
        System.arraycopy(tail, 0, fitted, fitted.length - tail.length, tail.length);
        return fitted.length == 4
                ? InetAddress.getByAddress(fitted)
                : Inet6Address.getByAddress("", fitted, -1);
    }
}
