package org.hearsay.intake.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** Which parts of a package (ECMA-376 part 2) another one, or the package, points to. */
final class Relations implements OfficeXml.Listener {

    private final String folder;
    private final Map<String, String> targets = new TreeMap<>();

    private Relations(String folder) {
        this.folder = folder;
    }

    /** Those of a part, or of the whole for an empty name; without any, nothing is pointed to. */
    static Relations of(OfficeZip zip, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Relations relations = new Relations(part.substring(0, slash));
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Optional<byte[]> bytes = zip.part(name);
        if (bytes.isPresent()) {
            OfficeXml.read("relations", bytes.get(), relations);
        }
        return relations;
    }

    /** The first part related by a type that ends with the word, by its name in the package. */
    Optional<String> target(String type) {
        return Optional.ofNullable(targets.get(type));
    }

    @Override
    public boolean start(XMLStreamReader element) {
        if (element.getLocalName().equals("Relationship")
                && !OfficeXml.attribute(element, "TargetMode").equals("External")) {
            String type = OfficeXml.attribute(element, "Type");
            targets.putIfAbsent(
                    type.substring(type.lastIndexOf('/') + 1),
                    resolved(OfficeXml.attribute(element, "Target")));
        }
        return true;
    }

    @Override
    public void end(String namespace, String name) {
        // Relations hold nothing.
    }

    private String resolved(String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
