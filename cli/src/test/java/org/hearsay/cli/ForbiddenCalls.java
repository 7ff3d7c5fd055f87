package org.hearsay.cli;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;

/**
 * What the walls keep out, told from the target of a call, a field access or a method reference.
 */
final class ForbiddenCalls {

    static final Set<String> NETWORK_AND_PROCESS =
            Set.of(
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime",
                    "java.net.DatagramSocket",
                    "java.net.HttpURLConnection",
                    "java.net.InetAddress",
                    "java.net.ServerSocket",
                    "java.net.Socket",
                    "java.net.URL",
                    "java.net.URLConnection");

    /** Beginnings of full names; one that ends in a bracket names that overload alone. */
    private static final List<String> SURROUNDINGS =
            List.of(
                    "java.lang.Boolean.getBoolean(",
                    "java.lang.Integer.getInteger(",
                    "java.lang.Long.getLong(",
                    "java.lang.Math.random(",
                    "java.lang.String.<init>([B)",
                    "java.lang.String.format(java.lang.String,",
                    "java.lang.String.formatted(",
                    "java.lang.String.getBytes()",
                    "java.lang.String.toLowerCase()",
                    "java.lang.String.toUpperCase()",
                    "java.lang.System.currentTimeMillis(",
                    "java.lang.System.getProperties(",
                    "java.lang.System.getProperty(",
                    "java.lang.System.getenv(",
                    "java.lang.System.lineSeparator(",
                    "java.lang.System.nanoTime(",
                    "java.nio.charset.Charset.defaultCharset(",
                    "java.security.SecureRandom.<init>(",
                    "java.text.BreakIterator.getCharacterInstance()",
                    "java.text.BreakIterator.getSentenceInstance()",
                    "java.text.BreakIterator.getWordInstance()",
                    "java.text.Collator.getInstance()",
                    "java.time.Clock.system",
                    "java.time.ZoneId.systemDefault(",
                    "java.util.Calendar.getInstance(",
                    "java.util.Date.<init>()",
                    "java.util.Locale.getDefault(",
                    "java.util.Random.<init>()",
                    "java.util.SplittableRandom.<init>()",
                    "java.util.TimeZone.getDefault(",
                    "java.util.UUID.randomUUID(",
                    "java.util.concurrent.ThreadLocalRandom.");

    private static final List<String> CONSOLE_AND_EXIT =
            List.of(
                    "java.lang.System.err",
                    "java.lang.System.exit(",
                    "java.lang.System.in",
                    "java.lang.System.out",
                    "java.lang.Runtime.exit(",
                    "java.lang.Runtime.halt(",
                    "java.lang.Throwable.printStackTrace(");

    /** These copies iterate in an order that is drawn anew by every virtual machine. */
    private static final List<String> FORGETFUL =
            List.of(
                    "java.util.Map.copyOf(",
                    "java.util.Set.copyOf(",
                    "java.util.stream.Collectors.toSet(",
                    "java.util.stream.Collectors.toUnmodifiableMap(",
                    "java.util.stream.Collectors.toUnmodifiableSet(");

    private static final List<String> XML_FACTORIES =
            List.of(
                    "javax.xml.parsers.DocumentBuilderFactory.new",
                    "javax.xml.parsers.SAXParserFactory.new",
                    "javax.xml.stream.XMLInputFactory.new",
                    "javax.xml.transform.TransformerFactory.new");

    private static final List<String> FETCHERS =
            List.of(
                    "java.net.DatagramSocket.<init>(",
                    "java.net.HttpURLConnection.",
                    "java.net.InetAddress.getAllByName(",
                    "java.net.InetAddress.getByName(",
                    "java.net.InetSocketAddress.<init>(java.lang.String",
                    "java.net.Socket.<init>(",
                    "java.net.Socket.connect(",
                    "java.net.URL.openConnection(",
                    "java.net.URL.openStream(",
                    "java.net.http.HttpClient.new",
                    "java.nio.channels.SocketChannel.open(",
                    "javax.net.SocketFactory.createSocket(",
                    "javax.net.ssl.SSLSocketFactory.createSocket(",
                    "org.apache.hc.client5.",
                    "org.apache.hc.core5.http.impl.bootstrap.",
                    "org.netpreserve.jwarc.WarcWriter.fetch(");

    private ForbiddenCalls() {}

    static boolean dependsOnSurroundings(JavaAccess<?> access) {
        boolean now =
                access.getTarget().getName().equals("now")
                        && access.getTargetOwner().getPackageName().startsWith("java.time")
                        && !access.getTarget().getFullName().contains("java.time.Clock)");
        return now || startsWithAny(access, SURROUNDINGS);
    }

    static boolean forgetsOrder(JavaAccess<?> access) {
        return startsWithAny(access, FORGETFUL);
    }

    static boolean touchesConsoleOrExit(JavaAccess<?> access) {
        return startsWithAny(access, CONSOLE_AND_EXIT);
    }

    static boolean makesXmlFactory(JavaAccess<?> access) {
        return startsWithAny(access, XML_FACTORIES);
    }

    static boolean fetches(JavaAccess<?> access) {
        return startsWithAny(access, FETCHERS);
    }

    private static boolean startsWithAny(JavaAccess<?> access, List<String> beginnings) {
        String target = access.getTarget().getFullName();
        return beginnings.stream().anyMatch(target::startsWith);
    }
}
