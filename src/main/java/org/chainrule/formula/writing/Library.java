package org.chainrule.formula.writing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;

/** What a library of matrices for Python calls things. */
enum Library {
  /** NumPy; it has no normal distribution, which Python's own error function gives. */
  NUMPY(
      "np",
      ".sum(axis=%d, keepdims=True)",
      "%s.astype(float)",
      "np.array(%s)",
      Map.of(
          Functions.NORMAL,
          "0.5 * (1 + np.vectorize(math.erf)(%s / np.sqrt(2)))",
          Functions.DIAG,
          "np.diag(np.ravel(%s))",
          Functions.TOTAL,
          "np.sum(%s)",
          Functions.MEAN,
          "np.mean(%s)")),
  /** PyTorch, in double precision. */
  PYTORCH(
      "torch",
      ".sum(dim=%d, keepdim=True)",
      "%s.double()",
      "torch.tensor(%s, dtype=torch.float64)",
      Map.of(
          Functions.NORMAL, "torch.special.ndtr(%s)",
          Functions.DIAG, "torch.diag(torch.ravel(%s))",
          Functions.TOTAL, "torch.sum(%s)",
          Functions.MEAN, "torch.mean(%s)"));

  private final String module;
  private final String sum;
  private final String numbers;
  private final String array;
  private final Map<Function, String> patterns;

  Library(String module, String sum, String numbers, String array, Map<Function, String> patterns) {
    this.module = module;
    this.sum = sum;
    this.numbers = numbers;
    this.array = array;
    this.patterns = patterns;
  }

  /** What something of the library is called. */
  String named(String name) {
    return module + "." + name;
  }

  /** The call that adds up the entries along an axis, and leaves a matrix. */
  String sum(int axis) {
    return String.format(Locale.ROOT, sum, axis);
  }

  /** The number 1 or 0 for true or false. */
  String numbers(String truths) {
    return String.format(Locale.ROOT, numbers, truths);
  }

  /** An array of numbers. */
  String array(String list) {
    return String.format(Locale.ROOT, array, list);
  }

  /** Whether functions refuse plain numbers. */
  boolean wantsArrays() {
    return this == PYTORCH;
  }

  /** The code for a function that is not simply called, with a place for the argument. */
  Optional<String> pattern(Function function) {
    return Optional.ofNullable(patterns.get(function));
  }
}
