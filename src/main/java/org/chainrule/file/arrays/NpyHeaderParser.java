package org.chainrule.file.arrays;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.file.scenario.ScenarioFileException;
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

  /** A list or a tuple describes records; what comes in it is of no use here. */
  private static final Pattern RECORD = Pattern.compile("'descr'\\s*:\\s*[\\[(]");

  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*(\\([^()]*+\\))");

  /** A dimension; Python 2 wrote an L behind it. */
  private static final Pattern DIMENSION = Pattern.compile("\\s*(\\d{1,30})L?\\s*");

  private final Origin origin;

  private NpyHeaderParser(Origin origin) {
    this.origin = origin;
  }

  /**
   * Reads the text of a header.
   *
   * @throws ScenarioFileException if it is no header; the shape and the type may be anything
   */
  static NpyHeader parse(String text, Origin origin) throws ScenarioFileException {
    return new NpyHeaderParser(origin).parse(text.strip());
  }

  private NpyHeader parse(String text) throws ScenarioFileException {
    if (RECORD.matcher(text).find()) {
      return ofRecords(text);
    }
    Map<String, String> values = values(text);
    String type = values.get("descr");
    String fortran = values.get("fortran_order");
    understand(type.startsWith("'"));
    understand(fortran.equals("True") || fortran.equals("False"));
    return new NpyHeader(
        type.substring(1, type.length() - 1),
        fortran.equals("True"),
        dimensions(values.get("shape")));
  }

  private NpyHeader ofRecords(String text) throws ScenarioFileException {
    Matcher shape = SHAPE.matcher(text);
    understand(shape.find());
    return new NpyHeader("[", false, dimensions(shape.group(1)));
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

  private List<BigInteger> dimensions(String tuple) throws ScenarioFileException {
    understand(tuple.startsWith("("));
    String list = tuple.substring(1, tuple.length() - 1);
    List<BigInteger> dimensions = new ArrayList<>();
    // The comma behind a single dimension, (3,), leaves nothing behind it.
    for (String written : list.isBlank() ? new String[0] : list.stripTrailing().split(",")) {
      Matcher dimension = DIMENSION.matcher(written);
      understand(dimension.matches());
      dimensions.add(new BigInteger(dimension.group(1)));
    }
    return dimensions;
  }

  private void understand(boolean fine) throws ScenarioFileException {
    if (!fine) {
      throw origin.error(Words.of("file.array.header"));
    }
  }
}
