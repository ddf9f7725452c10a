package org.chainrule.arrays.text.code;

/**
 * A statement of a program: a value, perhaps with a name before it.
 *
 * @param name what stands before the equals sign or the colon, empty if nothing that is a name
 * @param assigned whether there is an equals sign
 * @param start where it begins in the text
 * @param value where its value begins
 * @param end where it ends
 */
record Statement(String name, boolean assigned, int start, int value, int end) {

  boolean named() {
    return !name.isEmpty();
  }
}
