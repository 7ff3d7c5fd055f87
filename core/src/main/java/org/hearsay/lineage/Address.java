package org.hearsay.lineage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of an article, freed of what differs between two ways to one page: scheme, {@code
 * www.}, {@code m.} and {@code amp.}, an {@code /amp} at the end, a closing slash, the fragment,
 * and the parameters by which senders of links count clicks.
 */
final class Address {

    private static final Set<String> COUNTED =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "msclkid",
                    "mc_cid",
                    "mc_eid",
                    "igshid",
                    "ref",
                    "ref_src",
                    "cmpid",
                    "ocid",
                    "smid",
                    "ito",
                    "source",
                    "share",
                    "amp",
                    "outputtype",
                    "ns_campaign",
                    "ns_mchannel",
                    "at_medium",
                    "at_campaign");

    private static final Set<String> HOSTS = Set.of("www", "m", "mobile", "amp");

    private Address() {}

    /** Two articles of one outlet with one key are one page; empty for an outlet's front page. */
    static String key(String url) {
        String address = without(url.strip(), '#');
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "" : rest.substring(slash);
        int question = path.indexOf('?');
        String query = question < 0 ? "" : query(path.substring(question + 1));
        String plain = plain(question < 0 ? path : path.substring(0, question));
        return plain.isEmpty() && query.isEmpty()
                ? ""
                : host(slash < 0 ? without(rest, '?') : rest.substring(0, slash)) + plain + query;
    }

    private static String without(String text, char from) {
        int at = text.indexOf(from);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String host(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return dot > 0 && HOSTS.contains(name.substring(0, dot)) ? name.substring(dot + 1) : name;
    }

    private static String plain(String path) {
        String plain = path;
        while (plain.endsWith("/") || plain.endsWith("/amp")) {
            plain = plain.substring(0, plain.length() - (plain.endsWith("/") ? 1 : 4));
        }
        return plain;
    }

    private static String query(String query) {
        String kept =
                Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !isCounting(without(pair, '=')))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isCounting(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || COUNTED.contains(lower);
    }
}
