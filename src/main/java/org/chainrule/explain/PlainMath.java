package org.chainrule.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the short LaTeX that stands in running text into plain characters. */
final class PlainMath {

  private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();

  static {
    SYMBOLS.put("\\hat{y}", "ŷ");
    SYMBOLS.put("\\ell", "ℓ");
    SYMBOLS.put("\\sigma", "σ");
    SYMBOLS.put("\\odot", "⊙");
    SYMBOLS.put("\\cdot", "·");
    SYMBOLS.put("\\times", "×");
    SYMBOLS.put("\\top", "ᵀ");
    SYMBOLS.put("\\infty", "∞");
    SYMBOLS.put("\\approx", "≈");
    SYMBOLS.put("\\tfrac14", "¼");
    SYMBOLS.put("\\le", "≤");
    SYMBOLS.put("\\sum", "Σ");
    SYMBOLS.put("\\left", "");
    SYMBOLS.put("\\right", "");
    SYMBOLS.put("\\,", " ");
    SYMBOLS.put("\\;", " ");
    SYMBOLS.put("-", "−");
    SYMBOLS.put("=", " = ");
  }

  private static final Pattern GROUP = Pattern.compile("([_^])(?:\\{([^{}]*)\\}|(.))");
  private static final Pattern TEXT = Pattern.compile("\\\\(?:mathrm|text)\\{([^{}]*)\\}");
  private static final Pattern FRACTION =
      Pattern.compile("\\\\[td]?frac\\{([^{}]*)\\}\\{([^{}]*)\\}");

  private PlainMath() {}

  static String of(String latex) {
    String text = TEXT.matcher(latex).replaceAll("$1");
    for (Map.Entry<String, String> symbol : SYMBOLS.entrySet()) {
      text = text.replace(symbol.getKey(), symbol.getValue());
    }
    text = FRACTION.matcher(text).replaceAll("$1/$2");
    text = GROUP.matcher(text).replaceAll(PlainMath::shifted);
    return text.replace("{", "").replace("}", "").replaceAll(" {2,}", " ").trim();
  }

  private static String shifted(java.util.regex.MatchResult match) {
    String body = match.group(2) != null ? match.group(2) : match.group(3);
    String from = "0123456789−,ij";
    String to = match.group(1).equals("_") ? "₀₁₂₃₄₅₆₇₈₉₋,ᵢⱼ" : "⁰¹²³⁴⁵⁶⁷⁸⁹⁻,ⁱʲ";
    StringBuilder text = new StringBuilder();
    for (char c : body.toCharArray()) {
      int index = from.indexOf(c);
      text.append(index < 0 ? c : to.charAt(index));
    }
    return Matcher.quoteReplacement(text.toString());
  }
}
