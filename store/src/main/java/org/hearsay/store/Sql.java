package org.hearsay.store;

/**
 * Every statement that a ledger makes, but for the tables themselves: in words that SQLite and
 * PostgreSQL both understand, with their values by place.
 */
public final class Sql {

    public static final String HOLDS =
            "SELECT 1 + holds FROM input WHERE root = ? AND path = ? AND work = ?";

    public static final String READING_OF_INPUT =
            """
            SELECT reading, reason FROM input
            WHERE root = ? AND path = ? AND sha256 = ? AND work = ? AND reading IS NOT NULL
            """;

    public static final String WORK_OF_INPUT =
            "SELECT work FROM input WHERE root = ? AND path = ? AND sha256 = ?";

    public static final String PUT_DOCUMENT =
            """
            INSERT INTO document (sha256, bytes) VALUES (?, ?)
            ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes
            WHERE document.bytes IS NULL AND excluded.bytes IS NOT NULL
            """;

    public static final String FIND_READING =
            "SELECT number FROM reading WHERE article = ? AND work = ?";

    public static final String PUT_READING =
            """
            INSERT INTO reading (article, work, sha256, payload, content) VALUES (?, ?, ?, ?, ?)
            """;

    public static final String PUT_ITEM =
            """
            INSERT INTO item (reading, id, kind, "start", "end", exact, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    public static final String PUT_ACTOR =
            "INSERT INTO actor (reading, id, payload) VALUES (?, ?, ?)";

    public static final String PUT_INPUT =
            """
            INSERT INTO input (root, path, sha256, work, outcome, reason, charset, reading,
                extraction, holds, "start", "end", millis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (root, path, sha256) DO UPDATE SET work = excluded.work,
                outcome = excluded.outcome, reason = excluded.reason,
                charset = excluded.charset, reading = excluded.reading,
                extraction = excluded.extraction, holds = excluded.holds,
                "start" = excluded."start", "end" = excluded."end", millis = excluded.millis
            """;

    /** Readings of these bytes that no input points at any more. */
    public static final String DROP_READINGS =
            """
            DELETE FROM reading WHERE sha256 = ?
            AND NOT EXISTS (SELECT 1 FROM input WHERE input.reading = reading.number)
            """;

    /** The bytes of a document are kept for inputs that are articles or failed. */
    public static final String DROP_BYTES =
            """
            UPDATE document SET bytes = NULL WHERE sha256 = ? AND bytes IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM input WHERE input.sha256 = document.sha256
                AND (outcome = 'FAILED' OR reading IS NOT NULL))
            """;

    public static final String INPUTS =
            """
            SELECT path, input.sha256, outcome, reason, charset, article, root, reading,
                extraction, holds, "start", "end", millis
            FROM input LEFT JOIN reading ON reading.number = input.reading
            ORDER BY root, path, input.sha256
            """;

    public static final String STATE =
            """
            SELECT root, path, input.sha256, input.work, outcome, reason, charset, extraction,
                holds, "start", "end", millis, article, reading.work, content
            FROM input LEFT JOIN reading ON reading.number = input.reading
            ORDER BY root, path, input.sha256
            """;

    public static final String BYTES = "SELECT bytes FROM document WHERE sha256 = ?";

    public static final String READING = "SELECT payload FROM reading WHERE number = ?";

    public static final String ITEMS =
            """
            SELECT id, kind, "start", "end", exact, payload FROM item WHERE reading = ? ORDER BY id
            """;

    public static final String ACTORS =
            "SELECT id, payload FROM actor WHERE reading = ? ORDER BY id";

    public static final String ALL_READINGS =
            "SELECT number, article, sha256, content FROM reading ORDER BY number";

    public static final String ALL_DOCUMENTS =
            """
            SELECT sha256, bytes IS NOT NULL,
                EXISTS (SELECT 1 FROM input
                    WHERE input.sha256 = document.sha256 AND reading IS NOT NULL),
                EXISTS (SELECT 1 FROM input WHERE input.sha256 = document.sha256),
                EXISTS (SELECT 1 FROM input
                    WHERE input.sha256 = document.sha256 AND outcome = 'FAILED')
            FROM document ORDER BY sha256
            """;

    public static final String UNUSED_READINGS =
            """
            SELECT number, article FROM reading
            WHERE NOT EXISTS (SELECT 1 FROM input WHERE input.reading = reading.number)
            ORDER BY number
            """;

    public static final String CROSSED_INPUTS =
            """
            SELECT path FROM input JOIN reading ON reading.number = input.reading
            WHERE input.sha256 <> reading.sha256 OR input.work <> reading.work ORDER BY path
            """;

    private Sql() {}
}
