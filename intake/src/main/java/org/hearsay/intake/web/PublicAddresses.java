package org.hearsay.intake.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Lets through the addresses of the open internet, and no other.
 *
 * <p>What is not of the open internet is told from the raw bytes by a table of its own, made from
 * IANA's registries of special-purpose addresses and of multicast addresses for IPv4 and IPv6. The
 * platform's predicates ({@code isSiteLocalAddress} and the like) know a few blocks only. Of IPv6,
 * what has never been given out (all but 2000::/3) is refused too. An IPv6 address that carries an
 * IPv4 address inside is refused whatever it carries: nothing that is published needs one.
 */
final class PublicAddresses implements AddressRule {

    /** One range of addresses that is not of the open internet. */
    private static final class Block {

        private final byte[] start;
        private final int bits;
        private final String use;

        private Block(byte[] start, int bits, String use) {
            this.start = start;
            this.bits = bits;
            this.use = use;
        }

        /** From a line such as {@code 0a000000/8 private}: the first address in hexadecimal. */
        static Block of(String line) {
            int slash = line.indexOf('/');
            int space = line.indexOf(' ');
            return new Block(
                    HexFormat.of().parseHex(line.substring(0, slash)),
                    Integer.parseInt(line.substring(slash + 1, space)),
                    line.substring(space + 1));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int i = 0; i < bits; i += Byte.SIZE) {
                int mask = 0xFF << Math.max(0, Byte.SIZE - (bits - i));
                if (((address[i / Byte.SIZE] ^ start[i / Byte.SIZE]) & mask & 0xFF) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String IPV4 =
            """
            00000000/8 this network
            0a000000/8 private
            64400000/10 shared by carriers
            7f000000/8 this machine
            a9fe0000/16 this link
            ac100000/12 private
            c0000000/24 protocol assignments
            c0000200/24 documentation
            c01fc400/24 AS112 servers
            c034c100/24 multicast tunnels
            c0586300/24 6to4 relays
            c0a80000/16 private
            c0af3000/24 AS112 servers
            c6120000/15 benchmarks
            c6336400/24 documentation
            cb007100/24 documentation
            e0000000/4 multicast
            f0000000/4 reserved or broadcast
            """;

    private static final String IPV6 =
            """
            00000000000000000000000000000000/128 unspecified
            00000000000000000000000000000001/128 this machine
            00000000000000000000ffff00000000/96 IPv4-mapped
            00000000000000000000000000000000/96 IPv4-compatible
            0064ff9b000000000000000000000000/96 IPv4 by translation
            0064ff9b000100000000000000000000/48 IPv4 by translation
            01000000000000000000000000000000/64 discarded
            20010000000000000000000000000000/23 protocol assignments, among them Teredo
            20010db8000000000000000000000000/32 documentation
            20020000000000000000000000000000/16 IPv4 by 6to4
            2620004f800000000000000000000000/48 AS112 servers
            3fff0000000000000000000000000000/20 documentation
            5f000000000000000000000000000000/16 segment routing
            fc000000000000000000000000000000/7 private
            fe800000000000000000000000000000/10 this link
            fec00000000000000000000000000000/10 this site
            ff000000000000000000000000000000/8 multicast
            """;

    private static final Block GIVEN_OUT =
            Block.of("20000000000000000000000000000000/3 the open internet");

    private static final List<Block> BLOCKS = blocks();

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        IPV4.lines().map(Block::of).forEach(blocks::add);
        IPV6.lines().map(Block::of).forEach(blocks::add);
        return List.copyOf(blocks);
    }

    /** The use of the address's block; the scope of an IPv6 address makes no difference. */
    @Override
    public Optional<String> refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        Optional<String> use =
                BLOCKS.stream()
                        .filter(block -> block.holds(bytes))
                        .map(block -> block.use)
                        .findFirst();
        return use.isEmpty() && bytes.length == GIVEN_OUT.start.length && !GIVEN_OUT.holds(bytes)
                ? Optional.of("not given out")
                : use;
    }
}
