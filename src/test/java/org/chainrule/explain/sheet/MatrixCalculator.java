package org.chainrule.explain.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;

/**
 * Works out formulas between matrices as they are written in LaTeX, to check the program's own:
 * sums, products, ⊙, transposes, sums over samples. It refuses what does not conform in shape.
 */
final class MatrixCalculator {

  private static final String DIAGONAL = "\\mathrm{diag}(";
  private static final String TOTAL = "\\textstyle\\sum_k y_k";
  private static final Pattern SUM = Pattern.compile("^\\\\sum_\\{s(=1)?}(\\^\\{n})?");
  private static final Pattern FRACTION = Pattern.compile("^\\\\frac\\{([^{}]*)}\\{([^{}]*)}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(\\(-[0-9.]+(\\\\cdot ?10\\^\\{-?\\d+})?\\)|[0-9.]+(\\\\cdot ?10\\^\\{-?\\d+})?)");

  /** A matrix, or a plain number that may stand before one of any shape. */
  private record Value(Matrix matrix, boolean number) {

    Value with(Matrix other) {
      return new Value(other, false);
    }
  }

  private final Map<String, Matrix> words;
  private final boolean samplesAreRows;
  private String rest;

  private MatrixCalculator(String latex, Map<String, Matrix> words, boolean samplesAreRows) {
    this.rest = latex;
    this.words = words;
    this.samplesAreRows = samplesAreRows;
  }

  /**
   * Works out a formula.
   *
   * @param words what the names in it stand for
   * @param samplesAreRows whether a sum over the samples adds rows up
   */
  static Matrix value(String latex, Map<String, Matrix> words, boolean samplesAreRows) {
    String plain = latex.replaceAll("\\\\(left|right)", "");
    MatrixCalculator calculator = new MatrixCalculator(plain, words, samplesAreRows);
    Value value = calculator.sum();
    if (!calculator.rest.isEmpty()) {
      throw new IllegalArgumentException(latex + " stops at " + calculator.rest);
    }
    return value.matrix();
  }

  private Value sum() {
    boolean minus = take("-");
    Value sum = elementwise();
    sum = minus ? new Value(sum.matrix().map(entry -> -entry), sum.number()) : sum;
    while (rest.startsWith("+") || rest.startsWith("-")) {
      double sign = take("+") ? 1 : -1;
      rest = sign < 0 ? rest.substring(1) : rest;
      Value next = elementwise();
      sum = sum.with(plus(sum.matrix(), next.matrix(), sign));
    }
    return sum;
  }

  /** A bias is added to every sample. */
  private static Matrix plus(Matrix a, Matrix b, double sign) {
    boolean rows = b.rows() == a.rows() || b.rows() == 1;
    boolean columns = b.columns() == a.columns() || b.columns() == 1;
    if (!rows || !columns) {
      throw new IllegalArgumentException("cannot add " + b + " to " + a);
    }
    return Matrix.generate(
        a.rows(),
        a.columns(),
        (i, j) -> a.get(i, j) + sign * b.get(b.rows() == 1 ? 0 : i, b.columns() == 1 ? 0 : j));
  }

  private Value elementwise() {
    Value product = product();
    while (take("\\odot ")) {
      Value next = product();
      product =
          next.number() || product.number()
              ? times(product, next)
              : product.with(product.matrix().hadamard(next.matrix()));
    }
    return product;
  }

  private Value product() {
    Value product = transposed();
    while (!rest.isEmpty() && "+-),".indexOf(rest.charAt(0)) < 0 && !ends()) {
      take("\\,");
      take("\\cdot ");
      product = times(product, transposed());
    }
    return product;
  }

  private boolean ends() {
    return Stream.of("\\odot", "]", "}", "_{s}").anyMatch(rest::startsWith);
  }

  private static Value times(Value a, Value b) {
    if (a.number() || b.number()) {
      double factor = a.number() ? a.matrix().get(0, 0) : b.matrix().get(0, 0);
      Matrix scaled = (a.number() ? b : a).matrix().map(entry -> factor * entry);
      return new Value(scaled, a.number() && b.number());
    }
    return a.with(a.matrix().times(b.matrix()));
  }

