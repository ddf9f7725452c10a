package org.chainrule.arrays;

/** Something that was found in a file or in a pasted text. */
public sealed interface Found permits NumberArray, TableText, LeftOut {

  /** Where it was found: the short name of the file, or what a pasted text is called. */
  String source();

  /** What it is called there, such as {@code W1}, {@code fc1.weight} or {@code arr_0}. */
  String name();

  /** Tells it apart from everything else that is taken in with it. */
  default String id() {
    return source() + "/" + name();
  }
}
