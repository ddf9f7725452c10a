package org.chainrule.formula.writing;

/** Elements of MathML. */
final class Xml {

  private Xml() {}

  /** Returns an element with others in it. */
  static String element(String name, String... parts) {
    return element(name, String.join("", parts), "");
  }

  private static String element(String name, String inner, String attributes) {
    return "<" + name + attributes + ">" + inner + "</" + name + ">";
  }

  /** Returns an element with an attribute, with others in it. */
  static String with(String attribute, String value, String name, String... parts) {
    return element(name, String.join("", parts), " " + attribute + "=\"" + value + "\"");
  }

  /** Returns an element with characters in it. */
  static String leaf(String name, String text) {
    return element(name, escaped(text), "");
  }

  /** Returns an operator. */
  static String sign(String sign) {
    return leaf("mo", sign);
  }

  /** Returns a gap of so many em. */
  static String gap(String width) {
    return "<mspace width=\"" + width + "em\"/>";
  }

  /** Returns one of two brackets, growing with what they enclose or not. */
  static String bracket(String sign, boolean tall) {
    return with("stretchy", String.valueOf(tall), "mo", escaped(sign));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
