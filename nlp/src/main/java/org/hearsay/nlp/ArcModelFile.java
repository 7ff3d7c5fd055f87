package org.hearsay.nlp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the library's parser model file says, as it stands: seven counts, then words, tags and
 * relations with their embeddings, then the weights, all as text.
 */
final class ArcModelFile {

    private final List<String> names = new ArrayList<>();
    private final int words;
    private final int tags;
    private final float[][] embeddings;
    private final float[][] inputs;
    private final float[] bias;
    private final float[][] outputs;

    ArcModelFile(InputStream stream) throws IOException {
        Scan scan = new Scan(stream);
        words = scan.count("dict");
        tags = scan.count("pos");
        int relations = scan.count("label");
        int width = scan.count("embeddingSize");
        int hidden = scan.count("hiddenSize");
        int positions = scan.count("numTokens");
        scan.count("preComputed");
        embeddings = new float[words + tags + relations][];
        for (int i = 0; i < embeddings.length; i++) {
            names.add(scan.word());
            embeddings[i] = scan.numbers(width);
        }
        inputs = scan.rows(positions * width, hidden);
        bias = scan.numbers(hidden);
        outputs = scan.rows(hidden, 2 * relations - 1);
    }

    List<String> words() {
        return names.subList(0, words);
    }

    List<String> tags() {
        return names.subList(words, words + tags);
    }

    /** The first of them is the absent one. */
    List<String> relations() {
        return names.subList(words + tags, names.size());
    }

    /** A row for each word, tag and relation. */
    float[][] embeddings() {
        return embeddings;
    }

    /** A row of hidden units for each number of each position's embedding. */
    float[][] inputs() {
        return inputs;
    }

    float[] bias() {
        return bias;
    }

    /** A row of transitions for each hidden unit. */
    float[][] outputs() {
        return outputs;
    }

    /** Reads what white space separates, some millions of numbers in well under a second. */
    private static final class Scan {

        private final double[] tenths = new double[20];
        private final InputStream stream;
        private final byte[] block = new byte[1 << 16];
        private int length;
        private int next;
        private byte[] token = new byte[256];
        private int size;

        Scan(InputStream stream) {
            this.stream = stream;
            double power = 1;
            for (int i = 0; i < tenths.length; i++) {
                tenths[i] = power;
                power *= 10;
            }
        }

        int count(String name) throws IOException {
            String field = word();
            if (!field.startsWith(name + "=")) {
                throw new IOException("A parser model says '" + name + "=' here, not " + field);
            }
            return Integer.parseInt(field.substring(name.length() + 1));
        }

        float[][] rows(int rows, int width) throws IOException {
            float[][] all = new float[rows][];
            for (int i = 0; i < rows; i++) {
                all[i] = numbers(width);
            }
            return all;
        }

        float[] numbers(int count) throws IOException {
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                readToken();
                numbers[i] = number();
            }
            return numbers;
        }

        String word() throws IOException {
            readToken();
            return new String(token, 0, size, StandardCharsets.UTF_8);
        }

        private void readToken() throws IOException {
            size = 0;
            int b = read();
            while (b == ' ' || b == '\n' || b == '\r') {
                b = read();
            }
            while (b != ' ' && b != '\n' && b != '\r' && b >= 0) {
                if (size == token.length) {
                    token = Arrays.copyOf(token, 2 * size);
                }
                token[size++] = (byte) b;
                b = read();
            }
            if (size == 0) {
                throw new EOFException("The parser model ends too early");
            }
        }

        /** A plain decimal of at most 18 digits quickly, any other number slowly. */
        private float number() {
            long digits = 0;
            int decimals = -1;
            int start = token[0] == '-' ? 1 : 0;
            for (int i = start; i < size; i++) {
                byte b = token[i];
                if (b >= '0' && b <= '9' && size < 18) {
                    digits = digits * 10 + (b - '0');
                } else if (b == '.' && decimals < 0) {
                    decimals = size - 1 - i;
                } else {
                    return Float.parseFloat(new String(token, 0, size, StandardCharsets.US_ASCII));
                }
            }
            double value = digits / tenths[Math.max(decimals, 0)];
            return (float) (start == 1 ? -value : value);
        }

        private int read() throws IOException {
            if (next == length) {
                length = stream.read(block, 0, block.length);
                next = 0;
                if (length <= 0) {
                    length = 0;
                    return -1;
                }
            }
            return block[next++] & 0xff;
        }
    }
}
