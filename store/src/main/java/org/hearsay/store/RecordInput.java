package org.hearsay.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;

/** Reads what {@link RecordOutput} wrote, and knows the articles that came before. */
final class RecordInput {

    private final InputStream in;
    private final List<String> seen = new ArrayList<>();
    private final Map<ArticleId, Article> articles = new HashMap<>();

    /** The stream should be buffered. */
    RecordInput(InputStream in) {
        this.in = in;
    }

    long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("A number ends too early");
            }
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("A number of more than 64 bits");
    }

    /** A number of this range, from 0. */
    int number(int below) throws IOException {
        long number = number();
        if (number < 0 || number >= below) {
            throw new IOException("Expected a number below " + below + ", found " + number);
        }
        return (int) number;
    }

    String string() throws IOException {
        int place = number(seen.size() + 1);
        if (place > 0) {
            return seen.get(place - 1);
        }
        int head = number(Integer.MAX_VALUE);
        boolean narrow = (head & 1) == 1;
        int length = head >>> 1;
        byte[] bytes = in.readNBytes(narrow ? length : 2 * length);
        if (bytes.length < (narrow ? length : 2 * length)) {
            throw new EOFException("A string ends too early");
        }
        String string = narrow ? new String(bytes, StandardCharsets.ISO_8859_1) : wide(bytes);
        seen.add(string);
        return string;
    }

    private static String wide(byte[] bytes) {
        char[] characters = new char[bytes.length / 2];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(characters);
    }

    void met(Article article) {
        articles.put(article.id(), article);
    }

    Article article(ArticleId id) throws IOException {
        return Optional.ofNullable(articles.get(id))
                .orElseThrow(() -> new IOException("Evidence of an article not yet met: " + id));
    }
}
