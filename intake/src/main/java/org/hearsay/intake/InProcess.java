package org.hearsay.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
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
        try {
            Optional<Laid> laid = Optional.empty();
            if (formats.layout(kind).isPresent()) {
                laid = Optional.of(formats.layout(kind).get().lay(source));
                laid.flatMap(Laid::missing)
                        .ifPresent(missing -> collected.lost(Optional.empty(), missing));
            } else {
                Container container = formats.apart(kind).orElseThrow();
                container.open(source, collected);
            }
            return collected.ended(laid);
        } catch (FormatException e) {
            return collected.broken(e.extraction(), Ends.message(e));
        } catch (EnoughException e) {
            return collected.broken(Extraction.PARTIAL, Ends.message(e));
        } catch (IOException e) {
            return collected.broken(Extraction.CORRUPT, "is not whole: " + Ends.message(e));
        } catch (RuntimeException | StackOverflowError e) {
            return collected.broken(Extraction.CORRUPT, "cannot be made sense of (" + e + ")");
        }
    }

    @Override
    public void close() {}

    private static final class Collected implements Parts {

        private final List<Part> parts = new ArrayList<>();
        private final Losses losses = new Losses();

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
