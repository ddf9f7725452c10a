package org.chainrule.file.arrays;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Reads the header of an array in NumPy's format: a dictionary of Python with the keys {@code
 * descr}, {@code fortran_order} and {@code shape}, each once, in any order.
 */
final class NpyHeaderParser {

  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
  private static final Pattern PAIR =
      Pattern.compile(
          "\\G\\s*'(\\w+)'\\s*:\\s*('[^']*+'|True|False|\\([^()]*+\\))\\s*+(?:,\\s*+|$)");

  /** A list or a tuple describes an array of records. */
  private static final Pattern STRUCTURED = Pattern.compile("'descr'\\s*:\\s*[\\[(]");

  /** Byte order, kind and size; only a type of one byte has no order. */
  private static final Pattern TYPE = Pattern.compile("'([<>]|\\|(?=[a-zA-Z]1'))([a-zA-Z]\\d+)'");

  /** A dimension; Python 2 wrote an L behind it. */
  private static final Pattern DIMENSION = Pattern.compile("\\s*(\\d{1,30})L?\\s*");

  private static final BigInteger MOST = BigInteger.valueOf(PastedMatrix.MOST_ENTRIES);
  private static final int MOST_DIMENSIONS = 2;

  private final String file;

  private NpyHeaderParser(String file) {
    this.file = file;
  }

  /**
   * Reads the text of a header.
   *
   * @param file what messages call the array
   */
  static NpyHeader parse(String text, String file) throws ScenarioFileException {
    return new NpyHeaderParser(file).parse(text.strip());
  }

  private NpyHeader parse(String text) throws ScenarioFileException {
    requireThat(!STRUCTURED.matcher(text).find(), Words.of("file.array.structured"));
    Map<String, String> values = values(text);
    Matcher type = type(values.get("descr"));
    ByteOrder order = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    NpyType known = NpyType.of(type.group(2)).orElseThrow(() -> unknownType(values.get("descr")));
    String fortran = values.get("fortran_order");
    understand(fortran.equals("True") || fortran.equals("False"));
    List<Integer> shape = shape(values.get("shape"));
    return new NpyHeader(known, order, fortran.equals("True"), shape.get(0), shape.get(1));
  }

  private Map<String, String> values(String text) throws ScenarioFileException {
    understand(text.startsWith("{") && text.endsWith("}"));
    String inside = text.substring(1, text.length() - 1);
    Map<String, String> values = new HashMap<>();
    Matcher pair = PAIR.matcher(inside);
    int end = 0;
    while (pair.find()) {
      understand(values.put(pair.group(1), pair.group(2)) == null);
      end = pair.end();
    }
    understand(end == inside.length() && values.keySet().equals(KEYS));
    return values;
  }

  private Matcher type(String descr) throws ScenarioFileException {
    understand(descr.startsWith("'"));
    Matcher type = TYPE.matcher(descr);
    if (!type.matches()) {
      throw unknownType(descr);
    }
    return type;
  }

  private ScenarioFileException unknownType(String descr) {
    String type = OneLine.shortened(descr.substring(1, descr.length() - 1));
    return ScenarioFileException.of(file, Words.of("file.array.type", type));
  }

  /** Returns rows and columns; an array with one dimension is a column. */
  private List<Integer> shape(String shape) throws ScenarioFileException {
    understand(shape.startsWith("("));
    List<BigInteger> dimensions = dimensions(shape.substring(1, shape.length() - 1));
    String words = OneLine.shortened(shape);
    requireThat(dimensions.size() <= MOST_DIMENSIONS, Words.of("file.array.dimensions", words));
    BigInteger count = dimensions.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    requireThat(count.signum() > 0, Words.of("file.array.empty", words));
    requireThat(count.compareTo(MOST) <= 0, Words.of("file.array.huge", words, MOST.toString()));
    int rows = dimensions.isEmpty() ? 1 : dimensions.get(0).intValue();
    return List.of(rows, count.intValue() / rows);
  }

  private List<BigInteger> dimensions(String list) throws ScenarioFileException {
    if (list.isBlank()) {
      return List.of();
    }
    List<BigInteger> dimensions = new ArrayList<>();
    // The comma behind a single dimension, (3,), leaves nothing behind it.
    for (String written : list.stripTrailing().split(",")) {
      Matcher dimension = DIMENSION.matcher(written);
      understand(dimension.matches());
      dimensions.add(new BigInteger(dimension.group(1)));
    }
    return dimensions;
  }

  private void understand(boolean fine) throws ScenarioFileException {
    requireThat(fine, Words.of("file.array.header"));
  }

  private void requireThat(boolean fine, String reason) throws ScenarioFileException {
    if (!fine) {
      throw ScenarioFileException.of(file, reason);
    }
  }
}
