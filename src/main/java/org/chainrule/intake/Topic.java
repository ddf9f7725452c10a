package org.chainrule.intake;

import java.util.Locale;

/** What can be asked about arrays that are taken in; each has an option of the command line. */
public enum Topic {
  /** What stands between the cells of a table. */
  DELIMITER,
  /** How the numbers of a table are written. */
  NUMBERS,
  /** Whether the first row of a table names its columns. */
  HEADING,
  /** Whether the column that counts the rows is kept. */
  INDEX,
  /** What an array, or a table as a whole, is for. */
  PLACE,
  /** Whether rows or columns of x and y are samples. */
  SAMPLES,
  /** Whether W is outputs × inputs, or inputs × outputs. */
  WEIGHTS,
  /** Whether targets are numbers, or classes that become one-hot columns. */
  TARGETS,
  /** Whether classes are counted from 0 or from 1. */
  CLASSES,
  /** Whether the arrays go into the net that is open, or make a new one. */
  NET,
  /** Whether the net is brought to the size of the data. */
  RESIZE,
  /** What the layers of a new net apply. */
  ACTIVATIONS,
  /** The loss of a new net. */
  LOSS;

  /** Its name in the message bundle and, after two hyphens, on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
