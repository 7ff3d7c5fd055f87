package org.hearsay.intake.mail;

import java.util.Arrays;

/** The fields at the beginning of a file, as far as its first bytes hold them. */
final class Start {

    private Start() {}

    /** No fields if the first lines are none, but for an empty line or a byte order mark. */
    static Head of(byte[] start) {
        Head head = Head.empty();
        int at = behindMark(start);
        while (at < start.length) {
            int end = lineEnd(start, at);
            while (end < start.length && (start[end] == ' ' || start[end] == '\t')) {
                end = lineEnd(start, end);
            }
            if (!isField(start, at, end)) {
                boolean ends = start[at] == '\n' || start[at] == '\r' || end == start.length;
                return ends ? head : Head.empty();
            }
            head.add(Arrays.copyOfRange(start, at, end));
            at = end;
        }
        return head;
    }

    private static int behindMark(byte[] start) {
        int at = start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB ? 3 : 0;
        while (at < start.length && (start[at] == '\n' || start[at] == '\r')) {
            at++;
        }
        return at;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    /** Whether a line begins with a field's name and a colon (RFC 5322, section 2.2). */
    static boolean isField(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] > ' ' && bytes[at] < 0x7F && bytes[at] != ':') {
            at++;
        }
        return at > from && at < end && at - from < 100 && bytes[at] == ':';
    }
}
