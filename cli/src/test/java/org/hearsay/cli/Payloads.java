package org.hearsay.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.testing.TarEntries;
import org.tukaani.xz.XZInputStream;

/** A thousand pieces of markup and script that somebody may have put into an article. */
final class Payloads {

    private static final int ALL = 1000;

    /** What closes the place that a piece stands in, so that it would stand outside. */
    private static final List<String> BEFORE =
            List.of(
                    "",
                    "\"",
                    "'",
                    "\">",
                    "'>",
                    "</title>",
                    "</script>",
                    "</style>",
                    "</a>",
                    "</textarea>",
                    "-->",
                    "]]>",
                    "`",
                    "\\\"",
                    "&quot;&gt;",
                    "</bdi></p>",
                    "\u0001",
                    "<!--",
                    "{{",
                    "%22%3E",
                    "</noscript>",
                    "</td></tr></table>",
                    "/*",
                    "*/",
                    "<");

    private static final List<String> PIECES =
            List.of(
                    "<script>pwn(#)</script>",
                    "<img src=x onerror=pwn(#)>",
                    "<svg onload=pwn(#)>",
                    "<svg><script href=data:,pwn(#) /></svg>",
                    "<body onload=pwn(#)>",
                    "<details open ontoggle=pwn(#)>x</details>",
                    "<input autofocus onfocus=pwn(#)>",
                    "<iframe srcdoc=\"<script>parent.pwn(#)</script>\"></iframe>",
                    "<iframe src=javascript:parent.pwn(#)></iframe>",
                    "<object data=javascript:pwn(#)></object>",
                    "<embed src=javascript:pwn(#)>",
                    "<a href=javascript:pwn(#)>x</a>",
                    "javascript:pwn(#)//",
                    "<meta http-equiv=refresh content=\"0;url=javascript:pwn(#)\">",
                    "<base href=http://evil.example/>",
                    "<link rel=stylesheet href=http://evil.example/#.css>",
                    "<style>@import url(http://evil.example/#);</style>",
                    "<p style=\"background:url(http://evil.example/#)\">x</p>",
                    "<video><source onerror=pwn(#)></video>",
                    "<marquee onstart=pwn(#)>x</marquee>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=pwn(#)>",
                    "<form action=javascript:pwn(#)><button>x</button></form>",
                    "<button formaction=javascript:pwn(#) autofocus>x</button>",
                    "<img src=http://evil.example/#.png>",
                    "<ScRiPt\u000b>pwn(#)</sCrIpT>",
                    "<script src=data:text/javascript,pwn(#)></script>",
                    "<scr\u0002ipt>pwn(#)</scr\u0002ipt>",
                    "\uff1cscript\uff1epwn(#)\uff1c/script\uff1e",
                    "&lt;script&gt;pwn(#)&lt;/script&gt;",
                    "&#60;script&#62;pwn(#)&#60;/script&#62;",
                    "\u202e<script>pwn(#)</script>\u202c",
                    "{{constructor.constructor('pwn(#)')()}}",
                    "${pwn(#)}",
                    "<template><script>pwn(#)</script></template>",
                    "<xss onpointerrawupdate=pwn(#) style=position:fixed;inset:0>x</xss>",
                    "<dialog open onclose=pwn(#)>x</dialog>",
                    "<audio src onloadstart=pwn(#)>",
                    "<keygen autofocus onfocus=pwn(#)>",
                    "<portal src=javascript:pwn(#)>",
                    "<isindex action=javascript:pwn(#)>");

    private Payloads() {}

    /** Our own: forty pieces behind each of twenty-five things that close a place. */
    static List<String> ours() {
        List<String> all = new ArrayList<>();
        for (String before : BEFORE) {
            for (String piece : PIECES) {
                all.add(before + piece.replace("#", String.valueOf(all.size())));
            }
        }
        return all;
    }

    /** A thousand of the collected lists in this pack, chosen by the lines' digests. */
    static List<String> of(Path pack, Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(pack));
                InputStream tar = new XZInputStream(packed)) {
            TarEntries.extract(tar, folder);
        }
        Map<String, String> byDigest = new TreeMap<>();
        try (Stream<Path> lists = Files.list(folder.resolve("xss"))) {
            for (Path list : lists.sorted().toList()) {
                new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.length() <= 500)
                        .forEach(line -> byDigest.put(digest(line), line));
            }
        }
        return byDigest.values().stream().limit(ALL).toList();
    }

    private static String digest(String line) {
        return Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
