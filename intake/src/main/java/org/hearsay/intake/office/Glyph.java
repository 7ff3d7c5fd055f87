package org.hearsay.intake.office;

/**
 * What a page shows at one place: mostly one character. In points, as one reads: {@code x} to the
 * right, {@code y} down to the line it stands on, from the corner where the text's direction (in
 * degrees) begins. {@code space} is how wide its font's space is, or 0 if that is not known.
 */
record Glyph(
        String text,
        double x,
        double y,
        double width,
        double size,
        double space,
        boolean bold,
        int direction) {

    boolean isBlank() {
        return text.isBlank();
    }
}
