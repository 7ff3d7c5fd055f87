package org.hearsay.cli;

import java.io.Serializable;
import java.util.function.Supplier;
import org.hearsay.annotation.Annotator;

/** Makes an annotator when it is needed, on this machine or on another that it is sent to. */
public interface AnnotatorSource extends Supplier<Annotator>, Serializable {}