  private Value transposed() {
    Value value = atom();
    while (take("^{\\top}")) {
      value = value.with(value.matrix().transpose());
    }
    if (take("\\mathbf{1}")) {
      Matrix ones = Matrix.generate(value.matrix().columns(), 1, (i, j) -> 1);
      value = value.with(value.matrix().times(ones));
    }
    return value;
  }

  private Value atom() {
    Optional<String> word =
        words.keySet().stream()
            .filter(rest::startsWith)
            .max(Comparator.comparingInt(String::length));
    if (word.isPresent()) {
      rest = rest.substring(word.get().length());
      return new Value(words.get(word.get()), false);
    }
    if (take("\\begin{bmatrix}")) {
      return numbers();
    }
    if ("([{".indexOf(rest.charAt(0)) >= 0 && !NUMBER.matcher(rest).find()) {
      rest = rest.substring(1);
      Value inner = sum();
      rest = rest.substring(1);
      return inner;
    }
    if (take(TOTAL)) {
      return new Value(words.get("#total"), true);
    }
    Matcher sum = SUM.matcher(rest);
    if (sum.find()) {
      rest = rest.substring(sum.end());
      return overSamples();
    }
    if (take(DIAGONAL)) {
      return diagonal();
    }
    return number();
  }

  private Value overSamples() {
    Value inner = transposed();
    while (!rest.startsWith("_{s}") && !rest.isEmpty()) {
      take("\\,");
      inner = times(inner, transposed());
    }
    take("_{s}");
    Matrix matrix = inner.matrix();
    Matrix ones =
        Matrix.generate(samplesAreRows ? matrix.rows() : matrix.columns(), 1, (i, j) -> 1);
    return inner.with(samplesAreRows ? ones.transpose().times(matrix) : matrix.times(ones));
  }

  private Value diagonal() {
    Value first = sum();
    double[] entries =
        first.matrix().rows() > 1
            ? Arrays.stream(first.matrix().toRows()).mapToDouble(row -> row[0]).toArray()
            : new double[] {first.matrix().get(0, 0)};
    while (take(",")) {
      double[] more = Arrays.copyOf(entries, entries.length + 1);
      more[entries.length] = sum().matrix().get(0, 0);
      entries = more;
    }
    rest = rest.substring(1);
    double[] diagonal = entries;
    return new Value(
        Matrix.generate(diagonal.length, diagonal.length, (i, j) -> i == j ? diagonal[i] : 0),
        false);
  }

  private Value numbers() {
    int end = rest.indexOf("\\end{bmatrix}");
    double[][] rows =
        Stream.of(rest.substring(0, end).split("\\\\\\\\"))
            .map(
                row ->
                    Arrays.stream(row.split("&"))
                        .mapToDouble(entry -> Calculator.value(entry).rough())
                        .toArray())
            .toArray(double[][]::new);
    rest = rest.substring(end + "\\end{bmatrix}".length());
    return new Value(Matrix.of(rows), false);
  }

  private Value number() {
    Matcher fraction = FRACTION.matcher(rest);
    if (fraction.find()) {
      rest = rest.substring(fraction.end());
      double below =
          Stream.of(fraction.group(2).split("\\\\,"))
              .mapToDouble(
                  part ->
                      words.containsKey("#" + part)
                          ? words.get("#" + part).get(0, 0)
                          : Double.parseDouble(part))
              .reduce(1, (a, b) -> a * b);
      return new Value(Matrix.scalar(Double.parseDouble(fraction.group(1)) / below), true);
    }
    Matcher number = NUMBER.matcher(rest);
    if (!number.find()) {
      throw new IllegalArgumentException("no matrix at " + rest);
    }
    rest = rest.substring(number.end());
    return new Value(Matrix.scalar(Calculator.value(number.group()).rough()), true);
  }

  private boolean take(String text) {
    boolean found = rest.startsWith(text);
    rest = found ? rest.substring(text.length()) : rest;
    return found;
  }
}
