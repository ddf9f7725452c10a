package org.chainrule.export.request;

import java.util.List;
import java.util.Set;

/** A kind of file that a pass can go out as. */
public interface Format {

  /** How the names of its files end, without a dot; it also names its text in the bundle. */
  String ending();

  /** What a person may choose of it. */
  Set<Choice> choices();

  /** Returns the files, of which each is made when its content is asked for. */
  List<Part> parts(Export export);

  /** Whether its files are read as they are, and not looked at through a program. */
  default boolean isText() {
    return false;
  }
}
