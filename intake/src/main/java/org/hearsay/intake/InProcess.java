package org.hearsay.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/** Opens documents in this process, which a hostile one can stop. */
final class InProcess implements Extractor {

    private final Formats formats;

    InProcess(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Extracted extract(Kind kind, Source source) {
        Collected collected = new Collected();
        return formats.layout(kind).isPresent()
                ? collected.of(() -> laid(formats.layout(kind).get(), source, collected))
                : open(formats.apart(kind).orElseThrow(), source);
    }

    /** Opens one with this reader. */
    static Extracted open(Container container, Source source) {
        Collected collected = new Collected();
        return collected.of(
                () -> {
                    container.open(source, collected);
                    return Optional.empty();
                });
    }

    private static Optional<Laid> laid(Layout layout, Source source, Parts parts)
            throws IOException {
        Laid laid = layout.lay(source);
        laid.missing().ifPresent(missing -> parts.lost(Optional.empty(), missing));
        return Optional.of(laid);
    }

    @Override
    public void close() {}

    private interface Opening {
        Optional<Laid> open() throws IOException;
    }

    private static final class Collected implements Parts {

        private final List<Part> parts = new ArrayList<>();
        private final Losses losses = new Losses();

        Extracted of(Opening opening) {
            try {
                return ended(opening.open());
            } catch (FormatException e) {
                return broken(e.extraction(), Ends.message(e));
            } catch (EnoughException e) {
                return broken(Extraction.PARTIAL, Ends.message(e));
            } catch (IOException e) {
                return broken(Extraction.CORRUPT, "is not whole: " + Ends.message(e));
            } catch (RuntimeException | StackOverflowError e) {
                return broken(Extraction.CORRUPT, "cannot be made sense of (" + e + ")");
            }
        }

        @Override
        public void add(Part part) {
            parts.add(part);
        }

        @Override
        public void lost(Optional<ByteRange> range, String reason) {
            losses.add(range, reason);
        }

        Extracted ended(Optional<Laid> laid) {
            Extraction how = losses.isEmpty() ? Extraction.OK : Extraction.PARTIAL;
            return new Extracted(how, losses.words(), laid, List.copyOf(parts));
        }

        Extracted broken(Extraction how, String reason) {
            losses.add(Optional.empty(), reason);
            return new Extracted(how, losses.words(), Optional.empty(), List.copyOf(parts));
        }
    }
}
