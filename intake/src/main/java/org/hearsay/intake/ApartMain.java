package org.hearsay.intake;

import java.io.IOException;
import org.hearsay.intake.child.ChildMain;
import org.hearsay.intake.table.Columns;

/** The program of the processes that documents are opened in; nobody else has use for it. */
public final class ApartMain {

    private ApartMain() {}

    /** Serves whoever started it, until that ends. */
    public static void main(String[] args) throws IOException {
        Formats formats = Formats.all(Columns.usual());
        ChildMain.serve(formats.layoutsByKey(), formats.containersByKey());
    }
}
