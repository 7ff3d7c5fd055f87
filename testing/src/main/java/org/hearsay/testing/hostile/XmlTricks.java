package org.hearsay.testing.hostile;

import java.nio.charset.StandardCharsets;

/** Document types that read files, call home, or grow without bound. */
final class XmlTricks {

    private static final int ENTITIES = 10;

    private XmlTricks() {}

    /** An entity that is the bait's file. */
    static String fileEntity(Bait bait, String root) {
        return "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + bait.file() + "\">]>";
    }

    /** An entity that lies at the bait's address. */
    static String remoteEntity(Bait bait, String root) {
        return "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + bait.address() + "entity\">]>";
    }

    /** A document type that lies at the bait's address. */
    static String remoteType(Bait bait, String root) {
        return "<!DOCTYPE " + root + " SYSTEM \"" + bait.address() + "type.dtd\">";
    }

    /** A parameter entity, which is fetched even if nothing refers to what it declares. */
    static String parameter(Bait bait, String root) {
        return "<!DOCTYPE "
                + root
                + " [<!ENTITY % p SYSTEM \""
                + bait.address()
                + "parameter\"> %p; %q;]>";
    }

    /** Entities of entities, ten of each: the last one is ten to the ninth. */
    static String laughs(String root) {
        StringBuilder type = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < ENTITIES; i++) {
            String reference = "&e" + (i - 1) + ";";
            type.append("<!ENTITY e").append(i).append(" \"");
            type.append(reference.repeat(10)).append("\">");
        }
        return type.append("]>").toString();
    }

    static byte[] file(Bait bait, String root) {
        return document(fileEntity(bait, root), root);
    }

    static byte[] remote(Bait bait, String root) {
        return document(remoteEntity(bait, root), root);
    }

    private static byte[] document(String type, String root) {
        String xml = "<?xml version=\"1.0\"?>" + type + "<" + root + ">&x;</" + root + ">";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
