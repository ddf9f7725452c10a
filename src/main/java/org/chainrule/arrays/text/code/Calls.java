package org.chainrule.arrays.text.code;

import java.util.Set;

/** The functions that make an array of their argument, {@code np.array(} and the like. */
final class Calls {

  /** Their names; a module's name may stand before. */
  private static final Set<String> ARRAYS =
      Set.of(
          "array",
          "asarray",
          "matrix",
          "mat",
          "list",
          "tuple",
          "constant",
          "tensor",
          "as_tensor",
          "convert_to_tensor",
          "Tensor",
          "FloatTensor",
          "DoubleTensor",
          "Parameter",
          "Variable",
          "Matrix",
          "Array",
          "DeviceArray",
          "ndarray");

  /** Those that make pairs of names and arrays of theirs. */
  private static final Set<String> DICTIONARIES =
      Set.of("OrderedDict", "dict", "FrozenDict", "odict");

  private Calls() {}

  /** Returns the place behind a call that makes an array, −1 where no such call begins. */
  static int endOf(String text, int start) {
    return endOf(text, start, ARRAYS);
  }

  /** Returns the place behind a call that makes a dictionary, −1 where no such call begins. */
  static int endOfDictionary(String text, int start) {
    return endOf(text, start, DICTIONARIES);
  }

  private static int endOf(String text, int start, Set<String> functions) {
    int k = start;
    int name = start;
    while (k < text.length() && isInName(text.charAt(k))) {
      if (text.charAt(k) == '.') {
        name = k + 1;
      }
      k++;
    }
    boolean call = text.startsWith("(", k) && functions.contains(text.substring(name, k));
    return call ? k + 1 : -1;
  }

  private static boolean isInName(char c) {
    return Character.isLetter(c) || c == '.' || c == '_';
  }
}
