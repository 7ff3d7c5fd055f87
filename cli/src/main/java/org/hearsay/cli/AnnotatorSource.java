package org.hearsay.cli;

import org.hearsay.annotation.Annotator;

import java.io.Serializable;
import java.util.function.Supplier;

/** Makes an annotator when it is needed, on this machine or on another that it is sent to. */
interface AnnotatorSource extends Supplier<Annotator>, Serializable {}
