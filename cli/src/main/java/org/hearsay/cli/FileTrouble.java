package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file that somebody named, in words of no programmer. */
final class FileTrouble {

    private FileTrouble() {}

    /** For example "it may not be read, or not be written". */
    static String of(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file, or no folder to put it into";
        } else if (fault instanceof AccessDeniedException) {
            return "it may not be read, or not be written";
        } else if (fault instanceof FileAlreadyExistsException) {
            return "a file of that name is there already";
        }
        boolean named = fault instanceof FileSystemException wrong && wrong.getReason() != null;
        return named
                ? String.valueOf(((FileSystemException) fault).getReason())
                : String.valueOf(fault.getMessage());
    }
}
