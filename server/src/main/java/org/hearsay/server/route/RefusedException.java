package org.hearsay.server.route;

/** An answer that is a problem. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What was asked makes no sense. */
    public static RefusedException mistaken(String detail, String found, String expected) {
        return new RefusedException(new Problem(400, "Bad request", detail, found, expected));
    }

    /** There is no such thing. */
    public static RefusedException absent(String what, String found) {
        return new RefusedException(
                new Problem(404, "Not found", "There is no such " + what + " here.", found, ""));
    }
}
