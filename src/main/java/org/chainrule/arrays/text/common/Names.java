package org.chainrule.arrays.text.common;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.words.OneLine;

/** What stands before an equals sign or a colon: a name, perhaps with its type. */
public final class Names {

  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']{1,80})[\"']?");

  /** {@code params['W1']} of Python. */
  private static final Pattern KEYED = Pattern.compile(".*?\\[\\s*[\"']([^\"']{1,80})[\"']\\s*\\]");

  /** {@code W[0]} of Python, {@code theta{1}} of MATLAB; {@code W[2][2]} of C. */
  private static final Pattern INDEXED = Pattern.compile("(.*?)((?:[\\[{]\\s*\\d*\\s*[\\]}])+)");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{No}_./'^{}\\[\\]: -]*");

  private static final Set<String> TYPES =
      Set.of(
          "double",
          "float",
          "int",
          "const",
          "final",
          "static",
          "private",
          "public",
          "var",
          "let",
          "val",
          "auto",
          "long",
          "unsigned",
          "constexpr");
  private static final Set<String> KEYWORDS =
      Set.of("else", "try", "finally", "def", "if", "for", "while", "return", "class", "with");
  private static final String SELF = "self.";
  private static final int LONGEST = 200;

  private Names() {}

  /** Returns the name, empty if this is none. */
  public static String of(String left) {
    String text = left.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\n') >= 0) {
      return "";
    }
    Matcher quoted = QUOTED.matcher(text);
    Matcher keyed = KEYED.matcher(text);
    if (quoted.matches()) {
      return OneLine.spaced(quoted.group(1));
    }
    return keyed.matches() ? OneLine.spaced(keyed.group(1)) : undeclared(text);
  }

  /** Returns the key of a dictionary, which may be a number too. */
  public static String ofKey(String key) {
    String text = key.strip();
    return text.length() <= LONGEST && text.chars().allMatch(Character::isDigit) ? text : of(text);
  }

  private static String undeclared(String text) {
    Matcher indexed = INDEXED.matcher(text);
    boolean subscript = indexed.matches();
    String index = subscript ? indexed.group(2).replaceAll("[^\\d\\[{]", "") : "";
    String name = subscript ? indexed.group(1).strip() : text;
    String[] words = name.split("[\\s*&]+");
    String first = words.length == 0 ? "" : words[0];
    boolean declared = words.length > 1 && isType(first);
    if (declared) {
      name = words[words.length - 1];
    }
    if (first.isEmpty() || KEYWORDS.contains(first) || !NAME.matcher(name).matches()) {
      return "";
    }
    boolean element = !declared && index.matches("[\\[{]\\d+");
    return withoutSelf(name) + (element ? index.substring(1) : "");
  }

  private static boolean isType(String word) {
    return TYPES.contains(word) || word.indexOf('<') >= 0 || word.indexOf('[') >= 0;
  }

  private static String withoutSelf(String name) {
    return name.startsWith(SELF) ? name.substring(SELF.length()) : name;
  }
}
