package org.hearsay.server.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.hearsay.model.Digest;

/**
 * The token that lets programs in, and the cookie that lets a browser in. The cookie is made from
 * the token and does not tell it: other servers on this machine may be sent the cookie too.
 */
public final class Keys {

    private final String token;
    private final String cookie;

    /**
     * @param token at least 256 bits of chance, in 64 hexadecimal digits
     */
    public Keys(String token) {
        if (token.length() != 64 || !token.chars().allMatch(Keys::isHex)) {
            throw new IllegalArgumentException(
                    "A token of " + token.length() + " characters; expected 64 hexadecimal digits");
        }
        this.token = token;
        this.cookie = Digest.of("cookie", token).hex();
    }

    public boolean isToken(String given) {
        return same(token, given);
    }

    boolean isCookie(String given) {
        return same(cookie, given);
    }

    /** The header that sets the cookie; it ends with the browser, and no script can read it. */
    public String setCookie(int port) {
        return name(port) + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** Browsers do not part cookies by port. */
    static String name(int port) {
        return "hearsay-" + port;
    }

    /** Takes as long whatever differs. */
    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
