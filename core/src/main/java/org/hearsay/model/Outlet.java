package org.hearsay.model;

/** Who publishes, by the name that readers know. */
public record Outlet(String name) {

    public Outlet {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An outlet needs a name");
        }
    }
}
