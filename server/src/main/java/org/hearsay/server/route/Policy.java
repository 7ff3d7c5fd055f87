package org.hearsay.server.route;

/**
 * What an endpoint lets through and how it answers. What takes no JSON takes no body at all; what
 * changes something also wants the header {@link #OWN_HEADER}, which no page of another site can
 * send.
 */
public enum Policy {
    /** The first page, without anything of the dossier. */
    OPEN_PAGE(Access.ANYONE, true, 0, "text/html"),
    OPEN_STYLE(Access.ANYONE, true, 0, "text/css"),
    OPEN_SCRIPT(Access.ANYONE, true, 0, "text/javascript"),
    /** The token for a cookie. */
    LET_IN(Access.ANYONE, false, 1 << 10, ""),
    PAGE(Access.COOKIE, true, 0, "text/html"),
    /** A stretch of a list as JSON. */
    LIST(Access.BEARER, false, 0, "application/json"),
    /** One thing as JSON. */
    ONE(Access.BEARER, false, 0, "application/json"),
    TEXT(Access.BEARER, false, 0, "text/plain"),
    /** A file of a format's own media type, without end. */
    FILE(Access.BEARER, false, 0, ""),
    /** Server-sent events, which may go on for long. */
    EVENTS(Access.BEARER, false, 0, "text/event-stream"),
    CHANGE(Access.BEARER, false, 64 << 10, "application/json"),
    /** Messages of the Model Context Protocol; their clients know no header of our own. */
    TOOLS(Access.BEARER, false, 1 << 20, "application/json"),
    /**
     * The same as {@link #CHANGE} from a page: the cookie, the header of our own and the same
     * origin let it in.
     */
    CHANGE_BY_PAGE(Access.COOKIE, false, 64 << 10, "application/json");

    /** Sent with whatever changes something. */
    public static final String OWN_HEADER = "X-Hearsay";

    private final Access access;
    private final boolean mayNavigate;
    private final int mostBytes;
    private final String gives;

    Policy(Access access, boolean mayNavigate, int mostBytes, String gives) {
        this.access = access;
        this.mayNavigate = mayNavigate;
        this.mostBytes = mostBytes;
        this.gives = gives;
    }

    public Access access() {
        return access;
    }

    /** Whether a person may go there by hand ({@code Sec-Fetch-Site: none}), not only our pages. */
    public boolean mayNavigate() {
        return mayNavigate;
    }

    /** The most bytes that a body may have; 0 where there must be none. */
    public int mostBytes() {
        return mostBytes;
    }

    public boolean takesJson() {
        return mostBytes > 0;
    }

    /** Whether the header {@link #OWN_HEADER} has to stand there. */
    public boolean wantsOwnHeader() {
        return takesJson() && this != TOOLS;
    }

    /** The media type of a good answer; empty where it has no body or one of several types. */
    public String gives() {
        return gives;
    }

    /** Whether errors are told as a page; else as problem details. */
    public boolean isForPeople() {
        return mayNavigate;
    }
}
